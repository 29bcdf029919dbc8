package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.ApplicationDecider.in;
import static io.minzheng.assistance.dibao.DibaoDecider.*;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** From the township's first opinion through the public notice to the county's decision. */
final class OpinionDecider {
    private final DibaoPolicy policy;
    private final WorkingDays calendar;

    OpinionDecider(DibaoPolicy policy, WorkingDays calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    private Eligibility eligibility(Accepted state, Standards standards, LocalDate on) {
        Acceptance acceptance = state.acceptance();
        return new Eligibility(
                state.area(),
                standards,
                policy,
                acceptance.on(),
                acceptance.law().version(on),
                on,
                following(on));
    }

    List<DibaoEvent> give(GiveFirstOpinion command, Investigating state, String staff) {
        Findings findings = state.findings();
        DibaoLaw law = state.acceptance().law();
        Means means = findings.means();
        if (means == null) {
            throw MeansMustBeRecorded.violated();
        }
        HouseholdMustBeInvestigated.require(findings.investigated());
        DataMustBeChecked.require(!law.dataCheckRequired() || findings.dataCheck() != null);
        AppraisalMustBeHeld.require(findings.appraisal() != null || !law.appraisalAlways() && !findings.contested());
        boolean eligible = command.opinion() == Opinion.ELIGIBLE;
        ReasonsMustBeGiven.require(eligible || reasoned(command.reasons()), "reasons");
        Household household = state.filing().household();
        Eligibility eligibility = eligibility(state, command.standards(), command.on());
        if (eligible) {
            DataCheckMustBeConsistent.require(
                    findings.dataCheck() == null || findings.dataCheck().consistent());
            AppraisalMustFindTheHouseholdGenuine.require(
                    findings.appraisal() == null || findings.appraisal().outcome() == AppraisalOutcome.GENUINE);
        }
        return List.of(new FirstOpinionGiven(
                command.on(),
                staff,
                command.opinion(),
                command.reasons(),
                command.terms(),
                eligible
                        ? eligibility.require(household, means, command.terms())
                        : eligibility.assess(household, means, command.terms())));
    }

    private static boolean reasoned(List<String> reasons) {
        return !reasons.isEmpty() && reasons.stream().noneMatch(String::isBlank);
    }

    List<DibaoEvent> post(PostNotice command, Accepted state) {
        List<NoticePosted> earlier =
                switch (state) {
                    case Opined _ -> List.of();
                    case OnNotice onNotice -> onNotice.notices();
                    case Investigating _, Objected _ ->
                        throw StepMustFitThePhase.violated(
                                "phase", Map.of("phase", state.getClass().getSimpleName()));
                };
        FirstOpinionGiven opinion = opinion(state);
        OpinionMustBeFavourable.require(opinion.opinion() == Opinion.ELIGIBLE);
        List<DibaoLaw.Level> foreseen = state.acceptance().law().notices();
        NoticeMustBeForeseen.require(
                earlier.size() < foreseen.size() && foreseen.get(earlier.size()) == command.level(), "level");
        requirePast(command.from(), command.on(), "from");
        StepsMustFollowInTime.require(!command.from().isBefore(opinion.on()), "from");
        NoticeMustRunItsDays.require(
                earlier.isEmpty() || command.from().isAfter(earlier.getLast().until()), "from");
        Filing filing = state.filing();
        Person applicant = Members.member(filing.household(), filing.applicant());
        LocalDate until = command.from().plusDays(DibaoLaw.NOTICE_DAYS - 1L);
        return List.of(new NoticePosted(
                command.on(),
                command.level(),
                command.from(),
                until,
                new Published(
                        applicant.personId(),
                        applicant.name(),
                        opinion.assessment().paid().size(),
                        opinion.assessment().monthlyAmount(),
                        filing.village()),
                calendar.after(until, state.acceptance().law().countyDays())));
    }

    List<DibaoEvent> object(RaiseObjection command, OnNotice state) {
        requireText(command.text(), "text");
        ObjectionMustComeDuringTheNotice.require(
                !command.on().isAfter(state.notices().getLast().until()), "on");
        return List.of(new ObjectionRaised(command.on(), command.text()));
    }

    List<DibaoEvent> sendBack(ReturnToTownship command, Accepted state, String staff) {
        opinion(state);
        ReasonsMustBeGiven.require(reasoned(command.reasons()), "reasons");
        return List.of(new CaseReturned(command.on(), staff, command.reasons()));
    }

    /** Only an application with a first opinion is before the county. */
    private static FirstOpinionGiven opinion(Accepted state) {
        return switch (state) {
            case Opined opined -> opined.opinion();
            case OnNotice onNotice -> onNotice.opinion();
            case Investigating _, Objected _ ->
                throw StepMustFitThePhase.violated(
                        "phase", Map.of("phase", state.getClass().getSimpleName()));
        };
    }

    List<DibaoEvent> confirm(ConfirmCase command, Accepted accepted, Circumstances circumstances) {
        OpinionMustBeFavourable.require(opinion(accepted).opinion() == Opinion.ELIGIBLE);
        OnNotice state = in(OnNotice.class, accepted);
        requireText(command.decisionNumber(), "decisionNumber");
        MakerMustNotDecide.require(state.findings().makers().stream().allMatch(circumstances::mayCheck));
        NoticeMustBeForeseen.require(
                state.notices().size() == state.acceptance().law().notices().size());
        NoticeMustRunItsDays.require(
                command.on().isAfter(state.notices().getLast().until()), "on");
        CountyMustVisitRelativesOfStaff.require(
                state.findings().relations().isEmpty() || state.findings().visitedByCounty());
        Means means = Objects.requireNonNull(state.findings().means(), "means");
        Assessment assessment = eligibility(state, command.standards(), command.on())
                .require(state.filing().household(), means, state.opinion().terms());
        int months = DibaoLaw.on(command.on()).reviewMonths(assessment.reviewGroup(), assessment.kind());
        return List.of(new CaseEnrolled(
                command.on(),
                state.area(),
                state.filing().village(),
                command.decisionNumber(),
                circumstances.staff(),
                following(command.on()),
                assessment,
                command.on().plusMonths(months)));
    }

    List<DibaoEvent> refuse(RefuseApplication command, Accepted state, Circumstances circumstances) {
        opinion(state);
        requireText(command.decisionNumber(), "decisionNumber");
        ReasonsMustBeGiven.require(reasoned(command.reasons()), "reasons");
        MakerMustNotDecide.require(state.findings().makers().stream().allMatch(circumstances::mayCheck));
        return List.of(new ApplicationRefused(
                command.on(),
                command.decisionNumber(),
                circumstances.staff(),
                command.reasons(),
                calendar.after(command.on(), DibaoLaw.DELIVERY_DAYS)));
    }
}
