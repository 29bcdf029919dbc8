package io.minzheng.payments.bank;

import static io.minzheng.payments.bank.Samples.DAY;
import static io.minzheng.payments.bank.Samples.LAYOUT;
import static io.minzheng.payments.bank.Samples.OWN;
import static io.minzheng.payments.bank.Samples.RUN;
import static io.minzheng.payments.bank.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.bank.BankLinesCommand.ReportAnswers;
import io.minzheng.payments.bank.BankLinesCommand.TakeAnswers;
import io.minzheng.payments.bank.BankLinesCommand.WriteLines;
import io.minzheng.payments.bank.FileLayout.Amounts;
import io.minzheng.payments.bank.FileLayout.Column;
import io.minzheng.payments.bank.ResultFigures.Fault;
import io.minzheng.payments.bank.ResultFigures.RowError;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** The lines that go to the bank, and the rows that come back. */
class BankFormsTest {
    private static final ResultLayout ROWS = new ResultLayout(
            List.of(
                    ResultLayout.Column.REFERENCE,
                    ResultLayout.Column.AMOUNT,
                    ResultLayout.Column.STATUS,
                    ResultLayout.Column.REASON),
            ",",
            "GB18030",
            Amounts.YUAN,
            1,
            0,
            List.of("成功"),
            List.of("失败"));
    private static final String PREFIX = "dibao-623001-2022-04-1-1-";

    private final Given<BankLinesCommand, BankLines, BankLinesEvent> lines = new Given<>(new BankLinesDecider());

    private BankLines.Written chunk() {
        return (BankLines.Written) lines.state();
    }

    private void write() {
        lines.and("maker", new WriteLines(RUN, 1, 1, "623001", List.of(line(1, 60_000), line(2, 50)), List.of(), DAY));
    }

    private static String text(FileLayout layout, long amount, Charset charset) {
        FileForm form = new FileForm(layout, RUN, "dibao", 1);
        return new String(form.line(line(1, amount), OWN).orElseThrow(), charset);
    }

    @Test
    void aLineWithSeparators() {
        FileForm form = new FileForm(LAYOUT, RUN, "dibao", 1);

        assertThat(text(LAYOUT, 60_005, StandardCharsets.UTF_8))
                .isEqualTo("dibao-623001-2022-04-1-1-1|6230010000123456|测试|600.05|202204\r\n");
        assertThat(form.header(2, 60_050, DAY)).asString(StandardCharsets.UTF_8).isEqualTo("2|600.50\r\n");
        assertThat(form.trailer(2, 60_050, DAY)).isEmpty();
    }

    @Test
    void aLineOfFixedWidthCountsBytes() {
        FileLayout fixed = new FileLayout(
                List.of(Column.REFERENCE, Column.ACCOUNT, Column.HOLDER, Column.AMOUNT),
                "|",
                List.of(28, 19, 6, 8),
                "GB18030",
                Amounts.FEN,
                List.of(),
                List.of());

        assertThat(text(fixed, 60_005, Charset.forName("GB18030")))
                .isEqualTo("dibao-623001-2022-04-1-1-1  6230010000123456   测试     60005\r\n");
        FileForm form = new FileForm(fixed, RUN, "dibao", 1);
        assertThat(form.line(line(1, 1_000_000_000L), OWN)).isEmpty();
    }

    @Test
    void whatWouldBreakALineDoesNotFit() {
        FileForm form = new FileForm(LAYOUT, RUN, "dibao", 1);
        AccountDetails broken = new AccountDetails(Samples.PERSON, "测|试", OWN.number(), "102", true, true, null);
        AccountDetails erased = new AccountDetails(Samples.PERSON, "测试", "erased on …", "102", true, true, null);

        assertThat(form.line(line(1, 1), broken)).isEmpty();
        assertThat(form.line(line(1, 1), erased)).isEmpty();
    }

    /** What goes out as yuan comes back as the same fen. */
    @Property
    void everyAmountComesBackToTheFen(@ForAll @LongRange(min = 1, max = 10_000_000_000L) long amount) {
        String yuan = text(LAYOUT, amount, StandardCharsets.UTF_8).split("\\|")[3];
        Given<BankLinesCommand, BankLines, BankLinesEvent> one = new Given<>(new BankLinesDecider());
        one.and("maker", new WriteLines(RUN, 1, 1, "623001", List.of(line(1, amount)), List.of(), DAY));
        ResultRows rows = rows("head\n" + PREFIX + "1," + yuan + ",成功,");

        assertThat(rows.answersTo((BankLines.Written) one.state())).hasSize(1);
        assertThat(rows.figures().paidTotal()).isEqualTo(amount);
    }

    private static ResultRows rows(String text) {
        return ResultRows.read(text.getBytes(Charset.forName("GB18030")), "1".repeat(64), ROWS, PREFIX);
    }

    @Test
    void rowsAreComparedWithTheLinesOneByOne() {
        write();
        ResultRows rows = rows("参考号,金额,状态,原因\r\n" + PREFIX + "1,600.00,成功,\r\n" + PREFIX
                + "2,0.50,失败,\"账号,户名不符\"\r\n" + PREFIX + "3,1.00,成功,\r\n" + PREFIX + "1,600.00,成功,\r\n"
                + PREFIX + "2,1\r\nother-1,1.00,成功,\r\n" + PREFIX + "7,1.00,处理中,\r\n" + PREFIX + "8,1e3,成功,\r\n");

        assertThat(rows.answersTo(chunk()))
                .containsExactly(new Answer(1, "dibao.h1", true, null), new Answer(2, "dibao.h2", false, "账号,户名不符"));
        assertThat(rows.figures())
                .isEqualTo(new ResultFigures(
                        "1".repeat(64),
                        8,
                        1,
                        60_000,
                        1,
                        50,
                        6,
                        List.of(
                                new RowError(4, Fault.REFERENCE_UNKNOWN),
                                new RowError(5, Fault.REFERENCE_REPEATED),
                                new RowError(6, Fault.COLUMNS_MISSING),
                                new RowError(7, Fault.REFERENCE_UNKNOWN),
                                new RowError(8, Fault.STATUS_UNKNOWN),
                                new RowError(9, Fault.AMOUNT_DIFFERS))));
    }

    @Test
    void anotherAmountAndASecondAnswerAreErrors() {
        write();
        List<Answer> first = rows("h\n" + PREFIX + "1,600.00,成功,").answersTo(chunk());
        String result = "1".repeat(64);
        lines.and("maker", new ReportAnswers(RUN, 1, 1, result, first, DAY));
        assertThat(lines.when("maker", new ReportAnswers(RUN, 1, 1, result, first, DAY)))
                .isEmpty();
        assertThat(chunk().answer(1)).isEmpty();
        lines.and("checker", new TakeAnswers(RUN, 1, 1, result, DAY));
        assertThat(lines.when("checker", new TakeAnswers(RUN, 1, 1, result, DAY)))
                .isEmpty();
        assertThat(chunk().answer(1)).isPresent();

        ResultRows second = rows("h\n" + PREFIX + "1,600.00,失败,x\n" + PREFIX + "2,0.51,成功,");
        assertThat(second.answersTo(chunk())).isEmpty();
        assertThat(second.figures().errors())
                .containsExactly(new RowError(2, Fault.ANSWERED_BEFORE), new RowError(3, Fault.AMOUNT_DIFFERS));
    }

    @Test
    void linesAreWrittenOnceAndBeforeAnythingIsSaidOfThem() {
        lines.refuses(BankRule.LinesMustBeWritten, "checker", new TakeAnswers(RUN, 1, 1, "x", DAY));
        write();
        lines.refuses(
                BankRule.LinesMustBeWrittenOnce,
                "maker",
                new WriteLines(RUN, 1, 1, "623001", List.of(), List.of(), DAY));
    }

    @Test
    void whatIsNoAnswerAtAllIsRefused() {
        assertThatThrownBy(() -> rows("only a head")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> ResultRows.read(new byte[] {(byte) 0xff, 1}, "x", ROWS, PREFIX))
                .isInstanceOf(RuleViolation.class);
    }
}
