package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.MonitoringRule.*;

import io.minzheng.assistance.dibao.FiledCase;
import io.minzheng.assistance.monitoring.Warning.*;
import io.minzheng.assistance.monitoring.WarningCommand.*;
import io.minzheng.assistance.monitoring.WarningEvent.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes a warning from the sign to the feedback: who is named for it checks it, and somebody who has neither checked nor
 * disposed of it closes it.
 */
final class WarningDecider implements Decider<WarningCommand, Warning, WarningEvent> {
    private final MonitoringPolicy policy;

    WarningDecider(MonitoringPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Warning initial() {
        return new Unraised();
    }

    @Override
    public List<WarningEvent> decide(WarningCommand command, Warning state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case RaiseWarning raise -> raise(raise, state, staff);
            case AssignWarning assign -> assign(assign, raised(state, assign.on()), staff);
            case CheckWarning check -> check(check, raised(state, check.on()), circumstances);
            case IntendApplication intend -> intend(intend, checked(state, intend.on()), staff);
            case OpenApplication open -> open(open, checked(state, open.on()), staff);
            case ReferWarning refer -> refer(refer, checked(state, refer.on()), staff);
            case TakeNoAction none -> takeNone(none, checked(state, none.on()), staff);
            case OpenReview review -> review(review, checked(state, review.on()), staff);
            case CloseWarning close -> close(close, raised(state, close.on()), circumstances);
        };
    }

    private List<WarningEvent> raise(RaiseWarning command, Warning state, String staff) {
        Grade grade = policy.indicators().get(command.indicator());
        if (grade == null) {
            throw IndicatorMustBeKnown.violated("indicator", Map.of());
        }
        AreaMustBeATownship.require(command.area().value().length() == 9, "area");
        Texts.require(command.dataSet(), Texts.SHORT, "dataSet");
        Texts.requireIfGiven(command.evidence(), Texts.LONG, "evidence");
        DataMustNotLieInTheFuture.require(!command.dataOn().isAfter(command.on()), "dataOn");
        return switch (state) {
            case Unraised _ -> List.of(raised(command, 1, grade, staff));
            case Closed closed -> {
                StepsMustFollowInTime.require(!command.on().isBefore(closed.lastOn()), "on");
                yield isKnown(command, closed.head())
                        ? List.of()
                        : List.of(raised(command, closed.head().number() + 1, grade, staff));
            }
            case Unassigned _, Assigned _, Checked _, Disposed _ -> {
                // Many lists show the same; of what is raised by hand its maker has to hear that it is open.
                WarningMustNotBeOpen.require(command.importId() != null);
                yield List.of();
            }
        };
    }

    /** An import that is taken up again after a break must not raise anew what was closed in between. */
    private static boolean isKnown(RaiseWarning command, Head head) {
        return command.importId() != null && head.imports().contains(command.importId());
    }

    private WarningRaised raised(RaiseWarning command, int number, Grade grade, String staff) {
        return new WarningRaised(
                command.on(),
                number,
                command.personId(),
                command.area(),
                command.indicator(),
                grade,
                command.dataSet(),
                command.dataOn(),
                command.evidence(),
                command.on().plusDays(policy.daysFor(grade)),
                command.importId(),
                staff);
    }

    private static List<WarningEvent> assign(AssignWarning command, Raised state, String staff) {
        Texts.require(command.assignee(), Texts.SHORT, "assignee");
        boolean same = state instanceof Assigned assigned && assigned.assignee().equals(command.assignee());
        StepMustFitTheWarning.require(state instanceof Unassigned || state instanceof Assigned);
        return same
                ? List.of()
                : List.of(new WarningAssigned(command.on(), state.head().number(), command.assignee(), staff));
    }

    private static List<WarningEvent> check(CheckWarning command, Raised state, Circumstances circumstances) {
        Texts.require(command.findings(), Texts.LONG, "findings");
        Texts.require(command.evidence(), Texts.LONG, "evidence");
        if (!(state instanceof Assigned assigned)) {
            throw StepMustFitTheWarning.violated();
        }
        WarningMustBeCheckedByItsAssignee.require(assigned.assignee().equals(circumstances.staff()));
        Head head = assigned.head();
        CheckerMustNotBeRaiser.require(circumstances.mayCheck(head.raisedBy()));
        return List.of(new WarningChecked(
                command.on(),
                head.number(),
                head.personId(),
                command.findings(),
                command.evidence(),
                circumstances.staff()));
    }

    private static List<WarningEvent> intend(IntendApplication command, Checked state, String staff) {
        Texts.require(command.note(), Texts.LONG, "note");
        return command.programme() == state.intended()
                ? List.of()
                : List.of(new ApplicationIntended(
                        command.on(),
                        state.head().number(),
                        state.head().personId(),
                        command.programme(),
                        command.note(),
                        staff));
    }

    private static List<WarningEvent> open(OpenApplication command, Checked state, String staff) {
        Programme intended = state.intended();
        if (intended == null) {
            throw ApplicationMustBeIntended.violated();
        }
        FiledCase filed = named(command.filed(), state.head());
        ApplicationMustFollowTheWarning.require(
                !filed.filedOn().isBefore(state.head().raisedOn()), "caseId");
        return List.of(new ApplicationOpened(command.on(), state.head().number(), intended, command.caseId(), staff));
    }

    /** The case, which must be one of the person's. */
    private static FiledCase named(@Nullable FiledCase filed, Head head) {
        if (filed == null) {
            throw CaseMustExist.violated("caseId", Map.of());
        }
        CaseMustNameThePerson.require(filed.persons().contains(head.personId()), "caseId");
        return filed;
    }

    private static List<WarningEvent> refer(ReferWarning command, Checked state, String staff) {
        Texts.require(command.department(), Texts.SHORT, "department");
        Texts.require(command.note(), Texts.LONG, "note");
        return List.of(new WarningReferred(
                command.on(),
                state.head().number(),
                state.head().personId(),
                command.department(),
                command.note(),
                staff));
    }

    private static List<WarningEvent> takeNone(TakeNoAction command, Checked state, String staff) {
        Texts.require(command.reason(), Texts.LONG, "reason");
        return List.of(new NoActionTaken(
                command.on(), state.head().number(), state.head().personId(), command.reason(), staff));
    }

    private static List<WarningEvent> review(OpenReview command, Checked state, String staff) {
        Texts.require(command.reason(), Texts.LONG, "reason");
        if (command.caseId() != null) {
            named(command.filed(), state.head());
        }
        return List.of(new ReviewOpened(
                command.on(),
                state.head().number(),
                state.head().personId(),
                command.caseId(),
                command.reason(),
                staff));
    }

    private static List<WarningEvent> close(CloseWarning command, Raised state, Circumstances circumstances) {
        Texts.require(command.feedback(), Texts.LONG, "feedback");
        if (!(state instanceof Disposed disposed)) {
            throw StepMustFitTheWarning.violated();
        }
        WarningMustBeClosedByAnother.require(
                circumstances.mayCheck(disposed.check().by())
                        && circumstances.mayCheck(disposed.disposal().by()));
        return List.of(new WarningClosed(
                command.on(),
                disposed.head().number(),
                disposed.head().personId(),
                command.feedback(),
                circumstances.staff()));
    }

    private static Raised raised(Warning state, LocalDate on) {
        return switch (state) {
            case Unraised _ -> throw WarningMustBeRaised.violated();
            case Raised raised -> {
                StepsMustFollowInTime.require(!on.isBefore(raised.lastOn()), "on");
                yield raised;
            }
        };
    }

    private static Checked checked(Warning state, LocalDate on) {
        if (!(raised(state, on) instanceof Checked checked)) {
            throw StepMustFitTheWarning.violated();
        }
        return checked;
    }

    @Override
    public Warning evolve(Warning state, WarningEvent event) {
        return switch (event) {
            case WarningRaised e -> new Unassigned(head(state, e), e.on());
            case WarningAssigned e -> new Assigned(((Raised) state).head(), e.assignee(), e.on());
            case WarningChecked e ->
                new Checked(((Raised) state).head(), new Check(e.by(), e.findings(), e.evidence()), null, e.on());
            case ApplicationIntended e ->
                new Checked(((Checked) state).head(), ((Checked) state).check(), e.programme(), e.on());
            case ApplicationOpened e -> disposed(state, Outcome.APPLICATION_OPENED, e.by(), null, e.on());
            case WarningReferred e -> disposed(state, Outcome.REFERRED, e.by(), e.note(), e.on());
            case NoActionTaken e -> disposed(state, Outcome.NO_ACTION, e.by(), e.reason(), e.on());
            case ReviewOpened e -> disposed(state, Outcome.REVIEW_OPENED, e.by(), e.reason(), e.on());
            case WarningClosed e -> {
                Disposed disposed = (Disposed) state;
                yield new Closed(disposed.head(), disposed.check(), disposed.disposal(), e.feedback(), e.on());
            }
        };
    }

    private static Head head(Warning before, WarningRaised event) {
        Set<String> imports = new HashSet<>();
        if (before instanceof Raised raised) {
            imports.addAll(raised.head().imports());
        }
        if (event.importId() != null) {
            imports.add(event.importId());
        }
        return new Head(
                event.number(), event.personId(), event.area(), event.on(), event.by(), event.evidence(), imports);
    }

    private static Disposed disposed(Warning state, Outcome outcome, String by, @Nullable String note, LocalDate on) {
        Checked checked = (Checked) state;
        return new Disposed(checked.head(), checked.check(), new Disposal(outcome, by, note), on);
    }
}
