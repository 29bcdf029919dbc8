package io.minzheng.payments;

import io.minzheng.kernel.Command;
import java.time.LocalDate;
import java.util.Set;

/** What is asked of one person's place; sent in one transaction with the payment of the household. */
sealed interface PaidPersonCommand extends Command {
    String purpose();

    /** Pseudonym. */
    String person();

    @Override
    default String target() {
        return PaidPerson.id(purpose(), person());
    }

    /**
     * Has the household count the person.
     *
     * @param ceding households that give these months up in the same transaction
     */
    record TakeMonths(String purpose, String person, String household, Span span, Set<String> ceding, LocalDate on)
            implements PaidPersonCommand {
        public TakeMonths {
            ceding = Set.copyOf(ceding);
        }
    }
}
