package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.dibao.NamedPerson;
import io.minzheng.assistance.monitoring.Monitored.Left;
import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.Monitored.Unlisted;
import io.minzheng.assistance.monitoring.MonitoredCommand.EndCategory;
import io.minzheng.assistance.monitoring.MonitoredCommand.FollowEnding;
import io.minzheng.assistance.monitoring.MonitoredCommand.FollowRecognition;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;

/** What a person's place in a programme, or a death, asks of the person's place on the list: 国办发〔2023〕39号. */
final class Following {
    static final String ENDED = "相关救助待遇已终止";
    static final String RECOGNITION_ENDED = "认定已提前终止";

    private Following() {}

    /**
     * The category holds from the day of the recognition, at the latest. Whoever is on the list stays in the list's
     * township: whether the person has moved, staff find out.
     *
     * @param on day of the decision
     * @param from first month for which is paid; before the day of the decision where an ending is taken back
     * @return nothing of a person whose data are erased, or who has left the list by death: if that was annulled, staff list
     *     the person again
     */
    static Optional<MonitoredCommand> begun(
            Category category, Monitored state, String personId, NamedPerson person, LocalDate on, YearMonth from) {
        if (!ResidentId.isOne(person.residentId()) || dead(state).isPresent()) {
            return Optional.empty();
        }
        LocalDate first = from.atDay(1).isBefore(on) ? from.atDay(1) : on;
        return Optional.of(new RecordCategory(
                personId,
                later(on, state),
                ResidentId.of(person.residentId()),
                person.name(),
                state instanceof Listed listed ? listed.area() : person.area(),
                category,
                first,
                true,
                null,
                null,
                null));
    }

    /**
     * The category holds up to the last month that is paid; nothing where it does not hold, or the person has left the list.
     *
     * @param from first month for which is no longer paid
     */
    static Optional<MonitoredCommand> ended(
            Category category, Monitored state, String personId, LocalDate on, YearMonth from) {
        if (!(state instanceof Listed listed)) {
            return Optional.empty();
        }
        LocalDate last = from.minusMonths(1).atEndOfMonth();
        return listed.tags().all().stream()
                .filter(tag -> tag.category() == category
                        && (tag.until() == null || tag.until().isAfter(last)))
                .max(Comparator.comparing(Tag::from))
                .map(tag -> new EndCategory(
                        MonitoredCommand.id(personId),
                        later(on, state),
                        category,
                        // A category that has begun only after it has held for a day at least.
                        tag.from().isAfter(last) ? tag.from() : last,
                        ENDED));
    }

    /**
     * The category of the recognition, for its days. Whoever is on the list stays in the list's township.
     *
     * @return nothing of a person whose data are erased, or who has left the list by death
     */
    static Optional<MonitoredCommand> recognised(
            WhenPersonRecognisedThenRecordCategory.Recognition recognition, Monitored state, NamedPerson person) {
        if (!ResidentId.isOne(person.residentId()) || dead(state).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new FollowRecognition(
                recognition.personId(),
                later(recognition.on(), state),
                ResidentId.of(person.residentId()),
                person.name(),
                state instanceof Listed listed ? listed.area() : person.area(),
                category(recognition.kind()),
                recognition.from(),
                recognition.until(),
                recognition.decisionNumber()));
    }

    /** The end of that category; nothing where the person has left the list. */
    static Optional<MonitoredCommand> released(WhenRecognitionEndedThenEndCategory.Release release, Monitored state) {
        return state instanceof Listed
                ? Optional.of(new FollowEnding(
                        MonitoredCommand.id(release.personId()),
                        later(release.on(), state),
                        category(release.kind()),
                        release.from(),
                        release.until(),
                        RECOGNITION_ENDED))
                : Optional.empty();
    }

    private static Category category(RecognitionKind kind) {
        return switch (kind) {
            case LOW_INCOME_EDGE -> Category.LOW_INCOME_EDGE;
            case HARD_SPENDING -> Category.HARD_SPENDING;
        };
    }

    /** Whoever has died is not monitored. */
    static Optional<MonitoredCommand> died(Monitored state, String personId, LocalDate on) {
        return state instanceof Listed
                ? Optional.of(new LeaveList(MonitoredCommand.id(personId), later(on, state), LeavingReason.DEATH, null))
                : Optional.empty();
    }

    /** How the person has left the list, where it was by death. */
    static Optional<Left> dead(Monitored state) {
        return state instanceof Left left && left.reason() == LeavingReason.DEATH
                ? Optional.of(left)
                : Optional.empty();
    }

    /** The day of what was heard, or that of a later step: steps follow in time. */
    private static LocalDate later(LocalDate on, Monitored state) {
        LocalDate last =
                switch (state) {
                    case Listed listed -> listed.lastOn();
                    case Left left -> left.on();
                    case Unlisted _ -> on;
                };
        return on.isBefore(last) ? last : on;
    }
}
