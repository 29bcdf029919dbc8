package io.minzheng.payments;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;

/** Where a payment run stands. Keeps totals and the number of chunks, never the lines. */
sealed interface PaymentRun {
    static String id(String purpose, String area, YearMonth month, int number) {
        return "payrun." + purpose + "." + area + "." + month + "." + number;
    }

    record NotOpened() implements PaymentRun {}

    sealed interface Opened extends PaymentRun, Located {
        Head head();

        /** Business date of the last step. */
        LocalDate since();

        @Override
        default DivisionCode area() {
            return DivisionCode.of(head().area());
        }
    }

    /** A run whose lines are complete. */
    sealed interface Complete extends Opened {
        Preparation preparation();
    }

    record Preparing(Head head, LocalDate since) implements Opened {}

    record Prepared(Head head, Preparation preparation, LocalDate since) implements Complete {}

    record Submitted(Head head, Preparation preparation, LocalDate since) implements Complete {}

    /** @param endorser who has approved it first, and must not be the one who does so again */
    record Endorsed(Head head, Preparation preparation, String endorser, LocalDate since) implements Complete {}

    record Approved(Head head, Preparation preparation, LocalDate since) implements Complete {}

    record Returned(Head head, Preparation preparation, LocalDate since) implements Complete {}

    record Issuing(Head head, Preparation preparation, LocalDate since) implements Complete {}

    record Issued(Head head, Preparation preparation, RunOutcome outcome, LocalDate since) implements Complete {}

    record Discarded(Head head, LocalDate since) implements Opened {}

    /** @param makers everyone who has prepared or submitted it, in any round; none of them may approve it */
    record Head(String run, String purpose, String area, YearMonth month, int number, int round, Set<String> makers) {
        public Head {
            makers = Set.copyOf(makers);
        }

        Head inRound(int next, String maker) {
            return new Head(run, purpose, area, month, number, next, with(maker));
        }

        Head madeBy(String maker) {
            return new Head(run, purpose, area, month, number, round, with(maker));
        }

        private Set<String> with(String maker) {
            Set<String> all = new TreeSet<>(makers);
            all.add(maker);
            return all;
        }
    }

    record Preparation(int chunks, String digest, RunTotals totals, RunDifferences differences) {}
}
