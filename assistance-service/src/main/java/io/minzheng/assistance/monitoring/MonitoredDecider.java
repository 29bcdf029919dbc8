package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.MonitoringRule.*;

import io.minzheng.assistance.monitoring.Monitored.Left;
import io.minzheng.assistance.monitoring.Monitored.Listed;
import io.minzheng.assistance.monitoring.Monitored.Unlisted;
import io.minzheng.assistance.monitoring.MonitoredCommand.ChoosePrimary;
import io.minzheng.assistance.monitoring.MonitoredCommand.EndCategory;
import io.minzheng.assistance.monitoring.MonitoredCommand.FollowEnding;
import io.minzheng.assistance.monitoring.MonitoredCommand.FollowRecognition;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredCommand.MovePerson;
import io.minzheng.assistance.monitoring.MonitoredCommand.RecordCategory;
import io.minzheng.assistance.monitoring.MonitoredEvent.CategoryEnded;
import io.minzheng.assistance.monitoring.MonitoredEvent.CategoryRecorded;
import io.minzheng.assistance.monitoring.MonitoredEvent.PersonLeft;
import io.minzheng.assistance.monitoring.MonitoredEvent.PersonListed;
import io.minzheng.assistance.monitoring.MonitoredEvent.PersonMoved;
import io.minzheng.assistance.monitoring.MonitoredEvent.PrimaryChosen;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a person on the list once, in one township, with each category at most once on any day. */
final class MonitoredDecider implements Decider<MonitoredCommand, Monitored, MonitoredEvent> {
    /** From when on households are recognised as hard-spending: 刚性支出困难家庭认定办法. */
    private static final LocalDate MEASURES = LocalDate.of(2025, 1, 1);

    private static final int TOWNSHIP_DIGITS = 9;

    private final MonitoringPolicy policy;

    MonitoredDecider(MonitoringPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Monitored initial() {
        return new Unlisted();
    }

    @Override
    public List<MonitoredEvent> decide(MonitoredCommand command, Monitored state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case RecordCategory record -> record(record, state, staff);
            case FollowRecognition follow -> follow(follow, state, staff);
            case FollowEnding ending -> end(ending, listed(state, ending.on()), staff);
            case EndCategory end -> end(end, listed(state, end.on()), staff);
            case ChoosePrimary choose -> choose(choose, listed(state, choose.on()), staff);
            case MovePerson move -> move(move, listed(state, move.on()), staff);
            case LeaveList leave -> leave(leave, state, staff);
        };
    }

    private List<MonitoredEvent> record(RecordCategory command, Monitored state, String staff) {
        requireTownship(command.area());
        Texts.requireIfGiven(command.name(), Texts.SHORT, "name");
        Texts.requireIfGiven(command.decisionNumber(), Texts.SHORT, "decisionNumber");
        CategoryMustHaveBegun.require(!command.from().isAfter(command.on()), "from");
        LocalDate until = command.category() == Category.HARD_SPENDING ? recognisedUntil(command) : command.until();
        ValidityMustNotEndBeforeItBegins.require(until == null || !until.isBefore(command.from()), "until");
        return record(command, until, state, staff);
    }

    private List<MonitoredEvent> record(
            RecordCategory command, @Nullable LocalDate until, Monitored state, String staff) {
        CategoryRecorded recorded = new CategoryRecorded(
                command.on(),
                command.personId(),
                command.area(),
                command.category(),
                command.from(),
                until,
                policy.rank(command.category()),
                command.decisionNumber(),
                command.importId(),
                staff);
        return switch (state) {
            case Listed listed -> {
                TownshipMustAgree.require(listed.area().equals(command.area()), "area");
                requireOrder(command.on(), listed.lastOn());
                yield says(listed.tags(), command, recorded) ? List.of() : added(listed.tags(), recorded);
            }
            case Left left -> {
                requireOrder(command.on(), left.on());
                yield listing(command, recorded, staff);
            }
            case Unlisted _ -> listing(command, recorded, staff);
        };
    }

    /** How long it may hold, and that nobody is covered otherwise, was decided there; the list has to agree all the same. */
    private List<MonitoredEvent> follow(FollowRecognition command, Monitored state, String staff) {
        requireTownship(command.area());
        ValidityMustNotEndBeforeItBegins.require(!command.until().isBefore(command.from()), "until");
        RecordCategory record = new RecordCategory(
                command.personId(),
                command.on(),
                command.residentId(),
                command.name(),
                command.area(),
                command.category(),
                command.from(),
                true,
                command.until(),
                command.decisionNumber(),
                null);
        return record(record, command.until(), state, staff);
    }

    private static List<MonitoredEvent> listing(RecordCategory command, CategoryRecorded recorded, String staff) {
        PersonListed listed = new PersonListed(
                command.on(), command.personId(), command.residentId().value(), command.name(), command.area(), staff);
        return Stream.concat(Stream.of(listed), added(Tags.NONE, recorded).stream())
                .toList();
    }

    private static List<MonitoredEvent> added(Tags tags, CategoryRecorded recorded) {
        boolean covered = tags.holds(Category.DIBAO, recorded.from())
                || tags.holds(Category.TEKUN, recorded.from())
                || tags.holds(Category.LOW_INCOME_EDGE, recorded.from());
        HardSpendingMustNotBeCoveredOtherwise.require(
                recorded.category() != Category.HARD_SPENDING || !covered, "category");
        return List.of(recorded);
    }

    /** Whether the tags say so already. A list that only says who belongs to a category begins nothing anew. */
    private static boolean says(Tags tags, RecordCategory command, CategoryRecorded recorded) {
        return tags.all().stream()
                .filter(tag -> tag.category() == command.category())
                .anyMatch(tag -> command.begins()
                        ? tag.from().equals(recorded.from())
                                && Objects.equals(tag.until(), recorded.until())
                                && Objects.equals(tag.decisionNumber(), recorded.decisionNumber())
                        : tag.holdsOn(recorded.from())
                                && (recorded.until() == null || recorded.until().equals(tag.until())));
    }

    /** Twelve months from the decision, or what the bureau has made of them; the decision may name an earlier day. */
    private LocalDate recognisedUntil(RecordCategory command) {
        RecognitionMustNameItsDecision.require(command.decisionNumber() != null && command.begins(), "decisionNumber");
        RecognitionMustFollowTheMeasures.require(!command.from().isBefore(MEASURES), "from");
        LocalDate last = command.from().plusMonths(policy.recognitionMonths());
        LocalDate until = command.until();
        RecognitionMustNotOutlastItsTerm.require(until == null || !until.isAfter(last), "until");
        return until == null ? last : until;
    }

    private static List<MonitoredEvent> end(EndCategory command, Listed listed, String staff) {
        Texts.require(command.reason(), Texts.LONG, "reason");
        CategoryMustHold.require(listed.tags().holds(command.category(), command.until()), "until");
        Tags after = listed.tags().ended(command.category(), command.until());
        return after.equals(listed.tags())
                ? List.of()
                : List.of(new CategoryEnded(
                        command.on(), listed.personId(), command.category(), command.until(), command.reason(), staff));
    }

    /** What has never held leaves no trace among the days; nothing where the list has it no longer. */
    private static List<MonitoredEvent> end(FollowEnding command, Listed listed, String staff) {
        boolean holds = listed.tags().all().stream()
                .anyMatch(tag -> tag.category() == command.category()
                        && tag.from().equals(command.from())
                        && (tag.until() == null || tag.until().isAfter(command.until())));
        return holds
                ? List.of(new CategoryEnded(
                        command.on(), listed.personId(), command.category(), command.until(), command.reason(), staff))
                : List.of();
    }

    private static List<MonitoredEvent> choose(ChoosePrimary command, Listed listed, String staff) {
        Texts.require(command.reason(), Texts.LONG, "reason");
        CategoryMustHold.require(listed.tags().holds(command.category(), command.on()), "category");
        return command.category() == listed.tags().chosen()
                ? List.of()
                : List.of(new PrimaryChosen(
                        command.on(), listed.personId(), command.category(), command.reason(), staff));
    }

    private static List<MonitoredEvent> move(MovePerson command, Listed listed, String staff) {
        requireTownship(command.area());
        return command.area().equals(listed.area())
                ? List.of()
                : List.of(new PersonMoved(command.on(), listed.personId(), command.area(), staff));
    }

    private static List<MonitoredEvent> leave(LeaveList command, Monitored state, String staff) {
        Texts.requireIfGiven(command.note(), Texts.LONG, "note");
        if (state instanceof Left) {
            return List.of();
        }
        Listed listed = listed(state, command.on());
        return List.of(new PersonLeft(command.on(), listed.personId(), command.reason(), command.note(), staff));
    }

    private static Listed listed(Monitored state, LocalDate on) {
        if (!(state instanceof Listed listed)) {
            throw PersonMustBeMonitored.violated();
        }
        requireOrder(on, listed.lastOn());
        return listed;
    }

    private static void requireOrder(LocalDate on, LocalDate last) {
        StepsMustFollowInTime.require(!on.isBefore(last), "on");
    }

    private static void requireTownship(DivisionCode area) {
        AreaMustBeATownship.require(area.value().length() == TOWNSHIP_DIGITS, "area");
    }

    @Override
    public Monitored evolve(Monitored state, MonitoredEvent event) {
        return switch (event) {
            case PersonListed e -> new Listed(e.personId(), e.residentId(), e.name(), e.area(), Tags.NONE, e.on());
            case CategoryRecorded e -> changed(state, tags -> tags.with(e.tag()), e.on());
            case CategoryEnded e -> changed(state, tags -> tags.ended(e.category(), e.until()), e.on());
            case PrimaryChosen e -> changed(state, tags -> tags.choosing(e.category()), e.on());
            case PersonMoved e -> ((Listed) state).in(e.area(), e.on());
            case PersonLeft e -> new Left(((Listed) state).area(), e.on(), e.reason());
        };
    }

    private static Listed changed(Monitored state, UnaryOperator<Tags> change, LocalDate on) {
        Listed listed = (Listed) state;
        return listed.with(change.apply(listed.tags()), on);
    }
}
