package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementEvent.*;
import io.minzheng.assistance.vagrant.Rescue.*;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the events make of a rescue. */
final class RescueFold {
    private RescueFold() {}

    static Rescue evolve(Rescue state, RescueEvent event) {
        return switch (event) {
            case PersonTakenIn taken -> takenIn(taken);
            case HelpRefused refused -> new Refused(refused.area(), refused.on());
            case CareEvent care -> evolve(step(state, care), care);
            case TracingEvent tracing -> evolve(step(state, tracing), tracing);
            case LeavingEvent leaving -> evolve(step(state, leaving), leaving);
            case PlacementEvent placement -> evolve(step(state, placement), placement);
        };
    }

    private static Rescue takenIn(PersonTakenIn taken) {
        return new Sheltered(new Facts(
                new Intake(taken.on(), taken.area(), taken.channel(), taken.condition()),
                taken.personId(),
                taken.person(),
                taken.care(),
                List.of(),
                Set.of(),
                List.of(),
                Tracing.NONE,
                Dues.after(List.of(), taken),
                Set.of(),
                Set.of(taken.by()),
                taken.on()));
    }

    private static Helped step(Rescue state, RescueEvent event) {
        Helped helped = (Helped) state;
        return helped.with(helped.facts().after(event));
    }

    private static Rescue evolve(Helped state, CareEvent event) {
        Facts facts = state.facts();
        return switch (event) {
            case BelongingsRegistered registered -> state.with(facts.kept(registered.items()));
            case BelongingsHandedBack handedBack -> state.with(facts.handedBack(handedBack.items()));
            case PersonMoved moved -> state.with(facts.care(moved.care()));
            case LongStayArranged arranged -> new LongStay(facts.care(arranged.care()));
            case VoucherIssued issued ->
                state.with(facts.vouchers(Stream.concat(facts.vouchers().stream(), Stream.of(issued.voucher()))
                        .toList()));
            case VoucherTakenBack back ->
                state.with(facts.vouchers(facts.vouchers().stream()
                        .filter(voucher -> !voucher.equals(back.voucher()))
                        .toList()));
            case CountedToCampaign counted -> state.with(facts.counted(counted.campaign()));
            case PersonTakenIn _, HelpRefused _, StayExtended _ -> state;
        };
    }

    private static Rescue evolve(Helped state, TracingEvent event) {
        Facts facts = state.facts();
        Tracing tracing = facts.tracing();
        return switch (event) {
            case IdentityCompared _, PoliceInformed _ -> state;
            case DnaRequested requested ->
                state.with(facts.tracing(new Tracing(tracing.published(), requested.on(), tracing.dnaSampled())));
            case DnaSampled _ ->
                state.with(facts.tracing(new Tracing(tracing.published(), tracing.dnaRequestedOn(), true)));
            case SearchPublished _ ->
                state.with(facts.tracing(new Tracing(true, tracing.dnaRequestedOn(), tracing.dnaSampled())));
            case PersonIdentified identified ->
                identified(state.with(facts.person(
                        identified.personId(),
                        new RescuedPerson(
                                Identity.VERIFIED,
                                identified.residentId(),
                                identified.name(),
                                identified.sex(),
                                null,
                                identified.minor(),
                                facts.person().description()))));
            case IdentityRefuted _ -> {
                RescuedPerson person = facts.person();
                yield state.with(facts.person(
                        null,
                        new RescuedPerson(
                                Identity.UNKNOWN,
                                null,
                                null,
                                person.sex(),
                                person.estimatedAge(),
                                person.minor(),
                                person.description())));
            }
        };
    }

    /** Whoever is known stays no longer as one whom nobody knows, and needs no placement. */
    private static Rescue identified(Helped state) {
        return switch (state) {
            case InCare inCare -> new Sheltered(inCare.facts());
            case Placed placed -> placed;
            case Gone gone -> gone;
        };
    }

    private static Rescue evolve(Helped state, LeavingEvent event) {
        return switch (event) {
            case PersonLeft left ->
                gone(
                        state,
                        switch (left.way()) {
                            case OWN_WISH -> Ending.OWN_WISH;
                            case VOUCHER -> Ending.VOUCHER;
                        });
            case PersonPickedUp _ -> gone(state, Ending.PICKED_UP);
            case PersonEscorted _ -> gone(state, Ending.ESCORTED);
            case PersonHandedToPolice _ -> gone(state, Ending.HANDED_TO_POLICE);
            case PersonDied _ -> gone(state, Ending.DIED);
            case HelpEnded ended ->
                gone(
                        state,
                        switch (ended.ground()) {
                            case WITHOUT_NOTICE -> Ending.WITHOUT_NOTICE;
                            case FALSE_STATEMENT, BREACH_OF_RULES -> Ending.SENT_AWAY;
                        });
            case ReturnVisitHeld _ -> state;
            case RescueChecked _ -> new Gone(state.facts(), ((Gone) state).ending(), true);
        };
    }

    private static Gone gone(Helped state, Ending ending) {
        return new Gone(state.facts(), ending, false);
    }

    private static Rescue evolve(Helped state, PlacementEvent event) {
        return switch (event) {
            case PlacementApplied applied -> new AwaitingPlacement(state.facts(), applied, null);
            case PlacementChecked checked ->
                new AwaitingPlacement(state.facts(), ((AwaitingPlacement) state).application(), checked.by());
            case PersonPlaced _ -> new Placed(state.facts());
            case PlacementRejected _ -> new LongStay(state.facts());
        };
    }
}
