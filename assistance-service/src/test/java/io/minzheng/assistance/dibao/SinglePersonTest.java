package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.CaseEvent.CaseEnrolled;
import io.minzheng.assistance.dibao.Household.*;
import io.minzheng.payments.Entitlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinglePersonTest {
    private static Story enrolledAlone(Ground ground, Person person, Means means, String evidence) {
        return enrolled(means, DIFFERENCE, file("2022-03-01", new SinglePerson(2, ground, evidence), adult(1), person));
    }

    @ParameterizedTest
    @CsvSource({"LIMB, 1", "SIGHT, 2", "INTELLECTUAL, 3", "MENTAL, 3"})
    void severelyDisabledMemberOfAnEdgeHouseholdIsPaidAlone(DisabilityCategory category, int grade) {
        // 600 yuan a head: above 458, below 687
        Story story = enrolledAlone(
                Ground.EDGE_DISABLED, disabled(2, category, grade), means(12, wages(1, 110000), wages(2, 10000)), null);

        Assessment assessment = story.last(CaseEnrolled.class).assessment();
        assertThat(assessment.form()).isEqualTo(Form.SINGLE_PERSON);
        assertThat(assessment.members()).isEqualTo(1);
        assertThat(assessment.personIds()).containsExactly("person-2");
        assertThat(assessment.monthlyAmount()).isEqualTo(45800 - 10000);
        Entitlement entitlement = DibaoEntitlement.of(story.benefit(), standards(), month("2022-04"))
                .orElseThrow();
        assertThat(entitlement.amount()).isEqualTo(35800);
        assertThat(entitlement.basis().singlePerson()).isTrue();
        assertThat(entitlement.basis().members()).isEqualTo(1);
    }

    @Test
    void seriouslyIllMemberOfAnEdgeHouseholdIsPaidAlone() {
        Person ill = person(2, "1980-05-01", new Health(null, true, LabourCapacity.NONE));

        assertThat(enrolledAlone(Ground.EDGE_SERIOUSLY_ILL, ill, means(12, wages(1, 120000)), null)
                        .last(CaseEnrolled.class)
                        .assessment()
                        .monthlyAmount())
                .isEqualTo(45800);
    }

    @Test
    void clergyAndLocalCasesAreJudgedByTheirPapersAndTheirOwnIncome() {
        for (Ground ground : new Ground[] {Ground.CLERGY, Ground.LOCAL}) {
            Story story = enrolledAlone(ground, adult(2), means(12, wages(1, 900000), wages(2, 5000)), "证明-1");

            assertThat(story.last(CaseEnrolled.class).assessment().ground()).isEqualTo(ground);
            assertThat(story.last(CaseEnrolled.class).assessment().monthlyAmount())
                    .isEqualTo(40800);
        }
    }

    @Test
    void unemployedDisabledAdultIsAHouseholdOfOneSinceTheNoticeOf2022() {
        Story story = given(
                        file(
                                "2022-10-20",
                                new SinglePerson(2, Ground.UNEMPLOYED_DISABLED_ADULT, null),
                                adult(1),
                                disabled(2, DisabilityCategory.LIMB, 1)),
                        accept("2022-10-20"),
                        record("2022-10-20", means(12, wages(1, 20000))),
                        investigate("2022-10-21"),
                        check("2022-10-24", true))
                .and(
                        opine("2022-10-25", DIFFERENCE),
                        post("2022-10-26", DibaoLaw.Level.VILLAGE),
                        confirm("2022-11-02"));

        Assessment assessment = story.last(CaseEnrolled.class).assessment();
        assertThat(assessment.monthlyAmount()).isEqualTo(45800);
        assertThat(assessment.ruleVersion()).isEqualTo("民发〔2021〕57号、民发〔2022〕83号");
    }

    @Test
    void edgeBeginsExactlyAtTheStandard() {
        assertThat(enrolledAlone(
                                Ground.EDGE_DISABLED,
                                disabled(2, DisabilityCategory.LIMB, 1),
                                means(12, wages(1, 2 * 45800)),
                                null)
                        .last(CaseEnrolled.class)
                        .assessment()
                        .monthlyAmount())
                .isEqualTo(45800);
    }
}
