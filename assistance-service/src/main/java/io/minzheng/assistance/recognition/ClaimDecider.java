package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.RecognitionDecider.in;
import static io.minzheng.assistance.recognition.RecognitionDecider.requireText;

import io.minzheng.assistance.recognition.ClaimCommand.AdviseAgainst;
import io.minzheng.assistance.recognition.ClaimCommand.ApplyForRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ConfirmRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ProposeRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.RecordMeans;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.MeansRecorded;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionAdvisedAgainst;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionProposed;
import io.minzheng.assistance.recognition.Means.Income;
import io.minzheng.assistance.recognition.Means.Spending;
import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Filing;
import io.minzheng.assistance.recognition.Recognition.NotFiled;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.Circumstances;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** The case up to the recognition: whether its means bear an opinion, and whether they bear the decision. */
final class ClaimDecider {
    /** From when on households are recognised as hard-spending: 刚性支出困难家庭认定办法. */
    static final LocalDate MEASURES = LocalDate.of(2025, 1, 1);

    /** Fen; more is a slip. */
    private static final long MOST = 10_000_000_000L;

    private static final int MOST_MEMBERS = 20;
    private static final int MOST_LINES = 100;
    private static final int LONGEST_NUMBER = 200;

    private final RecognitionPolicy policy;

    ClaimDecider(RecognitionPolicy policy) {
        this.policy = policy;
    }

    List<RecognitionEvent> decide(ClaimCommand command, Recognition state, Circumstances circumstances) {
        String staff = circumstances.staff();
        return switch (command) {
            case ApplyForRecognition apply -> apply(apply, state, staff);
            case RecordMeans record -> {
                Applying applying = in(Applying.class, state);
                requireSound(record.means(), applying.filing(), record.on());
                yield List.of(new MeansRecorded(record.on(), record.means(), staff));
            }
            case ProposeRecognition propose -> {
                Applying applying = in(Applying.class, state);
                Assessment assessment = assessed(applying, propose.on(), propose.standards(), propose.covered());
                yield List.of(new RecognitionProposed(propose.on(), assessment, staff));
            }
            case AdviseAgainst against -> {
                in(Applying.class, state);
                yield List.of(new RecognitionAdvisedAgainst(against.on(), staff));
            }
            case ConfirmRecognition confirm -> confirm(confirm, in(Applying.class, state), circumstances);
        };
    }

    private static List<RecognitionEvent> apply(ApplyForRecognition command, Recognition state, String staff) {
        RecognitionRule.CaseMustNotExistYet.require(state instanceof NotFiled);
        RecognitionRule.AreaMustBeATownship.require(command.area().value().length() == 9, "area");
        List<Member> members = command.members();
        RecognitionRule.MembersMustBeNamed.require(
                !members.isEmpty()
                        && members.size() <= MOST_MEMBERS
                        && members.stream().allMatch(member -> member.no() > 0)
                        && areDistinct(members, Member::no)
                        && areDistinct(members, Member::personId),
                "members");
        members.forEach(member -> requireText(member.name(), "members"));
        RecognitionRule.MeasuresMustBeInForce.require(
                command.kind() != RecognitionKind.HARD_SPENDING || !command.on().isBefore(MEASURES), "on");
        return List.of(new RecognitionApplied(
                command.on(), command.kind(), command.hukou(), command.area(), members, command.renews(), staff));
    }

    private static boolean areDistinct(List<Member> members, Function<Member, ?> of) {
        return members.stream().map(of).distinct().count() == members.size();
    }

    private static void requireSound(Means means, Filing filing, LocalDate on) {
        YearMonth last = means.lastMonth();
        RecognitionRule.MeansMustBeOfTheLastTwelveMonths.require(
                !last.isAfter(YearMonth.from(on))
                        && !last.isBefore(YearMonth.from(filing.filedOn()).minusMonths(1)),
                "means.lastMonth");
        requireEvidence(means.propertyEvidence(), "means.propertyEvidence");
        RecognitionRule.AmountsMustBeMeaningful.require(
                means.incomes().size() <= MOST_LINES && means.spending().size() <= MOST_LINES, "means");
        for (int i = 0; i < means.incomes().size(); i++) {
            Income income = means.incomes().get(i);
            String path = "means.incomes[" + i + "].";
            RecognitionRule.MemberMustBelongToTheHousehold.require(
                    filing.member(income.member()).isPresent(), path + "member");
            requireAmount(income.amount(), path + "amount");
            requireEvidence(income.evidence(), path + "evidence");
        }
        for (int i = 0; i < means.spending().size(); i++) {
            Spending spending = means.spending().get(i);
            String path = "means.spending[" + i + "].";
            requireAmount(spending.amount(), path + "amount");
            requireEvidence(spending.evidence(), path + "evidence");
        }
    }

    private static void requireAmount(long fen, String field) {
        RecognitionRule.AmountsMustBeMeaningful.require(fen >= 0 && fen <= MOST, field);
    }

    private static void requireEvidence(String number, String field) {
        RecognitionRule.EvidenceMustBeGiven.require(!number.isBlank() && number.length() <= LONGEST_NUMBER, field);
    }

    /** Under the standard, the line and the measures of the day. */
    private Assessment assessed(Applying state, LocalDate on, Standards standards, boolean covered) {
        Filing filing = state.filing();
        int persons = filing.living().size();
        RecognitionRule.SomebodyMustBeAlive.require(persons > 0);
        Means means = state.claim().means();
        if (means == null) {
            throw RecognitionRule.MeansMustBeRecorded.violated();
        }
        Assessment assessment =
                Assessment.of(filing.kind(), filing.hukou(), filing.area(), on, persons, means, standards, policy);
        Eligibility.require(assessment, means, covered);
        return assessment;
    }

    private List<RecognitionEvent> confirm(ConfirmRecognition command, Applying state, Circumstances circumstances) {
        requireText(command.decisionNumber(), "decisionNumber");
        RecognitionRule.StepMustFitThePhase.require(state.claim().proposal() != null);
        RecognitionRule.MakerMustNotDecide.require(
                state.claim().makers().stream().allMatch(circumstances::mayCheck));
        Assessment assessment = assessed(state, command.on(), command.standards(), command.covered());
        Filing filing = state.filing();
        Term term = policy.term(filing.kind(), command.on(), command.free());
        return List.of(new HouseholdRecognised(
                command.on(),
                filing.area(),
                filing.kind(),
                filing.living().stream().map(Member::personId).toList(),
                command.decisionNumber(),
                term.from(),
                term.until(),
                term.renewalDueOn(),
                assessment,
                circumstances.staff()));
    }
}
