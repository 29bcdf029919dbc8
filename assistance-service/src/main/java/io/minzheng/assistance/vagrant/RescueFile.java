package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.PlacementEvent.PlacementApplied;
import io.minzheng.assistance.vagrant.Rescue.*;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The file of a rescue over time.
 *
 * @param area township or village where the person was
 * @param version sequence of the last event in it
 * @param now all that is known at its end; null where help was refused
 * @param application for placement, while it waits
 * @param checkedBy who has found the application in order
 * @param ending null until the person has gone
 * @param checked whether the record of the rescue has been found in order
 * @param entries one for each step, oldest first
 */
record RescueFile(
        @Subject String id,
        String area,
        Phase phase,
        long version,
        @Nullable Facts now,
        @Nullable PlacementApplied application,
        @Nullable String checkedBy,
        @Nullable Ending ending,
        boolean checked,
        List<Entry> entries) {
    enum Phase {
        REFUSED,
        SHELTERED,
        LONG_STAY,
        AWAITING_PLACEMENT,
        PLACED,
        GONE
    }

    /**
     * @param on when it was true
     * @param recordedAt when it was known
     * @param staff who recorded it
     * @param step name of the event
     * @param facts what a reader wants to see of it at once; nothing personal
     */
    record Entry(LocalDate on, Instant recordedAt, String staff, String step, Map<String, String> facts) {}

    /** The file once the event has happened. */
    static RescueFile after(@Nullable RescueFile before, String id, long version, RescueEvent event, Entry entry) {
        Rescue state = RescueFold.evolve(before == null ? new Unopened() : before.state(), event);
        List<Entry> entries = before == null
                ? List.of(entry)
                : Stream.concat(before.entries().stream(), Stream.of(entry)).toList();
        String area = ((Opened) state).area().value();
        return switch (state) {
            case Refused _ -> new RescueFile(id, area, Phase.REFUSED, version, null, null, null, null, false, entries);
            case Sheltered s -> open(id, area, Phase.SHELTERED, version, s.facts(), entries);
            case LongStay s -> open(id, area, Phase.LONG_STAY, version, s.facts(), entries);
            case Placed s -> open(id, area, Phase.PLACED, version, s.facts(), entries);
            case AwaitingPlacement s ->
                new RescueFile(
                        id,
                        area,
                        Phase.AWAITING_PLACEMENT,
                        version,
                        s.facts(),
                        s.application(),
                        s.checkedBy(),
                        null,
                        false,
                        entries);
            case Gone s ->
                new RescueFile(id, area, Phase.GONE, version, s.facts(), null, null, s.ending(), s.checked(), entries);
            case Unopened _ -> throw new IllegalStateException("a file begins with somebody who comes");
        };
    }

    private static RescueFile open(
            String id, String area, Phase phase, long version, Facts facts, List<Entry> entries) {
        return new RescueFile(id, area, phase, version, facts, null, null, null, false, entries);
    }

    /** The state the file was made from. */
    private Rescue state() {
        return switch (phase) {
            case REFUSED -> new Refused(DivisionCode.of(area), entries.getLast().on());
            case SHELTERED -> new Sheltered(known(now));
            case LONG_STAY -> new LongStay(known(now));
            case AWAITING_PLACEMENT -> new AwaitingPlacement(known(now), known(application), checkedBy);
            case PLACED -> new Placed(known(now));
            case GONE -> new Gone(known(now), known(ending), checked);
        };
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the file lacks what its phase knows");
        }
        return part;
    }
}
