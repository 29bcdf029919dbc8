package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.TekunDecider.*;
import static io.minzheng.assistance.tekun.TekunRule.*;

import io.minzheng.assistance.tekun.EndingCommand.*;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.Tekun.*;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end: a notice hangs before it is decided, unless the person has died; afterwards comes the screening for dibao. */
final class EndingDecider {
    private final TekunPolicy policy;
    private final TekunLaws laws;
    private final WorkingDays calendar;

    EndingDecider(TekunPolicy policy, TekunLaws laws, WorkingDays calendar) {
        this.policy = policy;
        this.laws = laws;
        this.calendar = calendar;
    }

    List<TekunEvent> decide(EndingCommand command, Tekun state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case ProposeEnding propose -> propose(propose, in(Active.class, state), staff);
            case PostEndingNotice post -> {
                Support support = in(EndingInProposal.class, state).support();
                StepsMustFollowInTime.require(
                        !post.from().isAfter(post.on()) && !post.from().isBefore(support.lastOn()), "from");
                yield List.of(new EndingNoticePosted(
                        post.on(), post.from(), post.from().plusDays(noticeDays(post.on()) - 1L)));
            }
            case ContestEnding contest -> {
                EndingOnNotice notice = in(EndingOnNotice.class, state);
                requireText(contest.text(), "text");
                ObjectionMustComeDuringTheNotice.require(!contest.on().isAfter(notice.until()), "on");
                int days = laws.at(contest.on()).procedure().reinvestigationDays();
                yield List.of(new EndingContested(
                        contest.on(), personId(notice), contest.text(), calendar.after(contest.on(), days)));
            }
            case DecideContest decide -> {
                EndingInDispute dispute = in(EndingInDispute.class, state);
                requireText(decide.findings(), "findings");
                MakerMustNotDecide.require(
                        circumstances.mayCheck(dispute.proposal().by()));
                yield List.of(
                        new ContestDecided(decide.on(), personId(dispute), decide.upheld(), decide.findings(), staff));
            }
            case EndCase end -> end(end, in(EndingOnNotice.class, state), circumstances);
            case EndByDeath death -> {
                Running running = in(Running.class, state);
                requirePast(death.diedOn(), death.on(), "diedOn");
                requireText(death.certificateNumber(), "certificateNumber");
                yield List.of(new CaseEnded(
                        death.on(),
                        personId(running),
                        EndGround.DEATH,
                        death.diedOn(),
                        effectiveFrom(death),
                        death.certificateNumber(),
                        null,
                        staff));
            }
            case ReinstateCase reinstate -> reinstate(reinstate, in(Ended.class, state), circumstances);
            case RecordScreening screening -> {
                Ended ended = in(Ended.class, state);
                ScreeningMustBeDue.require(ended.ending().screeningDueOn() != null && !ended.screened());
                yield List.of(new DibaoScreened(
                        screening.on(), personId(ended), screening.outcome(), screening.note(), staff));
            }
        };
    }

    private static String personId(Filed state) {
        return state.filing().person().personId();
    }

    private int noticeDays(LocalDate on) {
        return laws.at(on).procedure().noticeDays();
    }

    private static List<TekunEvent> propose(ProposeEnding command, Active state, String staff) {
        DeathMustBeRecordedAsSuch.require(command.ground() != EndGround.DEATH, "ground");
        requirePast(command.occurredOn(), command.on(), "occurredOn");
        requireText(command.source(), "source");
        MinorMustStay.require(
                command.ground() != EndGround.LABOUR_REGAINED || !stays(state.filing(), command.on()), "ground");
        return List.of(new EndingProposed(
                command.on(),
                personId(state),
                command.ground(),
                command.occurredOn(),
                command.source(),
                command.note(),
                staff));
    }

    /** A minor stays until 18, and later while at school, though able to work by age. */
    private static boolean stays(Filing filing, LocalDate on) {
        return filing.person().ageOn(on) < 18 || filing.schooling().keepsTheGrownUp();
    }

    private List<TekunEvent> end(EndCase command, EndingOnNotice state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        NoticeMustRunItsDays.require(command.on().isAfter(state.until()), "on");
        MakerMustNotDecide.require(circumstances.mayCheck(state.proposal().by()));
        return List.of(new CaseEnded(
                command.on(),
                personId(state),
                state.proposal().ground(),
                state.proposal().occurredOn(),
                following(command.on()),
                command.decisionNumber(),
                state.proposal().ground().isFollowedByScreening()
                        ? calendar.after(command.on(), policy.screeningDays())
                        : null,
                circumstances.staff()));
    }

    /** What was never due after a death is recovered where it was paid. */
    static YearMonth effectiveFrom(EndByDeath command) {
        return following(command.diedOn());
    }

    private List<TekunEvent> reinstate(ReinstateCase command, Ended state, Circumstances circumstances) {
        requireText(command.reason(), "reason");
        StepMustFitThePhase.require(state.ending().ground() == EndGround.DEATH);
        MakerMustNotDecide.require(circumstances.mayCheck(state.ending().by()));
        return List.of(
                new CaseReinstated(
                        command.on(),
                        personId(state),
                        state.ending().effectiveFrom(),
                        visitDueOn(state.support(), command.on()),
                        command.reason(),
                        circumstances.staff()),
                new ClaimEvent.DisabilitySubsidiesDisplaced(
                        command.on(), personId(state), state.ending().effectiveFrom()));
    }

    private @Nullable LocalDate visitDueOn(Support support, LocalDate on) {
        return support.dispersed() ? on.plusMonths(policy.visitMonths()) : null;
    }
}
