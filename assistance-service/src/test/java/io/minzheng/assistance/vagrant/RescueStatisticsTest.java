package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.CareEvent.Channel;
import io.minzheng.assistance.vagrant.LeavingEvent.*;
import io.minzheng.assistance.vagrant.RescueStatistics.OfCampaign;
import io.minzheng.assistance.vagrant.RescueStatistics.OfKind;
import io.minzheng.assistance.vagrant.RescueStatistics.OfTownship;
import io.minzheng.assistance.vagrant.RescueStatistics.Vouchers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Person-times and what became of them. */
class RescueStatisticsTest {
    private static RescueStatistics statistics(String since, String until, @Nullable String knownAt, Story... stories) {
        RescueStatistics.Sum sum =
                new RescueStatistics.Sum(day(since), day(until), knownAt == null ? null : day(knownAt));
        for (Story story : stories) {
            sum.add(FoldedView.of(new RescueCounts(), story.history()).only());
        }
        return sum.report("623001");
    }

    @Test
    void personTimesAreCountedByKind() {
        Story child =
                given(takeIn("2022-03-31", child(), ILL, HOSPITAL)).and(pickUp("2022-04-02", Family.GUARDIAN, false));

        RescueStatistics march =
                statistics("2022-03-01", "2022-03-31", null, ViewsTest.helpedHome(), child, ViewsTest.refused());

        assertThat(march.helped().personTimes()).isEqualTo(2);
        assertThat(march.helped().minors()).isEqualTo(1);
        assertThat(march.helped().unidentified()).isZero();
        assertThat(march.helped().channels()).containsExactly(new OfKind("POLICE", 2));
        assertThat(march.helped().forms()).containsExactly(new OfKind("HOSPITAL", 1), new OfKind("STATION", 1));
        assertThat(march.refused()).isEqualTo(1);
        assertThat(march.outcomes().ended()).containsExactly(new OfKind("LEFT_WITH_VOUCHER", 1));
        assertThat(march.vouchers()).isEqualTo(new Vouchers(1, 0, 12_350));
        assertThat(march.townships()).containsExactly(new OfTownship("623001100", 2));
        assertThat(march.campaigns()).containsExactly(new OfCampaign("campaign-1", 1));
        RescueStatistics april =
                statistics("2022-04-01", "2022-04-30", null, ViewsTest.helpedHome(), child, ViewsTest.refused());
        assertThat(april.helped().personTimes()).isZero();
        assertThat(april.outcomes().ended()).containsExactly(new OfKind("PICKED_UP", 1));
        assertThat(april.campaigns()).isEmpty();
    }

    @Test
    void whoWasTracedAndPlacedIsCountedOnThatDay() {
        Story placed = awaitingPlacement().and(place("2022-06-10"), identify("2023-06-10"));

        assertThat(statistics("2022-01-01", "2022-12-31", null, placed).helped().unidentified())
                .isEqualTo(1);
        assertThat(statistics("2022-01-01", "2022-12-31", null, placed).outcomes())
                .isEqualTo(new RescueStatistics.Outcomes(0, 1, List.of()));
        assertThat(statistics("2023-01-01", "2023-12-31", null, placed).outcomes())
                .isEqualTo(new RescueStatistics.Outcomes(1, 0, List.of()));
    }

    @Test
    void aNameThatProvedWrongTracesNobody() {
        Story story = given(stranger(), identify("2022-03-30"), refute("2022-04-02"));

        assertThat(statistics("2022-03-01", "2022-03-31", null, story)
                        .outcomes()
                        .traced())
                .isEqualTo(1);
        assertThat(statistics("2022-03-01", "2022-04-30", null, story)
                        .outcomes()
                        .traced())
                .isZero();
        assertThat(statistics(
                                "2022-03-01",
                                "2022-04-30",
                                null,
                                given(takeIn("2022-03-01", declared(40), WELL, STATION), identify("2022-03-03")))
                        .outcomes()
                        .traced())
                .as("whoever said himself who he was")
                .isZero();
    }

    @Test
    void aTicketTakenBackIsNotSpent() {
        Story story = given(
                takeIn("2022-03-01", man(), WELL, STATION),
                new IssueVoucher(RESCUE, day("2022-03-02"), TICKET),
                new TakeBackVoucher(RESCUE, day("2022-03-03"), "T-1", "未乘车"));

        assertThat(statistics("2022-03-01", "2022-03-31", null, story).vouchers())
                .isEqualTo(new Vouchers(1, 1, 0));
    }

    @Test
    void whatWasRecordedLaterWasNotKnown() {
        Story story = given(stranger());
        RescueCount recorded = new RescueCount(
                RESCUE,
                TOWN.value(),
                Channel.POLICE,
                Care.Form.STATION,
                false,
                false,
                List.of(new RescueCount.Mark(
                        RescueCount.What.TAKEN_IN, day("2022-03-01"), day("2022-05-01"), null, 0)));
        RescueStatistics.Sum sum = new RescueStatistics.Sum(day("2022-03-01"), day("2022-03-31"), day("2022-04-30"));
        sum.add(recorded);

        assertThat(sum.report(null).helped().personTimes()).isZero();
        assertThat(statistics("2022-03-01", "2022-03-31", "1970-01-01", story)
                        .helped()
                        .personTimes())
                .as("recorded on 1970-01-01")
                .isEqualTo(1);
    }

    /** Figure A19: 1,521 person-times in the city in ten years. */
    @Test
    void theFiguresOfADecadeAreAnswered() {
        LocalDate first = LocalDate.of(2012, 1, 1);
        RescueStatistics.Sum sum = new RescueStatistics.Sum(first, LocalDate.of(2022, 12, 31), null);
        for (int i = 0; i < 1_521; i++) {
            TakeIn takeIn = takeIn(first.plusDays(i * 2L).toString(), unknown(40), WELL, STATION);
            sum.add(FoldedView.of(new RescueCounts(), given(takeIn).history()).only());
        }

        assertThat(sum.report("623001").helped().personTimes()).isEqualTo(1_521);
    }

    /** Intakes add up over days, townships, channels and forms alike. */
    @Property(tries = 50)
    void personTimesOfAPeriodAreItsIntakes(
            @ForAll @Size(max = 60) List<@IntRange(max = 4_017) Integer> days,
            @ForAll @IntRange(max = 4_017) int first,
            @ForAll @IntRange(max = 4_017) int last) {
        LocalDate start = LocalDate.of(2012, 1, 1);
        List<RescueCount> rescues = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            String on = start.plusDays(days.get(i)).toString();
            rescues.add(FoldedView.of(
                            new RescueCounts(),
                            given(takeIn(on, unknown(i), WELL, STATION)).history())
                    .only());
        }
        RescueStatistics.Sum sum = new RescueStatistics.Sum(start.plusDays(first), start.plusDays(last), null);
        rescues.forEach(sum::add);

        RescueStatistics report = sum.report(null);

        long within = days.stream().filter(day -> day >= first && day <= last).count();
        assertThat(report.helped().personTimes()).isEqualTo((int) within);
        assertThat(report.townships().stream().mapToInt(OfTownship::personTimes).sum())
                .isEqualTo((int) within);
        assertThat(report.helped().channels().stream()
                        .mapToInt(OfKind::personTimes)
                        .sum())
                .isEqualTo((int) within);
        assertThat(report.helped().forms().stream()
                        .mapToInt(OfKind::personTimes)
                        .sum())
                .isEqualTo((int) within);
    }
}
