package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.AccessCommand.RecordReading;
import io.minzheng.payments.AccessDecider.Readings;
import io.minzheng.payments.AccessEvent.PaymentsRead;
import java.util.List;

/** Every reading is recorded, and none without its purpose. */
final class AccessDecider implements Decider<AccessCommand, Readings, AccessEvent> {
    record Readings(long count) {}

    @Override
    public Readings initial() {
        return new Readings(0);
    }

    @Override
    public List<AccessEvent> decide(AccessCommand command, Readings state, Circumstances circumstances) {
        return switch (command) {
            case RecordReading reading -> {
                PaymentRule.ReasonMustBeGiven.require(!reading.reason().isBlank(), "reason");
                yield List.of(
                        new PaymentsRead(reading.person(), reading.reason(), circumstances.staff(), reading.on()));
            }
        };
    }

    @Override
    public Readings evolve(Readings state, AccessEvent event) {
        return switch (event) {
            case PaymentsRead _ -> new Readings(state.count() + 1);
        };
    }
}
