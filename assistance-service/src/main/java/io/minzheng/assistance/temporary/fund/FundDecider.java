package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundCommand.ApproveFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.DrawFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RejectFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RequestFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.ReturnDrawing;
import io.minzheng.assistance.temporary.fund.FundCommand.SettleDrawings;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingReturned;
import io.minzheng.assistance.temporary.fund.FundEvent.DrawingsSettled;
import io.minzheng.assistance.temporary.fund.FundEvent.FundDrawn;
import io.minzheng.assistance.temporary.fund.FundEvent.FundOpened;
import io.minzheng.assistance.temporary.fund.FundEvent.FundReplenished;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRejected;
import io.minzheng.assistance.temporary.fund.FundEvent.FundsRequested;
import io.minzheng.assistance.temporary.fund.ReserveFund.Asked;
import io.minzheng.assistance.temporary.fund.ReserveFund.Drawing;
import io.minzheng.assistance.temporary.fund.ReserveFund.None;
import io.minzheng.assistance.temporary.fund.ReserveFund.Open;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the book of a reserve fund: in the order of days, never below nothing, filled and accounted for by others. */
final class FundDecider implements Decider<FundCommand, ReserveFund, FundEvent> {
    private static final int LONGEST_TEXT = 2000;
    /** Fen; more is a slip. */
    private static final long MOST = 1_000_000_000_000L;

    @Override
    public ReserveFund initial() {
        return new None();
    }

    @Override
    public List<FundEvent> decide(FundCommand command, ReserveFund state, Circumstances circumstances) {
        FundRule.AreaMustBeATownship.require(command.area().value().length() == 9, "area");
        LocalDate lastOn =
                switch (state) {
                    case None _ -> command.on();
                    case Asked asked -> asked.lastOn();
                    case Open open -> open.lastOn();
                };
        FundRule.StepsMustFollowInTime.require(!command.on().isBefore(lastOn), "on");
        return switch (command) {
            case RequestFunds request -> request(request, state, circumstances.staff());
            case ApproveFunds approve -> approve(approve, state, circumstances);
            case RejectFunds reject -> {
                requireText(reject.reason(), FundRule.ReasonMustBeGiven, "reason");
                pending(state, reject.byCounty(), circumstances);
                yield List.of(new FundsRejected(reject.on(), reject.area(), reject.reason(), circumstances.staff()));
            }
            case DrawFunds draw -> draw(draw, open(state), circumstances.staff());
            case ReturnDrawing back -> giveBack(back, open(state), circumstances.staff());
            case SettleDrawings settle -> settle(settle, open(state), circumstances);
        };
    }

    private static List<FundEvent> request(RequestFunds command, ReserveFund state, String staff) {
        requireAmount(command.amount());
        requireText(command.documentNumber(), FundRule.DocumentMustBeNamed, "documentNumber");
        FundRule.RequestMustBeDecidedFirst.require(request(state) == null);
        return List.of(
                new FundsRequested(command.on(), command.area(), command.amount(), command.documentNumber(), staff));
    }

    private static List<FundEvent> approve(ApproveFunds command, ReserveFund state, Circumstances circumstances) {
        FundsRequested request = pending(state, command.byCounty(), circumstances);
        long balance = Math.addExact(state.balance(), request.amount());
        return List.of(
                state instanceof Open
                        ? new FundReplenished(
                                command.on(),
                                command.area(),
                                request.amount(),
                                balance,
                                request.documentNumber(),
                                request.by(),
                                circumstances.staff())
                        : new FundOpened(
                                command.on(),
                                command.area(),
                                request.amount(),
                                balance,
                                request.documentNumber(),
                                request.by(),
                                circumstances.staff()));
    }

    private static FundsRequested pending(ReserveFund state, boolean byCounty, Circumstances circumstances) {
        FundsRequested request = request(state);
        if (request == null) {
            throw FundRule.RequestMustBePending.violated();
        }
        FundRule.CountyMustDecide.require(byCounty);
        FundRule.RequesterMustNotDecide.require(circumstances.mayCheck(request.by()));
        return request;
    }

    private static @Nullable FundsRequested request(ReserveFund state) {
        return switch (state) {
            case None _ -> null;
            case Asked asked -> asked.request();
            case Open open -> open.request();
        };
    }

    private static List<FundEvent> draw(DrawFunds command, Open state, String staff) {
        requireAmount(command.amount());
        FundRule.DrawingMustBeMadeOnce.require(
                state.standing(command.caseId(), command.leg()).isEmpty());
        FundRule.FundMustSuffice.require(command.amount() <= state.balance());
        return List.of(new FundDrawn(
                command.on(),
                command.area(),
                state.drawings().size() + 1,
                command.amount(),
                state.balance() - command.amount(),
                command.caseId(),
                command.leg(),
                staff));
    }

    private static List<FundEvent> giveBack(ReturnDrawing command, Open state, String staff) {
        Drawing drawing =
                state.standing(command.caseId(), command.leg()).orElseThrow(FundRule.DrawingMustStand::violated);
        return List.of(new DrawingReturned(
                command.on(),
                command.area(),
                drawing.number(),
                drawing.amount(),
                Math.addExact(state.balance(), drawing.amount()),
                drawing.caseId(),
                drawing.leg(),
                drawing.settled(),
                staff));
    }

    private static List<FundEvent> settle(SettleDrawings command, Open state, Circumstances circumstances) {
        requireText(command.reference(), FundRule.DocumentMustBeNamed, "reference");
        FundRule.DrawingsMustBeNamed.require(
                !command.drawings().isEmpty()
                        && new HashSet<>(command.drawings()).size()
                                == command.drawings().size()
                        && state.drawings().keySet().containsAll(command.drawings()),
                "drawings");
        FundRule.CountyMustDecide.require(command.byCounty());
        List<Drawing> drawings = command.drawings().stream()
                .map(number -> drawing(state, number))
                .toList();
        FundRule.DrawingsMustBeOpen.require(
                drawings.stream().noneMatch(drawing -> drawing.settled() || drawing.returned()), "drawings");
        FundRule.DrawerMustNotSettle.require(drawings.stream().map(Drawing::by).allMatch(circumstances::mayCheck));
        FundRule.AccountMustMatchTheDrawings.require(
                command.amount() == drawings.stream().mapToLong(Drawing::amount).reduce(0, Math::addExact), "amount");
        return List.of(new DrawingsSettled(
                command.on(),
                command.area(),
                command.drawings(),
                command.amount(),
                command.reference(),
                circumstances.staff()));
    }

    private static Open open(ReserveFund state) {
        if (!(state instanceof Open open)) {
            throw FundRule.FundMustBeOpen.violated();
        }
        return open;
    }

    private static void requireAmount(long amount) {
        FundRule.AmountMustBeMeaningful.require(amount > 0 && amount <= MOST, "amount");
    }

    private static void requireText(String text, FundRule rule, String field) {
        rule.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    @Override
    public ReserveFund evolve(ReserveFund state, FundEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case FundsRequested request ->
                state instanceof Open open
                        ? new Open(open.area(), open.balance(), request, open.drawings(), on)
                        : new Asked(request.area(), request, on);
            case FundsRejected rejected ->
                state instanceof Open open
                        ? new Open(open.area(), open.balance(), null, open.drawings(), on)
                        : new Asked(rejected.area(), null, on);
            case FundOpened opened -> new Open(opened.area(), opened.balance(), null, Map.of(), on);
            case FundReplenished more -> {
                Open open = (Open) state;
                yield new Open(open.area(), more.balance(), null, open.drawings(), on);
            }
            case FundDrawn drawn ->
                with(
                        (Open) state,
                        drawn.balance(),
                        new Drawing(
                                drawn.number(), drawn.amount(), drawn.caseId(), drawn.leg(), drawn.by(), false, false),
                        on);
            case DrawingReturned back -> {
                Open open = (Open) state;
                yield with(open, back.balance(), drawing(open, back.number()).asReturned(), on);
            }
            case DrawingsSettled settled -> {
                Open open = (Open) state;
                for (int number : settled.drawings()) {
                    open = with(open, open.balance(), drawing(open, number).asSettled(), on);
                }
                yield open;
            }
        };
    }

    private static Drawing drawing(Open state, int number) {
        return Objects.requireNonNull(state.drawings().get(number), "a drawing that stands in the book");
    }

    private static Open with(Open state, long balance, Drawing drawing, LocalDate on) {
        Map<Integer, Drawing> drawings = new HashMap<>(state.drawings());
        drawings.put(drawing.number(), drawing);
        return new Open(state.area(), balance, state.request(), drawings, on);
    }
}
