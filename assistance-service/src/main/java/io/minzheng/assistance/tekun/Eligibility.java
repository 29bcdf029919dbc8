package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Disability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The three conditions, all of which must hold (民发〔2021〕43号). */
final class Eligibility {
    /** Why a person is taken to be without labour capacity. */
    enum LabourGround {
        ELDERLY,
        MINOR,
        DISABLED
    }

    private Eligibility() {}

    /** Condition 1; empty where the person is able to work. */
    static Optional<LabourGround> withoutLabour(int age, @Nullable Disability disability) {
        if (age >= 60) {
            return Optional.of(LabourGround.ELDERLY);
        }
        if (age < 16) {
            return Optional.of(LabourGround.MINOR);
        }
        return disability != null && withoutLabour(disability) ? Optional.of(LabourGround.DISABLED) : Optional.empty();
    }

    private static boolean withoutLabour(Disability disability) {
        return switch (disability.category()) {
            case INTELLECTUAL, MENTAL -> disability.grade() <= 3;
            case LIMB -> disability.grade() <= 2;
            case SIGHT -> disability.grade() == 1;
            case HEARING, SPEECH, MULTIPLE -> false;
        };
    }

    /**
     * The rules that do not hold; empty where the person is entitled.
     *
     * @param dibao the dibao standard, fen per person and month
     */
    static List<TekunRule> unmet(int age, Facts facts, long dibao, LocalDate on) {
        List<TekunRule> unmet = new ArrayList<>();
        unless(
                withoutLabour(age, facts.labour().disability()).isPresent(),
                TekunRule.LabourCapacityMustBeLacking,
                unmet);
        unless(facts.living().income() < dibao, TekunRule.SourceOfLivingMustBeLacking, unmet);
        unless(facts.living().propertyWithinLimits(), TekunRule.PropertyMustBeWithinLimits, unmet);
        unless(
                facts.obliged().stream().allMatch(obliged -> obliged.unable(on)),
                TekunRule.NobodyMustBeAbleToSupport,
                unmet);
        unless(age >= 18 || !facts.childProgramme(), TekunRule.MinorMustNotBeInAChildProgramme, unmet);
        return List.copyOf(unmet);
    }

    private static void unless(boolean holds, TekunRule rule, List<TekunRule> unmet) {
        if (!holds) {
            unmet.add(rule);
        }
    }
}
