package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.Claim.Means;
import io.minzheng.assistance.temporary.Claim.Recipient;
import io.minzheng.assistance.temporary.DecisionCommand.AdviseAgainst;
import io.minzheng.assistance.temporary.DecisionCommand.ClaimExpenditure;
import io.minzheng.assistance.temporary.DecisionCommand.ConfirmGrant;
import io.minzheng.assistance.temporary.DecisionCommand.GrantEmergencyHelp;
import io.minzheng.assistance.temporary.DecisionCommand.ProposeGrant;
import io.minzheng.assistance.temporary.DecisionCommand.RefuseReport;
import io.minzheng.assistance.temporary.DecisionCommand.ReportEmergency;
import io.minzheng.assistance.temporary.DecisionEvent.EmergencyReported;
import io.minzheng.assistance.temporary.DecisionEvent.ExpenditureClaimed;
import io.minzheng.assistance.temporary.DecisionEvent.GrantAdvisedAgainst;
import io.minzheng.assistance.temporary.DecisionEvent.GrantProposed;
import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.DecisionEvent.Joblessness;
import io.minzheng.assistance.temporary.DecisionEvent.Level;
import io.minzheng.assistance.temporary.DecisionEvent.ReportRefused;
import io.minzheng.assistance.temporary.Hardship.Cause;
import io.minzheng.assistance.temporary.Hardship.Form;
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.assistance.temporary.Hardship.Type;
import io.minzheng.assistance.temporary.Temporary.Claimed;
import io.minzheng.assistance.temporary.Temporary.Known;
import io.minzheng.assistance.temporary.Temporary.Proposed;
import io.minzheng.assistance.temporary.Temporary.Reported;
import io.minzheng.assistance.temporary.Temporary.Unknown;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides whether help is granted, and how much: emergencies at once, spending beyond means along the procedure. */
final class DecisionDecider {
    /** Notice of the ministries of 2022-10-20 (民发〔2022〕83号). */
    static final LocalDate NOTICE_2022 = LocalDate.of(2022, 10, 20);

    /** Months without income that the notice wants. */
    private static final int MONTHS_WITHOUT_INCOME = 3;

    private static final int MOST_PERSONS = 20;

    private final TemporaryPolicy policy;
    private final WorkingDays calendar;

    DecisionDecider(TemporaryPolicy policy, WorkingDays calendar) {
        this.policy = policy;
        this.calendar = calendar;
    }

    List<TemporaryEvent> decide(DecisionCommand command, Temporary state, Circumstances circumstances) {
        return switch (command) {
            case ReportEmergency report -> report(report, state, circumstances.staff());
            case ClaimExpenditure claim -> claim(claim, state, circumstances.staff());
            case RefuseReport refuse -> {
                Reported reported = TemporaryDecider.in(Reported.class, state);
                TemporaryRule.TextMustBeGiven.require(!refuse.reasons().isEmpty(), "reasons");
                refuse.reasons().forEach(reason -> TemporaryDecider.requireText(reason, "reasons"));
                requireOtherHands(circumstances, reported);
                yield List.of(new ReportRefused(refuse.on(), refuse.reasons(), circumstances.staff()));
            }
            case GrantEmergencyHelp grant -> grant(grant, TemporaryDecider.in(Reported.class, state), circumstances);
            case ProposeGrant propose -> propose(propose, state, circumstances.staff());
            case AdviseAgainst against -> {
                claimOf(state);
                yield List.of(new GrantAdvisedAgainst(against.on(), circumstances.staff()));
            }
            case ConfirmGrant confirm -> confirm(confirm, TemporaryDecider.in(Proposed.class, state), circumstances);
        };
    }

    private static List<TemporaryEvent> report(ReportEmergency command, Temporary state, String staff) {
        TemporaryRule.CaseMustNotExistYet.require(state instanceof Unknown);
        requireSound(command.area(), command.hardship(), Type.EMERGENCY);
        TemporaryDecider.requireText(command.circumstances(), "circumstances");
        TemporaryRule.StepsMustFollowInTime.require(!command.happenedOn().isAfter(command.on()), "happenedOn");
        if (command.hukou() != null) {
            requireCounty(command.hukou());
        }
        Joblessness jobless = command.joblessness();
        boolean unemployed = command.hardship().cause() == Cause.UNEMPLOYMENT;
        TemporaryRule.CauseMustFitThePath.require(unemployed == (jobless != null), "joblessness");
        TemporaryRule.JoblessMustBeLongWithoutIncome.require(
                jobless == null
                        || !jobless.insured()
                                && jobless.monthsWithoutIncome() >= MONTHS_WITHOUT_INCOME
                                && !command.on().isBefore(NOTICE_2022),
                "joblessness");
        return List.of(new EmergencyReported(
                command.on(),
                command.area(),
                command.happenedOn(),
                command.hardship(),
                command.circumstances(),
                command.hukou(),
                jobless,
                staff));
    }

    private static List<TemporaryEvent> claim(ClaimExpenditure command, Temporary state, String staff) {
        TemporaryRule.CaseMustNotExistYet.require(state instanceof Unknown);
        requireSound(command.area(), command.hardship(), Type.EXPENDITURE);
        Claim claim = command.claim();
        requireCounty(claim.hukou());
        String permit = claim.residencePermit();
        // 国发〔2014〕47号: the place accepts those whose hukou is there or who hold its residence permit.
        TemporaryRule.ApplicantMustLiveHere.require(
                claim.hukou().contains(command.area()) || permit != null && !permit.isBlank(), "claim.hukou");
        Means means = claim.means();
        TemporaryDecider.requireAmount(means.spending(), "claim.means.spending");
        TemporaryRule.AmountsMustBeMeaningful.require(
                means.reimbursed() >= 0 && means.reimbursed() <= means.spending(), "claim.means.reimbursed");
        Long income = means.perCapitaIncome();
        TemporaryRule.AmountsMustBeMeaningful.require(
                income == null ? claim.recipient() != Recipient.NONE : income >= 0, "claim.means.perCapitaIncome");
        return List.of(new ExpenditureClaimed(command.on(), command.area(), command.hardship(), claim, staff));
    }

    private static void requireSound(DivisionCode area, Hardship hardship, Type type) {
        TemporaryRule.AreaMustBeATownship.require(area.value().length() == 9, "area");
        TemporaryRule.CauseMustFitThePath.require(hardship.cause().type() == type, "cause");
        List<Person> persons = hardship.persons();
        boolean fewEnough = hardship.form() == Form.PERSON ? persons.size() == 1 : persons.size() <= MOST_PERSONS;
        TemporaryRule.PersonsMustBeNamed.require(
                !persons.isEmpty()
                        && fewEnough
                        && persons.stream().allMatch(person -> person.no() > 0)
                        && persons.stream().map(Person::no).distinct().count() == persons.size()
                        && persons.stream().map(Person::personId).distinct().count() == persons.size(),
                "persons");
        persons.forEach(person -> TemporaryDecider.requireText(person.name(), "persons"));
    }

    private static void requireCounty(DivisionCode hukou) {
        TemporaryRule.HukouMustBeACounty.require(hukou.value().length() == 6, "hukou");
    }

    private List<TemporaryEvent> grant(GrantEmergencyHelp command, Reported state, Circumstances circumstances) {
        TemporaryDecider.requireText(command.decisionNumber(), "decisionNumber");
        requireReasons(command.specialReasons());
        requireOtherHands(circumstances, state);
        Plans.requireSound(command.plan());
        boolean special = command.specialReasons() != null;
        Assessment assessment = Assessment.of(
                state.facts().hardship(),
                state.area(),
                command.on(),
                command.severity(),
                command.plan(),
                command.standards(),
                policy);
        requireAuthority(assessment, command.level(), special);
        return List.of(new HelpGranted(
                command.on(),
                state.area(),
                Type.EMERGENCY,
                command.decisionNumber(),
                command.level(),
                command.severity(),
                command.plan(),
                assessment,
                special,
                command.specialReasons(),
                calendar.after(command.on(), policy.paperDays()),
                circumstances.staff()));
    }

    private List<TemporaryEvent> propose(ProposeGrant command, Temporary state, String staff) {
        Claim claim = claimOf(state);
        Hardship hardship = ((Known) state).facts().hardship();
        requireReasons(command.specialReasons());
        Plans.requireSound(command.plan());
        boolean special = command.specialReasons() != null;
        Assessment assessment = Assessment.of(
                hardship,
                ((Known) state).area(),
                command.on(),
                command.severity(),
                command.plan(),
                command.standards(),
                policy);
        requireGrade(assessment, special);
        Eligibility.require(claim, hardship.kind(), assessment.value(), special, command.on(), policy);
        return List.of(new GrantProposed(
                command.on(),
                command.severity(),
                command.plan(),
                assessment,
                special,
                command.specialReasons(),
                staff));
    }

    /** Under the standard and the measures of the day of the decision. */
    private List<TemporaryEvent> confirm(ConfirmGrant command, Proposed state, Circumstances circumstances) {
        GrantProposed proposal = state.proposal();
        TemporaryDecider.requireText(command.decisionNumber(), "decisionNumber");
        requireReasons(command.specialReasons());
        requireOtherHands(circumstances, state);
        TemporaryRule.MakerMustNotDecide.require(circumstances.mayCheck(proposal.by()));
        boolean special = command.specialReasons() != null;
        // What the township calls a special case, the county gives its own reasons for.
        TemporaryRule.TextMustBeGiven.require(special || !proposal.special(), "specialReasons");
        Hardship hardship = state.facts().hardship();
        Assessment assessment = Assessment.of(
                hardship,
                state.area(),
                command.on(),
                proposal.severity(),
                proposal.plan(),
                command.standards(),
                policy);
        requireAuthority(assessment, command.level(), special);
        Eligibility.require(state.claim(), hardship.kind(), assessment.value(), special, command.on(), policy);
        return List.of(new HelpGranted(
                command.on(),
                state.area(),
                Type.EXPENDITURE,
                command.decisionNumber(),
                command.level(),
                proposal.severity(),
                proposal.plan(),
                assessment,
                special,
                command.specialReasons(),
                null,
                circumstances.staff()));
    }

    private static Claim claimOf(Temporary state) {
        return state instanceof Proposed proposed
                ? proposed.claim()
                : TemporaryDecider.in(Claimed.class, state).claim();
    }

    private static void requireGrade(Assessment assessment, boolean special) {
        TemporaryRule.GrantMustStayWithinTheGrade.require(special || assessment.value() <= assessment.limit(), "plan");
    }

    private static void requireAuthority(Assessment assessment, Level level, boolean special) {
        requireGrade(assessment, special);
        TemporaryRule.SpecialCaseMustBeDecidedByTheCounty.require(!special || level == Level.COUNTY);
        TemporaryRule.TownshipMustStayWithinItsAuthority.require(
                level == Level.COUNTY || assessment.value() <= assessment.small(), "plan");
    }

    private static void requireOtherHands(Circumstances circumstances, Known state) {
        TemporaryRule.MakerMustNotDecide.require(
                circumstances.mayCheck(state.facts().maker()));
    }

    private static void requireReasons(@Nullable String specialReasons) {
        if (specialReasons != null) {
            TemporaryDecider.requireText(specialReasons, "specialReasons");
        }
    }
}
