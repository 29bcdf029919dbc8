package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.ClaimCommand.ApplyForRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ConfirmRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.ProposeRecognition;
import io.minzheng.assistance.recognition.ClaimCommand.RecordMeans;
import io.minzheng.assistance.recognition.Means.Income;
import io.minzheng.assistance.recognition.Means.Spending;
import io.minzheng.assistance.recognition.Means.SpendingKind;
import io.minzheng.assistance.recognition.RecognitionPolicy.IncomeLine;
import io.minzheng.assistance.recognition.RecognitionPolicy.Percent;
import io.minzheng.assistance.recognition.TermCommand.EndRecognition;
import io.minzheng.assistance.recognition.TermCommand.ProposeEnding;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.TermCommand.RejectEnding;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.test.CommandStory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A rural household of two. At the dibao standard of 50,000 fen it lives of 1,200,000 fen a year, at the edge of
 * 1,800,000; the local income of 2024 is 1,300,000 fen for each of them, and 60 percent are a hard share.
 */
final class Samples {
    static final String CASE = "recognition-1";
    static final DivisionCode TOWN = DivisionCode.of("623001100");
    static final RecognitionPolicy POLICY = new RecognitionPolicy(
            12,
            12,
            60,
            List.of(new Percent(LocalDate.of(2021, 7, 1), 150, "民发〔2021〕57号")),
            List.of(new IncomeLine(2024, 4_000_000, 1_300_000, "2024年统计公报")),
            List.of(new Percent(LocalDate.of(2025, 3, 1), 60, "州民发〔2025〕1号")));
    static final Standards STANDARDS = Standards.of(List.of(new Adjustment(
            StandardKind.DIBAO_RURAL, DivisionCode.of("623001"), 50_000, YearMonth.of(2025, 1), "文〔2025〕1号")));

    private Samples() {}

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static List<Member> members(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(no -> new Member(no, "person-" + no, "测试", "62300119800101000" + no))
                .toList();
    }

    static ApplyForRecognition apply(RecognitionKind kind) {
        return apply(kind, "2025-03-03", members(2));
    }

    static ApplyForRecognition apply(RecognitionKind kind, String on, List<Member> members) {
        return new ApplyForRecognition(CASE, day(on), kind, Kind.RURAL, TOWN, members, List.of());
    }

    /** Of the first member's income, and medical costs. */
    static Means means(long income, long spending) {
        return new Means(
                YearMonth.of(2025, 2),
                List.of(new Income(1, income, "流水-1")),
                true,
                "核对-1",
                List.of(new Spending(SpendingKind.MEDICAL, spending, "发票-1")));
    }

    static Means withoutProperty(Means means) {
        return new Means(means.lastMonth(), means.incomes(), false, means.propertyEvidence(), means.spending());
    }

    static RecordMeans record(Means means) {
        return new RecordMeans(CASE, day("2025-03-06"), means);
    }

    static ProposeRecognition propose() {
        return new ProposeRecognition(CASE, day("2025-03-10"), STANDARDS, false);
    }

    static ConfirmRecognition confirm() {
        return confirm("2025-03-25", "0001-01-01");
    }

    static ConfirmRecognition confirm(String on, String free) {
        return new ConfirmRecognition(CASE, day(on), "认定〔2025〕1号", STANDARDS, false, day(free));
    }

    static ProposeEnding proposeEnding(String on, EndGround ground) {
        return new ProposeEnding(CASE, day(on), ground, day(on), "申请书-1", "自愿退出");
    }

    static EndRecognition end(String on) {
        return new EndRecognition(CASE, day(on), "终止〔2025〕1号");
    }

    static RecordDeath death(String on, int member, String diedOn) {
        return new RecordDeath(CASE, day(on), member, day(diedOn), "死证-1");
    }

    /** Given commands that were carried out, when a further one comes, then these events or this refusal. */
    static final class Story extends CommandStory<RecognitionCommand, Recognition, RecognitionEvent, Story> {
        private Story(RecognitionPolicy policy) {
            super(new RecognitionDecider(policy));
        }

        static Story given(RecognitionCommand... commands) {
            return under(POLICY, commands);
        }

        static Story under(RecognitionPolicy policy, RecognitionCommand... commands) {
            return new Story(policy).and(commands);
        }

        /** Applied for, with means that have been looked at. */
        static Story claimed(RecognitionKind kind, Means means) {
            return given(apply(kind), record(means));
        }

        /** Earns 2,000,000 fen and spends 1,500,000 of them: recognised from 2025-03-25 to 2026-03-24. */
        static Story hardSpending() {
            return claimed(RecognitionKind.HARD_SPENDING, means(2_000_000, 1_500_000))
                    .and(propose(), confirm());
        }

        /** Decisions are the approver's, all else the clerk's. */
        @Override
        protected String usual(RecognitionCommand command) {
            return command instanceof ConfirmRecognition
                            || command instanceof EndRecognition
                            || command instanceof RejectEnding
                    ? "approver"
                    : "clerk";
        }
    }
}
