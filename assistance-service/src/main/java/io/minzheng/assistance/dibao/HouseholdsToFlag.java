package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.HouseholdFile.Now;
import io.minzheng.assistance.flags.CasesToFlag;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import java.util.List;

/** Households in which a person lives, on their way into dibao or in it. */
final class HouseholdsToFlag implements CasesToFlag {
    private static final String PROGRAMME = "dibao";

    private final CasesOfPerson cases;
    private final Views views;

    HouseholdsToFlag(CasesOfPerson cases, Views views) {
        this.cases = cases;
        this.views = views;
    }

    @Override
    public List<FlaggedCase> of(String personId) {
        List<String> ids = cases.of(personId);
        return views.reader(HouseholdFiles.class).getAll(ids).values().stream()
                .filter(file -> lives(file)
                        && members(file.now()).stream()
                                .anyMatch(member -> member.personId().equals(personId)))
                .map(file -> new FlaggedCase(PROGRAMME, file.id(), DivisionCode.of(file.area())))
                .toList();
    }

    private static boolean lives(HouseholdFile file) {
        return switch (file.phase()) {
            // Until a household has been divided its members belong to the old case.
            case SPLIT_OFF, REFUSED, WITHDRAWN, TERMINATED, ENDED -> false;
            case SUBMITTED,
                    RETURNED_FOR_COMPLETION,
                    INVESTIGATING,
                    FIRST_OPINION,
                    ON_NOTICE,
                    OBJECTED,
                    ACTIVE,
                    SUSPENDED,
                    PHASING_OUT -> true;
        };
    }

    /** Whoever has left the household is touched no more. */
    private static List<Person> members(Now now) {
        return now.benefit() == null
                ? now.filing().household().members()
                : now.benefit().household().members();
    }
}
