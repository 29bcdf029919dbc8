package io.minzheng.payments.bank;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.bank.BankLines.Missing;
import io.minzheng.payments.bank.BankLines.Written;
import io.minzheng.payments.bank.BankLinesCommand.ReportAnswers;
import io.minzheng.payments.bank.BankLinesCommand.TakeAnswers;
import io.minzheng.payments.bank.BankLinesCommand.WriteLines;
import io.minzheng.payments.bank.BankLinesEvent.AnswersReported;
import io.minzheng.payments.bank.BankLinesEvent.AnswersTaken;
import io.minzheng.payments.bank.BankLinesEvent.LinesWritten;
import java.util.List;
import java.util.Map;

/** Lines are written once, and the bank's answer to each is taken once. */
final class BankLinesDecider implements Decider<BankLinesCommand, BankLines, BankLinesEvent> {
    @Override
    public BankLines initial() {
        return new Missing();
    }

    @Override
    public List<BankLinesEvent> decide(BankLinesCommand command, BankLines state, Circumstances circumstances) {
        return switch (command) {
            case WriteLines write -> write(write, state);
            case ReportAnswers report -> report(report, written(state));
            case TakeAnswers take -> take(take, written(state));
        };
    }

    private static List<BankLinesEvent> write(WriteLines command, BankLines state) {
        BankRule.LinesMustBeWrittenOnce.require(state instanceof Missing);
        return List.of(new LinesWritten(
                command.run(),
                command.file(),
                command.chunk(),
                command.area(),
                command.lines(),
                command.leftOut(),
                command.on()));
    }

    private static List<BankLinesEvent> report(ReportAnswers command, Written lines) {
        if (lines.reportedBy(command.result()).equals(command.answers())) {
            return List.of();
        }
        return List.of(new AnswersReported(
                command.run(), command.file(), command.chunk(), command.result(), command.answers(), command.on()));
    }

    private static List<BankLinesEvent> take(TakeAnswers command, Written lines) {
        List<Answer> reported = lines.reportedBy(command.result());
        return reported.isEmpty()
                        || reported.stream()
                                .anyMatch(answer -> lines.answer(answer.place()).isPresent())
                ? List.of()
                : List.of(new AnswersTaken(
                        command.run(), command.file(), command.chunk(), command.result(), command.on()));
    }

    private static Written written(BankLines state) {
        return switch (state) {
            case Missing _ -> throw BankRule.LinesMustBeWritten.violated();
            case Written written -> written;
        };
    }

    @Override
    public BankLines evolve(BankLines state, BankLinesEvent event) {
        return switch (event) {
            case LinesWritten e ->
                new Written(e.run(), e.file(), e.chunk(), e.area(), e.lines(), e.leftOut(), Map.of(), List.of());
            case AnswersReported e -> written(state).reporting(e.result(), e.answers());
            case AnswersTaken e -> written(state).taking(e.result());
        };
    }
}
