package io.minzheng.payments.bank;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.util.List;

/** What is asked of one chunk of a file's lines. */
sealed interface BankLinesCommand extends Command {
    String run();

    int file();

    int chunk();

    @Override
    default String target() {
        return BankLines.id(run(), file(), chunk());
    }

    /** @param area of the run */
    record WriteLines(
            String run, int file, int chunk, String area, List<BankLine> lines, List<LeftOut> leftOut, LocalDate on)
            implements BankLinesCommand {
        public WriteLines {
            lines = List.copyOf(lines);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** @param result digest of the bank's answer */
    record ReportAnswers(String run, int file, int chunk, String result, List<Answer> answers, LocalDate on)
            implements BankLinesCommand {
        public ReportAnswers {
            answers = List.copyOf(answers);
        }
    }

    /** What the bank's answer says of these lines is in the ledgers. */
    record TakeAnswers(String run, int file, int chunk, String result, LocalDate on) implements BankLinesCommand {}
}
