package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.PersonalData;

/**
 * Something the person has brought.
 *
 * @param no number in this rescue, never used twice
 * @param quantity how many of it
 * @param cash fen of money kept; 0 for anything else
 */
public record Item(int no, @PersonalData String description, int quantity, long cash) {
    /** Names nobody. */
    @Override
    public String toString() {
        return "Item[no=" + no + "]";
    }
}
