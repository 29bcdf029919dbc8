package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.TekunRule.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.tekun.Eligibility.LabourGround;
import io.minzheng.assistance.tekun.Facts.Inability;
import io.minzheng.assistance.tekun.Facts.Means;
import io.minzheng.assistance.tekun.Facts.Obliged;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.tekun.SelfCare.Level;
import io.minzheng.assistance.tekun.SelfCare.Tier;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {
    private static final Means POOR = new Means(100, 200, true);

    @ParameterizedTest
    @CsvSource({
        "INTELLECTUAL, 3, true",
        "INTELLECTUAL, 4, false",
        "MENTAL, 3, true",
        "MENTAL, 4, false",
        "LIMB, 2, true",
        "LIMB, 3, false",
        "SIGHT, 1, true",
        "SIGHT, 2, false",
        "HEARING, 1, false",
        "SPEECH, 1, false",
        "MULTIPLE, 1, false"
    })
    void aDisabilityOfTheKindsAndGradesNamedTakesLabourCapacity(DisabilityCategory category, int grade, boolean taken) {
        assertThat(Eligibility.withoutLabour(40, disability(category, grade)).isPresent())
                .isEqualTo(taken);
    }

    @Property
    void ageAloneTakesLabourCapacityBelow16AndFrom60(@ForAll @IntRange(max = 120) int age) {
        assertThat(Eligibility.withoutLabour(age, null).map(LabourGround::name).orElse("NONE"))
                .isEqualTo(age >= 60 ? "ELDERLY" : age < 16 ? "MINOR" : "NONE");
    }

    @Property
    void incomeMustBeBelowTheStandard(
            @ForAll @LongRange(min = 0, max = 200_000) long income,
            @ForAll @LongRange(min = 1, max = 200_000) long standard) {
        assertThat(Eligibility.unmet(70, facts(null, income, true), standard, day("2022-03-10"))
                        .isEmpty())
                .isEqualTo(income < standard);
    }

    private static boolean met(Obliged... obliged) {
        return Eligibility.unmet(70, facts(null, 0, true, obliged), 45800, day("2022-03-10"))
                .isEmpty();
    }

    @Test
    void everybodyObligedMustBeUnable() {
        assertThat(met()).isTrue();
        assertThat(met(obliged("1980-01-01", null, null, null))).isFalse();
        for (Inability always :
                List.of(Inability.TEKUN, Inability.MISSING, Inability.PRISON, Inability.WITHOUT_CAPACITY)) {
            assertThat(met(obliged("1980-01-01", always, null, null))).isTrue();
        }
        assertThat(met(obliged("1980-01-01", Inability.PRISON, null, null), obliged("1982-01-01", null, null, null)))
                .isFalse();
    }

    @Test
    void whoIsSaidToBeOldMustBe() {
        assertThat(met(obliged("1962-03-10", Inability.DIBAO_ELDERLY, null, null)))
                .isTrue();
        assertThat(met(obliged("1962-03-11", Inability.DIBAO_ELDERLY, null, null)))
                .isFalse();
        assertThat(met(obliged("1952-03-10", Inability.POOR_ELDERLY, null, POOR)))
                .isTrue();
        assertThat(met(obliged("1952-03-11", Inability.POOR_ELDERLY, null, POOR)))
                .isFalse();
    }

    @Test
    void whoIsSaidToBePoorMustBe() {
        for (Means means : new Means[] {null, new Means(200, 200, true), new Means(100, 200, false)}) {
            assertThat(met(obliged("1940-01-01", Inability.POOR_ELDERLY, null, means)))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"MENTAL, 3, true", "MENTAL, 4, false", "LIMB, 2, true", "LIMB, 3, false", "HEARING, 2, true"})
    void whoIsSaidToBeSeverelyDisabledMustBe(DisabilityCategory category, int grade, boolean unable) {
        assertThat(met(obliged("1980-01-01", Inability.POOR_DISABLED, disability(category, grade), POOR)))
                .isEqualTo(unable);
        assertThat(met(obliged("1980-01-01", Inability.POOR_DISABLED, null, POOR)))
                .isFalse();
    }

    @Test
    void aMinorIsSupportedInOneWayOnly() {
        Facts orphan = new Facts(alone().labour(), alone().living(), List.of(), "户籍档案", true);
        assertThat(Eligibility.unmet(10, orphan, 45800, day("2022-03-10")))
                .containsExactly(MinorMustNotBeInAChildProgramme);
        assertThat(Eligibility.unmet(70, orphan, 45800, day("2022-03-10"))).isEmpty();
    }

    @Property
    void theLevelFollowsFromTheNumberOfThingsNotManaged(@ForAll Set<Item> failed) {
        Level level = SelfCare.level(failed);

        assertThat(level)
                .isEqualTo(
                        switch (failed.size()) {
                            case 0 -> Level.FULL;
                            case 1, 2, 3 -> Level.PARTIAL;
                            default -> Level.NONE;
                        });
        assertThat(level.tier()).isEqualTo(Tier.values()[level.ordinal()]);
    }
}
