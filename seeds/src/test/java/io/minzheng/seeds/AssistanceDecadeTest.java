package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is drawn comes to the published figures, by the amounts that the standards give. */
class AssistanceDecadeTest {
    private static final Figures.Others TARGET = Figures.others();
    private static final List<Adoption> ADOPTIONS = Adoption.all(TheDecade.STANDARDS);
    private static final YearMonth LAST = HezuoDecade.LAST_MONTH;
    private static final Town TOWN = new Town(7);
    private static final List<TekunCase> TEKUN = TekunDecade.of(TOWN, TARGET.tekun(), ADOPTIONS);
    private static final List<DisabilityCase> DISABILITY =
            DisabilityDecade.of(TOWN, TARGET.disability(), TheDecade.FAMILIES, ADOPTIONS);
    private static final List<Relief> RELIEF =
            ReliefDecade.of(TOWN, TARGET.temporary(), TheDecade.FAMILIES, TheDecade.STANDARDS);

    @Test
    void tekunComesToThePublishedHouseholdsPersonsAndMoney() {
        List<TekunCase> end = TEKUN.stream().filter(one -> one.last() == null).toList();
        assertThat(end).hasSize(205);
        assertThat(end.stream().filter(one -> one.firstOfHousehold() == null)).hasSize(199);
        long fen = TEKUN.stream()
                .mapToLong(one -> months(one.first(), one.last() == null ? LAST : one.last())
                        .mapToLong(month -> one.monthly(ADOPTIONS, month))
                        .sum())
                .sum();
        assertThat(fen).isEqualTo(903_500_000L);
        assertThat(TEKUN).allSatisfy(one -> assertThat(one.first()).isAfter(YearMonth.of(2016, 10)));
    }

    @Test
    void theTwoSubsidiesComeToThePublishedPersonsAndToTheMoneyOf2016To2021() {
        List<DisabilityCase> end =
                DISABILITY.stream().filter(one -> one.last() == null).toList();
        assertThat(end.stream().filter(DisabilityCase::living)).hasSize(654);
        assertThat(end.stream().filter(DisabilityCase::nursing)).hasSize(979);
        YearMonth until = YearMonth.of(2021, 12);
        long fen = DISABILITY.stream()
                .mapToLong(one -> months(one.first(), one.last() == null ? until : one.last())
                        .mapToLong(month -> one.monthly(ADOPTIONS, month))
                        .sum())
                .sum();
        assertThat(fen).isEqualTo(1_147_240_000L);
        WorkingDays calendar = WorkingDays.ofChina();
        assertThat(DISABILITY).allSatisfy(one -> {
            assertThat(one.first()).isAfterOrEqualTo(YearMonth.of(2016, 1));
            // Whoever applies in the last months of 2021 would be paid for them in 2022.
            assertThat(one.first()).isNotIn(YearMonth.of(2021, 11), YearMonth.of(2021, 12));
            assertThat(one.confirmed(calendar)).isBefore(LocalDate.of(2022, 12, 1));
        });
    }

    @Test
    void temporaryAssistanceComesToThePublishedPersonTimesAndMoneyWithinItsLimits() {
        assertThat(RELIEF.stream().mapToInt(one -> one.persons().size()).sum())
                .isEqualTo((int) TARGET.temporary().persons())
                .isGreaterThan(40_000);
        assertThat(RELIEF.stream()
                        .filter(one -> one.begun().getYear() == 2022)
                        .mapToInt(one -> one.persons().size())
                        .sum())
                .isEqualTo(4_045);
        assertThat(RELIEF.stream().mapToLong(Relief::amount).sum()).isEqualTo(2_720_400_000L);
        assertThat(RELIEF).allSatisfy(one -> {
            assertThat(one.amount()).isBetween(1L, one.limit());
            assertThat(one.begun()).isAfterOrEqualTo(LocalDate.of(2014, 10, 3));
        });
        assertThat(RELIEF.stream().filter(Relief::expenditure).count()).isGreaterThan(100);
    }

    @Test
    void nobodyIsDrawnTwice() {
        Set<String> seen = new HashSet<>();
        Stream.of(
                        TEKUN.stream().map(one -> one.person().residentId().value()),
                        DISABILITY.stream().filter(one -> !one.living()).map(DisabilityCase::residentId),
                        RELIEF.stream().flatMap(one -> one.persons().stream()).map(member -> member.residentId()
                                .value()))
                .flatMap(all -> all)
                .forEach(number -> assertThat(seen.add(number)).isTrue());
    }

    @Test
    void theStepsOfACaseFollowInTimeAndEachHasAKeyOfItsOwn() {
        AssistanceDecade decade = AssistanceDecade.of(
                TARGET, TheDecade.FAMILIES, TheDecade.STANDARDS, township -> List.of("clerk", "other"), true);
        Set<String> keys = new HashSet<>();
        decade.errands().values().stream().flatMap(List::stream).forEach(errand -> {
            assertThat(errand.steps().stream().map(step -> step.body().json().substring(7, 17)))
                    .isSorted();
            errand.steps().forEach(step -> assertThat(keys.add(step.key())).isTrue());
        });
        assertThat(decade.errands().keySet())
                .allSatisfy(month -> assertThat(HezuoDecade.months()).contains(month));
        assertThat(keys).hasSize((int) decade.total());
        assertThat(decade.errands().values().stream().flatMap(List::stream).filter(errand -> errand.subject()
                        .startsWith("rescue-")))
                .hasSize(1_521);
        assertThat(decade.errands().values().stream().flatMap(List::stream).filter(errand -> errand.subject()
                        .startsWith("monitored-")))
                .hasSize(7_200 - 5_900 - 205);
        assertThat(decade.paidFrom()).containsOnlyKeys("disability-living", "disability-nursing", "tekun");
    }

    @Test
    void basicLivingIsAtLeastTheFloorInEveryMonth() {
        for (Hukou hukou : Hukou.values()) {
            months(Adoption.TEKUN_FROM, LAST)
                    .forEach(month -> assertThat(10 * Adoption.at(ADOPTIONS, "TEKUN_BASIC_" + hukou, month))
                            .isGreaterThanOrEqualTo(13 * Adoption.at(ADOPTIONS, "DIBAO_" + hukou, month)));
        }
    }

    @Test
    void monthsMoreAreFoundThatMakeUpASumOrItIsSaid() {
        List<int[]> options = List.of(new int[] {0, 7, 14}, new int[] {0, 5}, new int[] {0, 3, 6});
        int[] more = Settling.exactly(18, options);
        assertThat(options.get(0)[more[0]] + options.get(1)[more[1]] + options.get(2)[more[2]])
                .isEqualTo(18);
        assertThatThrownBy(() -> Settling.exactly(2, options)).isInstanceOf(IllegalStateException.class);
    }

    private static Stream<YearMonth> months(YearMonth first, YearMonth last) {
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1));
    }
}
