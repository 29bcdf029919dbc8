package io.minzheng.payments.bank;

import static io.minzheng.payments.bank.Samples.APRIL;
import static io.minzheng.payments.bank.Samples.CONTENT;
import static io.minzheng.payments.bank.Samples.DAY;
import static io.minzheng.payments.bank.Samples.RUN;
import static io.minzheng.payments.bank.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.payments.bank.AccountDetails.Agreement;
import io.minzheng.payments.bank.AccountEvent.AccountConfirmed;
import io.minzheng.payments.bank.AccountEvent.AccountMoved;
import io.minzheng.payments.bank.AccountEvent.AccountProposed;
import io.minzheng.payments.bank.AccountEvent.AccountRejected;
import io.minzheng.payments.bank.BankLinesEvent.AnswersReported;
import io.minzheng.payments.bank.BankLinesEvent.AnswersTaken;
import io.minzheng.payments.bank.BankLinesEvent.LinesWritten;
import io.minzheng.payments.bank.FileEvent.FileBegun;
import io.minzheng.payments.bank.FileEvent.FileSent;
import io.minzheng.payments.bank.FileEvent.FileWithdrawn;
import io.minzheng.payments.bank.FileEvent.FileWritten;
import io.minzheng.payments.bank.FileEvent.ResultConfirmed;
import io.minzheng.payments.bank.FileEvent.ResultReceived;
import io.minzheng.payments.bank.FileEvent.ResultRejected;
import io.minzheng.payments.bank.FileEvent.ResultTaken;
import io.minzheng.payments.bank.FileEvent.RunReconciled;
import io.minzheng.payments.bank.ResultFigures.Fault;
import io.minzheng.payments.bank.ResultFigures.RowError;
import io.minzheng.test.EventForms;
import io.minzheng.web.RuleTexts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON of every event, committed beside this test: what was once stored must be read and written alike. */
class EventSamplesTest {
    private static final EventForms FORMS =
            new EventForms("any", List.of(AccountEvent.class, FileEvent.class, BankLinesEvent.class));
    private static final String RESULT = "1".repeat(64);

    static Stream<DomainEvent> events() {
        AccountDetails details = Samples.details("623001000012345", false, new Agreement("协议-1", DAY.minusDays(20)));
        ResultFigures figures =
                new ResultFigures(RESULT, 3, 1, 60_000, 1, 50, 1, List.of(new RowError(4, Fault.REFERENCE_UNKNOWN)));
        LeftOut leftOut = new LeftOut("dibao.h3", 1, APRIL, 300, LeftOut.Cause.NO_ACCOUNT);
        return Stream.of(
                new AccountProposed("dibao.h1", "623001100", details, "clerk-1", DAY),
                new AccountMoved("dibao.h1", "623001101", "approver-1", DAY),
                new AccountConfirmed("dibao.h1", "reviewer-1", DAY),
                new AccountRejected("dibao.h1", "看不清", "reviewer-1", DAY),
                new FileBegun(RUN, "dibao", "623001", APRIL, 1, "reviewer-1", DAY),
                new FileWritten(RUN, 1, CONTENT, "reviewer-1", DAY),
                new FileSent(RUN, 1, CONTENT.sha256(), 60_050, "approver-1", DAY),
                new FileWithdrawn(RUN, 1, "账号有误", "reviewer-1", DAY),
                new ResultReceived(RUN, 1, figures, "reviewer-1", DAY),
                new ResultConfirmed(RUN, 1, RESULT, "approver-1", DAY),
                new ResultRejected(RUN, 1, RESULT, "另一文件的回盘", "approver-1", DAY),
                new ResultTaken(RUN, 1, RESULT, "approver-1", DAY),
                new RunReconciled(RUN, new RunMoney(300, 300, 0, 300, 0, 0, 250, 50, 0), "reviewer-1", DAY),
                new LinesWritten(RUN, 1, 1, "623001", List.of(line(1, 60_000)), List.of(leftOut), DAY),
                new AnswersReported(
                        RUN,
                        1,
                        1,
                        RESULT,
                        List.of(new Answer(1, "dibao.h1", true, null), new Answer(2, "dibao.h2", false, "账号不符")),
                        DAY),
                new AnswersTaken(RUN, 1, 1, RESULT, DAY));
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isStillReadWhenErased(DomainEvent event) {
        assertThat(FORMS.erased(event)).hasSameClassAs(event);
        assertThat(FORMS.erased(event).toString())
                .doesNotContain("623001000012345")
                .doesNotContain("测试");
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AccountEvent.class, FileEvent.class, BankLinesEvent.class)
                                .<Class<?>>flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                                .toList());
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(BankRule.values())).isEmpty();
    }
}
