package io.minzheng.kernel;

import java.time.LocalDate;
import java.util.Set;

/**
 * Under which a command is decided.
 *
 * @param staff id of the staff member or automation that acts
 * @param today the calendar day at which it is decided, Asia/Shanghai; business dates must not lie after it
 * @param lenders ids of those whose lent authority the command needs; empty where the own authority suffices
 */
public record Circumstances(String staff, LocalDate today, Set<String> lenders) {
    public Circumstances {
        lenders = Set.copyOf(lenders);
    }

    public Circumstances(String staff, LocalDate today) {
        this(staff, today, Set.of());
    }

    /**
     * Whether the one who acts may check what the maker has done: nobody checks his own work, be it with authority of his
     * own or lent, nor has it checked with the authority he has lent.
     */
    public boolean mayCheck(String maker) {
        return !maker.equals(staff) && !lenders.contains(maker);
    }
}
