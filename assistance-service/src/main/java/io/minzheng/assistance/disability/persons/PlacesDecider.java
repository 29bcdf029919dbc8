package io.minzheng.assistance.disability.persons;

import static io.minzheng.assistance.disability.DisabilityRule.SubsidyMustBeHeldOnce;

import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.assistance.disability.persons.Places.Free;
import io.minzheng.assistance.disability.persons.Places.Held;
import io.minzheng.assistance.disability.persons.Places.Place;
import io.minzheng.assistance.disability.persons.PlacesCommand.HoldSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.ReleaseSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.RestoreSubsidy;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyHeld;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pays nobody a subsidy twice for a month, whatever cases are decided side by side. */
public final class PlacesDecider implements Decider<PlacesCommand, Places, PlacesEvent> {
    @Override
    public Places initial() {
        return new Places(Map.of());
    }

    @Override
    public List<PlacesEvent> decide(PlacesCommand command, Places state, Circumstances circumstances) {
        return switch (command) {
            case HoldSubsidies hold ->
                each(hold.from())
                        .flatMap(one ->
                                hold(hold.personId(), hold.on(), hold.caseId(), one.getKey(), one.getValue(), state))
                        .toList();
            case ReleaseSubsidies release ->
                each(release.from())
                        .filter(one -> isReleased(release.caseId(), one.getKey(), one.getValue(), state))
                        .<PlacesEvent>map(one -> new SubsidyReleased(
                                release.on(), release.personId(), one.getKey(), release.caseId(), one.getValue()))
                        .toList();
            case RestoreSubsidy restore -> restore(restore, state);
        };
    }

    private static List<PlacesEvent> restore(RestoreSubsidy command, Places state) {
        Subsidy subsidy = command.subsidy();
        List<PlacesEvent> events = new ArrayList<>();
        hold(command.personId(), command.on(), command.caseId(), subsidy, command.from(), state)
                .forEach(events::add);
        if (command.until() != null) {
            events.add(
                    new SubsidyReleased(command.on(), command.personId(), subsidy, command.caseId(), command.until()));
        }
        return events;
    }

    private static Stream<Map.Entry<Subsidy, YearMonth>> each(Map<Subsidy, YearMonth> months) {
        return months.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static Stream<PlacesEvent> hold(
            String personId, LocalDate on, String caseId, Subsidy subsidy, YearMonth from, Places state) {
        Place place = state.of(subsidy).orElse(null);
        if (place instanceof Held held) {
            SubsidyMustBeHeldOnce.require(held.caseId().equals(caseId));
            return Stream.of();
        }
        SubsidyMustBeHeldOnce.require(!(place instanceof Free free) || !from.isBefore(free.since()));
        return Stream.of(new SubsidyHeld(on, personId, subsidy, caseId, from));
    }

    /** A case gives up its own place only, and what it has given up it can give up from an earlier month. */
    private static boolean isReleased(String caseId, Subsidy subsidy, YearMonth from, Places state) {
        return state.of(subsidy)
                .filter(place -> place.caseId().equals(caseId))
                .filter(place -> !(place instanceof Free free) || from.isBefore(free.since()))
                .isPresent();
    }

    @Override
    public Places evolve(Places state, PlacesEvent event) {
        return switch (event) {
            case SubsidyHeld held -> state.with(held.subsidy(), new Held(held.caseId(), held.from()));
            case SubsidyReleased released ->
                state.with(released.subsidy(), new Free(released.caseId(), released.from()));
        };
    }
}
