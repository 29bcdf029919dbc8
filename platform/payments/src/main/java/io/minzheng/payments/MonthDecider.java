package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.payments.MonthCommand.CloseRun;
import io.minzheng.payments.MonthCommand.OpenRun;
import io.minzheng.payments.MonthEvent.RunClosed;
import io.minzheng.payments.MonthEvent.RunOpened;
import java.util.List;
import java.util.Map;

/** No two open runs of a month may cover the same household. */
final class MonthDecider implements Decider<MonthCommand, PaymentMonth, MonthEvent> {
    @Override
    public PaymentMonth initial() {
        return new PaymentMonth(0, Map.of());
    }

    @Override
    public List<MonthEvent> decide(MonthCommand command, PaymentMonth state, Circumstances circumstances) {
        return switch (command) {
            case OpenRun open -> open(open, state);
            case CloseRun close ->
                state.open().containsKey(close.run()) ? List.of(new RunClosed(close.run(), close.on())) : List.of();
        };
    }

    private static List<MonthEvent> open(OpenRun command, PaymentMonth state) {
        DivisionCode area = DivisionCode.of(command.area());
        state.open().forEach((run, taken) -> {
            DivisionCode other = DivisionCode.of(taken);
            if (area.contains(other) || other.contains(area)) {
                throw PaymentRule.OverlappingRunMustNotBeOpen.violated("area", Map.of("run", run));
            }
        });
        PaymentRule.RunNumberMustBeNext.require(command.number() == state.number() + 1);
        return List.of(new RunOpened(command.run(), command.area(), command.number(), command.on()));
    }

    @Override
    public PaymentMonth evolve(PaymentMonth state, MonthEvent event) {
        return switch (event) {
            case RunOpened e -> state.opened(e.run(), e.area(), e.number());
            case RunClosed e -> state.closed(e.run());
        };
    }
}
