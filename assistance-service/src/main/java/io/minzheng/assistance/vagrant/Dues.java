package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareEvent.*;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.PlacementEvent.*;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which duties are open: what an event settles goes, what it brings comes. */
final class Dues {
    /** Duties towards somebody whom nobody knows. */
    private static final Set<Duty> OF_UNIDENTIFIED = EnumSet.of(
            Duty.IDENTITY_COMPARISON,
            Duty.SEARCH_NOTICE,
            Duty.DNA_REQUEST,
            Duty.DNA_SAMPLE,
            Duty.LONG_STAY_CARE,
            Duty.SEARCH_REFRESH,
            Duty.PLACEMENT_APPLICATION);

    private Dues() {}

    /** @return by the day on which they are due */
    static List<Due> after(List<Due> open, RescueEvent event) {
        Set<Duty> gone = settled(event);
        Set<Duty> brought = event.dues().stream().map(Due::duty).collect(Collectors.toSet());
        return Stream.concat(
                        open.stream().filter(due -> !gone.contains(due.duty()) && !brought.contains(due.duty())),
                        event.dues().stream())
                .sorted(Comparator.comparing(Due::dueOn).thenComparing(Due::duty))
                .toList();
    }

    private static Set<Duty> settled(RescueEvent event) {
        return switch (event) {
            case CareEvent care -> settled(care);
            case TracingEvent tracing -> settled(tracing);
            case PlacementApplied _ -> EnumSet.of(Duty.PLACEMENT_APPLICATION);
            case PersonPlaced _ -> EnumSet.allOf(Duty.class);
            case PlacementChecked _, PlacementRejected _ -> Set.of();
            case RescueChecked _ -> Set.of();
            case ReturnVisitHeld _ -> EnumSet.of(Duty.RETURN_VISIT);
            case PersonLeft _, PersonPickedUp _, PersonEscorted _ -> EnumSet.allOf(Duty.class);
            case PersonHandedToPolice _, PersonDied _, HelpEnded _ -> EnumSet.allOf(Duty.class);
        };
    }

    private static Set<Duty> settled(CareEvent event) {
        return switch (event) {
            case LongStayArranged _ -> EnumSet.of(Duty.LONG_STAY_CARE);
            case PersonTakenIn _, HelpRefused _, BelongingsRegistered _, BelongingsHandedBack _ -> Set.of();
            case PersonMoved _, StayExtended _, VoucherIssued _, VoucherTakenBack _, CountedToCampaign _ -> Set.of();
        };
    }

    private static Set<Duty> settled(TracingEvent event) {
        return switch (event) {
            case IdentityCompared _ -> EnumSet.of(Duty.IDENTITY_COMPARISON);
            case PoliceInformed informed ->
                informed.inquiry().matter() == Matter.IDENTITY ? Set.of() : EnumSet.of(Duty.POLICE_REPORT);
            case DnaRequested _ -> EnumSet.of(Duty.DNA_REQUEST);
            case DnaSampled _ -> EnumSet.of(Duty.DNA_SAMPLE);
            case SearchPublished _ -> EnumSet.of(Duty.SEARCH_NOTICE);
            case PersonIdentified _ -> OF_UNIDENTIFIED;
            case IdentityRefuted _ -> EnumSet.of(Duty.STAY_LIMIT);
        };
    }
}
