package io.minzheng.payments.bank;

import static io.minzheng.payments.bank.Samples.APRIL;
import static io.minzheng.payments.bank.Samples.CONTENT;
import static io.minzheng.payments.bank.Samples.DAY;
import static io.minzheng.payments.bank.Samples.RUN;
import static io.minzheng.payments.bank.Samples.figures;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.payments.bank.BankFile.Phase;
import io.minzheng.payments.bank.BankFile.Result;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.FileCommand.BeginFile;
import io.minzheng.payments.bank.FileCommand.ConfirmResult;
import io.minzheng.payments.bank.FileCommand.FinishFile;
import io.minzheng.payments.bank.FileCommand.FinishResult;
import io.minzheng.payments.bank.FileCommand.ReceiveResult;
import io.minzheng.payments.bank.FileCommand.ReconcileRun;
import io.minzheng.payments.bank.FileCommand.RejectResult;
import io.minzheng.payments.bank.FileCommand.SendFile;
import io.minzheng.payments.bank.FileCommand.WithdrawFile;
import io.minzheng.payments.bank.FileEvent.FileSent;
import io.minzheng.payments.bank.FileEvent.ResultReceived;
import io.minzheng.payments.bank.FileEvent.ResultTaken;
import io.minzheng.payments.bank.FileEvent.RunReconciled;
import org.junit.jupiter.api.Test;

class FileDeciderTest {
    private static final String FIRST = "1".repeat(64);
    private static final String SECOND = "2".repeat(64);

    private final Given<FileCommand, BankFiles, FileEvent> files = new Given<>(new FileDecider());

    private static BeginFile begin(int number) {
        return new BeginFile(RUN, "dibao", "623001", APRIL, number, DAY);
    }

    private Given<FileCommand, BankFiles, FileEvent> written() {
        return files.and("maker", begin(1)).and("maker", new FinishFile(RUN, 1, CONTENT, DAY));
    }

    private Given<FileCommand, BankFiles, FileEvent> sent() {
        return written().and("checker", new SendFile(RUN, 1, DAY));
    }

    private BankFile file(int number) {
        return ((Opened) files.state()).file(number);
    }

    @Test
    void isWrittenByOneAndSentByAnotherOnce() {
        written();
        assertThat(files.when("maker", new FinishFile(RUN, 1, CONTENT, DAY))).isEmpty();
        files.refuses(BankRule.CheckerMustNotBeMaker, "maker", new SendFile(RUN, 1, DAY));
        files.refuses(BankRule.StepMustNotPrecedeTheLast, "checker", new SendFile(RUN, 1, DAY.minusDays(1)));

        assertThat(files.when("checker", new SendFile(RUN, 1, DAY)))
                .containsExactly(new FileSent(RUN, 1, CONTENT.sha256(), CONTENT.total(), "checker", DAY));
        assertThat(files.when("checker", new SendFile(RUN, 1, DAY))).isEmpty();
        files.refuses(BankRule.FileMustNotBeSent, "maker", new WithdrawFile(RUN, 1, "wrong", DAY));
    }

    @Test
    void twoAreNeverWrittenAtOnce() {
        files.and("maker", begin(1));

        files.refuses(BankRule.OtherFileMustBeFinished, "maker", begin(2));
        files.refuses(BankRule.FileMustBeWritten, "checker", new SendFile(RUN, 1, DAY));
        files.refuses(BankRule.ReasonMustBeGiven, "maker", new WithdrawFile(RUN, 1, "", DAY));
        files.and("maker", new WithdrawFile(RUN, 1, "broken off", DAY));
        assertThat(files.when("maker", new WithdrawFile(RUN, 1, "broken off", DAY)))
                .isEmpty();
        files.refuses(BankRule.FileNumberMustBeNext, "maker", begin(1));
        files.and("maker", begin(2));
        assertThat(file(1).isLive()).isFalse();
        assertThat(file(2).phase()).isEqualTo(Phase.WRITING);
    }

    @Test
    void anEmptyOneIsNotSent() {
        FileContent empty = new FileContent(1, 0, 0, 1, 300, CONTENT.sha256(), CONTENT.layout(), CONTENT.date());
        files.and("maker", begin(1)).and("maker", new FinishFile(RUN, 1, empty, DAY));

        files.refuses(BankRule.FileMustContainLines, "checker", new SendFile(RUN, 1, DAY));
    }

    @Test
    void whatIsNotThereIsRefused() {
        files.refuses(BankRule.FileMustExist, "checker", new SendFile(RUN, 1, DAY));
        sent();
        files.refuses(BankRule.FileMustExist, "checker", new SendFile(RUN, 2, DAY));
        files.refuses(BankRule.ResultMustExist, "checker", new ConfirmResult(RUN, 1, FIRST, DAY));
    }

    @Test
    void theBanksAnswerIsBroughtInByOneAndConfirmedByAnotherOnce() {
        written();
        files.refuses(BankRule.FileMustBeSent, "maker", new ReceiveResult(RUN, 1, figures(FIRST), DAY));
        files.and("checker", new SendFile(RUN, 1, DAY));

        assertThat(files.when("maker", new ReceiveResult(RUN, 1, figures(FIRST), DAY)))
                .containsExactly(new ResultReceived(RUN, 1, figures(FIRST), "maker", DAY));
        assertThat(files.when("other", new ReceiveResult(RUN, 1, figures(FIRST), DAY)))
                .isEmpty();
        files.refuses(BankRule.OtherResultMustBeDecided, "maker", new ReceiveResult(RUN, 1, figures(SECOND), DAY));
        files.refuses(BankRule.CheckerMustNotBeMaker, "maker", new ConfirmResult(RUN, 1, FIRST, DAY));
        files.refuses(BankRule.ResultMustWait, "checker", new FinishResult(RUN, 1, FIRST, DAY));
        files.and("checker", new ConfirmResult(RUN, 1, FIRST, DAY));
        assertThat(files.when("checker", new ConfirmResult(RUN, 1, FIRST, DAY))).isEmpty();
        files.refuses(BankRule.ResultMustWait, "checker", new RejectResult(RUN, 1, FIRST, "x", DAY));
        assertThat(files.when("checker", new FinishResult(RUN, 1, FIRST, DAY)))
                .containsExactly(new ResultTaken(RUN, 1, FIRST, "checker", DAY));
        assertThat(files.when("checker", new FinishResult(RUN, 1, FIRST, DAY))).isEmpty();
        assertThat(files.when("maker", new ReceiveResult(RUN, 1, figures(FIRST), DAY)))
                .isEmpty();
    }

    @Test
    void aRejectedAnswerMayComeAgain() {
        sent().and("maker", new ReceiveResult(RUN, 1, figures(FIRST), DAY));
        files.refuses(BankRule.ReasonMustBeGiven, "checker", new RejectResult(RUN, 1, FIRST, "", DAY));
        files.and("checker", new RejectResult(RUN, 1, FIRST, "another file's", DAY));
        files.refuses(BankRule.ResultMustWait, "checker", new ConfirmResult(RUN, 1, FIRST, DAY));

        files.and("maker", new ReceiveResult(RUN, 1, figures(FIRST), DAY));
        assertThat(file(1).result(FIRST).state()).isEqualTo(Result.State.RECEIVED);
    }

    @Test
    void aRunIsReconciledToTheFenAndNoLongerIsWithTheNextFile() {
        RunMoney agreeing = new RunMoney(60_350, 60_400, 50, 60_400, 0, 0, 60_350, 50, 0);
        RunMoney aFenOff = new RunMoney(60_350, 60_400, 50, 60_400, 0, 0, 60_349, 50, 1);
        files.refuses(BankRule.FileMustExist, "maker", new ReconcileRun(RUN, agreeing, DAY));
        sent();

        files.refuses(BankRule.ReconciliationMustAgree, "maker", new ReconcileRun(RUN, aFenOff, DAY));
        assertThat(files.when("maker", new ReconcileRun(RUN, agreeing, DAY)))
                .containsExactly(new RunReconciled(RUN, agreeing, "maker", DAY));
        assertThat(files.when("maker", new ReconcileRun(RUN, agreeing, DAY))).isEmpty();
        files.and("maker", begin(2));
        assertThat(((Opened) files.state()).reconciled()).isFalse();
    }
}
