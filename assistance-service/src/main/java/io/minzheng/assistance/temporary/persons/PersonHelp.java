package io.minzheng.assistance.temporary.persons;

import java.time.LocalDate;
import java.util.List;

/** The grants one person has had for one cause. */
public record PersonHelp(List<Grant> grants) {
    public PersonHelp {
        grants = List.copyOf(grants);
    }

    /** @param on day of the decision */
    public record Grant(String caseId, LocalDate on) {}

    boolean has(String caseId) {
        return grants.stream().anyMatch(grant -> grant.caseId().equals(caseId));
    }

    /** Whether no grant lies less than so many months before or after the day. */
    boolean isFree(LocalDate day, int months) {
        return grants.stream()
                .noneMatch(grant -> day.isBefore(grant.on().plusMonths(months))
                        && grant.on().isBefore(day.plusMonths(months)));
    }
}
