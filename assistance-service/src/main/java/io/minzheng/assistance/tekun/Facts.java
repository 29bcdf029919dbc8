package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Disability;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found on the three conditions, each with the paper that shows it.
 *
 * @param obliged everybody the law obliges to support the person; empty where there is nobody
 * @param childProgramme whether a minor is supported as an orphan or unattended child, and so not here
 */
public record Facts(Labour labour, Living living, List<Obliged> obliged, String familySource, boolean childProgramme) {
    public Facts {
        obliged = List.copyOf(obliged);
    }

    static Facts erased() {
        return new Facts(new Labour(null, ""), new Living(0, 0, false, ""), List.of(), "", false);
    }

    /**
     * Condition 1; what follows from the age, the resident ID says.
     *
     * @param source certificate, or the household register
     */
    public record Labour(@Nullable Disability disability, String source) {}

    /**
     * Condition 2.
     *
     * @param income fen per month that counts
     * @param disregarded fen per month that does not: basic pension, basic medical insurance, preferential and old-age
     *     allowances
     * @param source report of the data check
     */
    public record Living(long income, long disregarded, boolean propertyWithinLimits, String source) {}

    /** Why somebody obliged cannot support (条件三). */
    public enum Inability {
        TEKUN,
        /** In dibao and at least 60. */
        DIBAO_ELDERLY,
        /** At least 70, with less than the local disposable income and property within limits. */
        POOR_ELDERLY,
        /** Severely disabled, or grade 3 intellectual or mental, and as poor. */
        POOR_DISABLED,
        MISSING,
        PRISON,
        WITHOUT_CAPACITY
    }

    /**
     * @param inability null where the person is able to
     * @param means of those who must be poor
     * @param source paper that shows it
     */
    public record Obliged(
            String relation,
            String name,
            LocalDate birthDate,
            @Nullable Inability inability,
            @Nullable Disability disability,
            @Nullable Means means,
            String source) {
        boolean unable(LocalDate day) {
            Inability why = inability;
            if (why == null) {
                return false;
            }
            int age = Period.between(birthDate, day).getYears();
            return switch (why) {
                case TEKUN, MISSING, PRISON, WITHOUT_CAPACITY -> true;
                case DIBAO_ELDERLY -> age >= 60;
                case POOR_ELDERLY -> age >= 70 && poor();
                case POOR_DISABLED -> disability != null && severe(disability) && poor();
            };
        }

        private boolean poor() {
            return means != null
                    && means.propertyWithinLimits()
                    && means.yearlyIncome() < means.localDisposableIncome();
        }
    }

    /**
     * @param yearlyIncome fen a year
     * @param localDisposableIncome fen a head in the year before, as the statistics bureau has published it
     */
    public record Means(long yearlyIncome, long localDisposableIncome, boolean propertyWithinLimits) {}

    private static boolean severe(Disability disability) {
        return switch (disability.category()) {
            case INTELLECTUAL, MENTAL -> disability.grade() <= 3;
            case SIGHT, HEARING, SPEECH, LIMB, MULTIPLE -> disability.grade() <= 2;
        };
    }

    /** That what was written down can be so at all. */
    static void requireSound(Facts facts) {
        requireGrade(facts.labour().disability(), "facts.labour.disability.grade");
        TekunDecider.requireText(facts.labour().source(), "facts.labour.source");
        Living living = facts.living();
        requireAmount(living.income(), "facts.living.income");
        requireAmount(living.disregarded(), "facts.living.disregarded");
        TekunDecider.requireText(living.source(), "facts.living.source");
        TekunDecider.requireText(facts.familySource(), "facts.familySource");
        for (int i = 0; i < facts.obliged().size(); i++) {
            Obliged obliged = facts.obliged().get(i);
            String path = "facts.obliged[" + i + "].";
            TekunDecider.requireText(obliged.relation(), path + "relation");
            TekunDecider.requireText(obliged.name(), path + "name");
            TekunDecider.requireText(obliged.source(), path + "source");
            requireGrade(obliged.disability(), path + "disability.grade");
            Means means = obliged.means();
            if (means != null) {
                requireAmount(means.yearlyIncome(), path + "means.yearlyIncome");
                requireAmount(means.localDisposableIncome(), path + "means.localDisposableIncome");
            }
        }
    }

    private static void requireGrade(@Nullable Disability disability, String field) {
        TekunRule.DisabilityGradeMustBeValid.require(
                disability == null || disability.grade() >= 1 && disability.grade() <= 4, field);
    }

    private static void requireAmount(long fen, String field) {
        TekunRule.AmountsMustBePlausible.require(fen >= 0 && fen <= 100_000_000_000L, field);
    }
}
