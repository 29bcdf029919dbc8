package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;
import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.disability.Outside.DibaoPlace;
import io.minzheng.assistance.disability.Situation.Allowance;
import io.minzheng.assistance.standards.Standards;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets which subsidy, and what excludes whom. */
class EligibilityTest {
    private static final DisabilityPolicy WIDE = new DisabilityPolicy(Set.of(), true, true, 12, 30);

    @Test
    void livingHangsOnDibaoAtTheOpinionAndAgainAtTheConfirmation() {
        given(apply(LIVING)).refuses(PersonMustBeInDibao, assess(PLAIN, outside(null), LIVING));
        given(apply(LIVING), assess(LIVING)).refuses(PersonMustBeInDibao, grant("2022-03-20", outside(null)));
    }

    @Test
    void livingIsNotDueBeforeDibaoIs() {
        Outside later = outside(new DibaoPlace("dibao-1", month("2022-04")));

        Story story = given(apply(LIVING), assess(PLAIN, later, LIVING), grant("2022-03-20", later));

        assertThat(story.months(LIVING)).isEqualTo("2022-04..");
    }

    @Test
    void aLowIncomeCategoryThatIsAdmittedStandsForDibao() {
        Story story = given(
                apply(LIVING), assess(situation("边缘"), outside(null), LIVING), grant("2022-03-20", outside(null)));

        assertThat(story.last(SubsidiesGranted.class).grants().getFirst().dibao())
                .isNull();
        assertThat(story.months(LIVING)).isEqualTo("2022-03..");
        given(apply(LIVING)).refuses(PersonMustBeInDibao, assess(situation("其他"), outside(null), LIVING));
    }

    @ParameterizedTest
    @CsvSource({
        "LIMB, 1, true, true",
        "LIMB, 2, true, true",
        "LIMB, 3, false, false",
        "MENTAL, 3, false, true",
        "INTELLECTUAL, 4, false, true",
        "MULTIPLE, 3, false, false"
    })
    void nursingHangsOnTheGrade(DisabilityCategory category, int grade, boolean narrow, boolean wide) {
        Certificate certificate = certificate(category, grade, "2021-01-10", "2031-01-09");

        assertThat(Eligibility.gradeEntitles(certificate.impairment(), POLICY)).isEqualTo(narrow);
        assertThat(Eligibility.gradeEntitles(certificate.impairment(), WIDE)).isEqualTo(wide);
        if (!narrow) {
            given(apply(certificate, NURSING)).refuses(GradeMustEntitle, assess(NURSING));
        }
    }

    @Test
    void nursingIsForThoseWhoNeedCare() {
        Situation able = new Situation(false, false, false, false, null, List.of());

        given(apply(NURSING)).refuses(CareMustBeNeeded, assess(able, outside(null), NURSING));
    }

    @Test
    void tekunAndTheNursingBenefitExcludeBoth() {
        for (Subsidy subsidy : Subsidy.values()) {
            given(apply(subsidy))
                    .refuses(
                            PersonMustNotBeInTekun,
                            assess(new Situation(true, false, false, true, null, List.of()), outside(DIBAO), subsidy));
            given(apply(subsidy))
                    .refuses(
                            PersonMustNotDrawNursingBenefit,
                            assess(new Situation(false, true, false, true, null, List.of()), outside(DIBAO), subsidy));
        }
    }

    @Test
    void aChildOnFullBenefitGetsNursingAlone() {
        Situation child = new Situation(false, false, true, true, null, List.of());

        given(apply(LIVING)).refuses(ChildMustNotDrawFullBenefit, assess(child, outside(DIBAO), LIVING));
        assertThat(given(apply(NURSING), assess(child, outside(null), NURSING), grant("2022-03-20"))
                        .months(NURSING))
                .isEqualTo("2022-03..");
    }

    @Test
    void ofWhatIsAlikeTheHigherIsDrawn() {
        Story story = given(apply(LIVING, NURSING));
        story.refuses(AllowanceMustBeLower, drawing(LIVING, 10_000, null));
        story.refuses(LowerAllowanceMustBeGivenUp, drawing(LIVING, 9_999, null));
        story.refuses(LowerAllowanceMustBeGivenUp, drawing(LIVING, 9_999, " "));

        story.and(drawing(LIVING, 9_999, "声明-1"), grant("2022-03-20"));

        assertThat(story.last(SubsidiesGranted.class).grants())
                .as("of the kind only, and in full")
                .extracting(grant -> grant.rate().deducted())
                .containsExactly(0L, 0L);
    }

    @Test
    void whereItIsSetSoTheDifferenceIsPaid() {
        Story story = under(WIDE, apply(LIVING, NURSING), drawing(LIVING, 4_000, null), grant("2022-03-20"));

        assertThat(story.last(SubsidiesGranted.class).grants())
                .extracting(grant -> grant.rate().deducted())
                .containsExactly(4_000L, 0L);
    }

    private static AssessSubsidies drawing(Subsidy like, long amount, String renunciation) {
        return assess(
                situation(null, new Allowance(like, "高龄津贴", amount, renunciation)), outside(DIBAO), LIVING, NURSING);
    }

    @Test
    void allowancesArePlausible() {
        given(apply(LIVING, NURSING)).refuses(AmountsMustBePlausible, drawing(LIVING, 0, null));
        given(apply(LIVING, NURSING)).refuses(AmountsMustBePlausible, drawing(LIVING, 100_000_001, null));
    }

    @Test
    void theCertificateIsValidOnTheDayOfTheDecision() {
        Certificate short_ = certificate(DisabilityCategory.LIMB, 1, "2012-03-10", "2022-03-09");

        given(apply(short_, NURSING), assess(NURSING)).refuses(CertificateMustBeValid, grant("2022-03-20"));
    }

    @Test
    void withoutAStandardNothingIsGranted() {
        Outside bare = new Outside(DIBAO, Standards.of(List.of()), Map.of());

        given(apply(LIVING)).refuses(StandardMustBeKnown, assess(PLAIN, bare, LIVING));
    }
}
