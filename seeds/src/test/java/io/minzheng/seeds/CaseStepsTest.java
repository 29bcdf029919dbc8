package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStepsTest {
    private static final List<Family> FAMILIES = TheDecade.FAMILIES;
    private static final List<String> TWO = List.of("one", "two");

    private static Family first(boolean newLaw, boolean single) {
        return FAMILIES.stream()
                .filter(family -> family.procedure().underLawOf2021() == newLaw && family.isSinglePerson() == single)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> paths(Family family) {
        return CaseSteps.application(family, TWO).stream().map(Step::path).toList();
    }

    @Test
    void theLawOf2012AsksForAppraisalAndTwoNotices() {
        assertThat(paths(first(false, false)))
                .containsExactly(
                        "/api/assistance/dibao/cases",
                        "acceptance",
                        "means",
                        "investigation",
                        "appraisal",
                        "first-opinion",
                        "notice",
                        "notice",
                        "confirmation");
    }

    @Test
    void theLawOf2021AsksForADataCheckAndOneNotice() {
        assertThat(paths(first(true, true)))
                .containsExactly(
                        "/api/assistance/dibao/cases",
                        "acceptance",
                        "means",
                        "investigation",
                        "data-check",
                        "first-opinion",
                        "notice",
                        "confirmation");
    }

    @Test
    void aSinglePersonCaseNamesTheMemberAndTheGround() {
        Family family = first(true, true);
        assertThat(CaseSteps.filing(family).body().json())
                .contains("\"form\":\"SINGLE_PERSON\"")
                .contains("\"singlePerson\":{\"member\":" + family.singleMember() + ",\"ground\":\"EDGE_DISABLED\"}");
        assertThat(CaseSteps.filing(first(false, false)).body().json()).doesNotContain("singlePerson");
    }

    @Test
    void keysAreUniqueAndVisibleAscii() {
        Set<String> keys = new HashSet<>();
        WorkingDays calendar = WorkingDays.ofChina();
        for (Family family : FAMILIES) {
            assertThat(CaseSteps.application(family, TWO)).hasSize(CaseSteps.ofApplication(family));
            CaseSteps.application(family, TWO)
                    .forEach(step ->
                            assertThat(keys.add(step.key())).as(step.key()).isTrue());
            ReviewGroup.days(family, calendar).forEach(day -> assertThat(
                            keys.add(CaseSteps.review(family, day, TWO).key()))
                    .isTrue());
            if (family.exit() != null) {
                assertThat(CaseSteps.exit(family, family.exit(), TWO)).hasSize(CaseSteps.OF_EXIT);
                CaseSteps.exit(family, family.exit(), TWO)
                        .forEach(step -> assertThat(keys.add(step.key())).isTrue());
            }
        }
        assertThat(keys).allMatch(key -> key.matches("[!-~]{1,200}"));
    }

    @Test
    void theSameFamilySendsTheSameBytesInEveryLoad() {
        List<Family> again = TheDecade.drawn(HezuoDecade.SEED);
        for (int i = 0; i < FAMILIES.size(); i += 50) {
            assertThat(CaseSteps.application(again.get(i), TWO).stream()
                            .map(step -> step.key() + step.body().json())
                            .toList())
                    .isEqualTo(CaseSteps.application(FAMILIES.get(i), TWO).stream()
                            .map(step -> step.key() + step.body().json())
                            .toList());
        }
    }

    @Test
    void reviewsKeepTheirIntervalsAndEndBeforeTheExit() {
        WorkingDays calendar = WorkingDays.ofChina();
        for (Family family : FAMILIES) {
            LocalDate last = family.procedure().confirmedOn();
            for (LocalDate day : ReviewGroup.days(family, calendar)) {
                boolean halfYearly =
                        ReviewGroup.of(family) == ReviewGroup.LITTLE_CHANGE && last.isBefore(LocalDate.of(2021, 7, 1));
                assertThat(day).isBeforeOrEqualTo(last.plusMonths(halfYearly ? 6 : 12));
                last = day;
            }
            if (family.exit() != null) {
                assertThat(last).isBefore(Objects.requireNonNull(family.exit()).reviewedOn());
            }
        }
    }
}
