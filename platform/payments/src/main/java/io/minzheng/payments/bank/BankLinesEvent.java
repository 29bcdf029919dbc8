package io.minzheng.payments.bank;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.List;

/** What has happened to one chunk of a file's lines. */
@Retained(years = 10, law = "unsourced: vouchers of public money")
sealed interface BankLinesEvent extends DomainEvent {
    /**
     * A chunk of a file's lines has been written.
     *
     * @param chunk counts from 1 within the file
     * @param area of the run
     * @param lines at most {@link BankLines#MOST}
     * @param leftOut payments that the file cannot bring to their households
     */
    @EventName("service.banklines.LinesWritten")
    record LinesWritten(
            String run, int file, int chunk, String area, List<BankLine> lines, List<LeftOut> leftOut, LocalDate on)
            implements BankLinesEvent {
        public LinesWritten {
            lines = List.copyOf(lines);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * The bank has said what became of these lines; it waits to be confirmed.
     *
     * @param result digest of the bank's answer
     */
    @EventName("service.banklines.AnswersReported")
    record AnswersReported(String run, int file, int chunk, String result, List<Answer> answers, LocalDate on)
            implements BankLinesEvent {
        public AnswersReported {
            answers = List.copyOf(answers);
        }
    }

    /**
     * What the bank has said of these lines is confirmed, and in the ledgers.
     *
     * @param result digest of the bank's answer
     */
    @EventName("service.banklines.AnswersTaken")
    record AnswersTaken(String run, int file, int chunk, String result, LocalDate on) implements BankLinesEvent {}
}
