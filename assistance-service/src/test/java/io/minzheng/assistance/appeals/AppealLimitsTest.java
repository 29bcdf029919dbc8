package io.minzheng.assistance.appeals;

import static io.minzheng.assistance.appeals.Given.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.minzheng.assistance.appeals.AppealEvent.Outcome;
import io.minzheng.assistance.appeals.AppealPolicy.Limits;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Limits over all days, and over all sets of people who had a hand in something. */
class AppealLimitsTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final WorkingDays CALENDAR = WorkingDays.ofChina();

    @Property
    void reconsiderationIsOpenForSixtyDaysWhateverTheDay(@ForAll @IntRange(min = 0, max = 5_000) int after) {
        LocalDate known = FIRST.plusDays(after);
        Reconsideration right = Reconsideration.of(DECISION, known);
        assertThat(right).isNotNull();
        assertThat(ChronoUnit.DAYS.between(known, right.until())).isEqualTo(60);
        assertThat(right.law().endsWith("第二十条")).isEqualTo(known.getYear() >= 2024);
    }

    @Property
    void theLimitOfAnAnswerIsSoManyWorkingDaysAway(
            @ForAll @IntRange(min = 0, max = 5_000) int after, @ForAll @IntRange(min = 1, max = 60) int days) {
        LocalDate on = FIRST.plusDays(after);
        AppealDecider decider =
                new AppealDecider(new AppealPolicy(List.of(new Limits(FIRST, 5, days, "文1号"))), CALENDAR);
        Appeal received = new Appeal.Received(
                new Appeal.Head(AppealEvent.Matter.APPEAL, DECISION, TOWN, APPLICANT, PERSON, "x", null, on), on);
        AppealEvent.AppealAccepted accepted = (AppealEvent.AppealAccepted)
                decider.decide(new AppealCommand.AcceptAppeal(ID, on), received, new Circumstances("desk", on))
                        .getFirst();
        assertThat(CALENDAR.between(on, accepted.answerDueOn())).isEqualTo(days);
        assertThat(CALENDAR.isWorkingDay(accepted.answerDueOn())).isTrue();
    }

    @Property(tries = 200)
    void nobodyWhoHadAHandInItDecides(@ForAll @Size(max = 5) Set<@IntRange(min = 0, max = 9) Integer> hands) {
        Set<String> actors = hands.stream().map(number -> "staff-" + number).collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < 10; i++) {
            String staff = "staff-" + i;
            AppealCommand decide = new AppealCommand.DecideAppeal(
                    ID, day("2022-03-22"), "复1", Outcome.REJECTED, List.of("无"), null, actors);
            boolean allowed;
            try {
                allowed = !investigated().when(staff, decide).isEmpty();
            } catch (RuleViolation refused) {
                allowed = false;
            }
            assertThat(allowed).isEqualTo(!actors.contains(staff));
        }
    }

    @Test
    void limitsHoldFromTheirDayOn() {
        AppealPolicy policy = new AppealPolicy(List.of(
                new Limits(LocalDate.of(2024, 1, 1), 5, 30, "文2号"),
                new Limits(LocalDate.of(2020, 1, 1), 7, 60, "文1号")));
        assertThat(policy.on(LocalDate.of(2023, 12, 31)).answerDays()).isEqualTo(60);
        assertThat(policy.on(LocalDate.of(2024, 1, 1)).answerDays()).isEqualTo(30);
        assertThat(policy.on(LocalDate.of(2010, 1, 1)).document()).isEqualTo("文1号");
        assertThat(new AppealSettings(List.of()).policy()).isEqualTo(AppealPolicy.defaults());
        assertThatIllegalArgumentException().isThrownBy(() -> new AppealPolicy(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(FIRST, 0, 1, "文"));
    }
}
