package io.minzheng.assistance.disability.persons;

import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.disability.DisabilityRule;
import io.minzheng.assistance.disability.Subsidy;
import io.minzheng.assistance.disability.persons.PlacesCommand.HoldSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.ReleaseSubsidies;
import io.minzheng.assistance.disability.persons.PlacesCommand.RestoreSubsidy;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyHeld;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 20);
    private static final YearMonth MARCH = YearMonth.of(2022, 3);

    private final PlacesDecider decider = new PlacesDecider();
    private Places state = decider.initial();

    private List<PlacesEvent> when(PlacesCommand command) {
        List<PlacesEvent> events = decider.decide(command, state, new Circumstances("approver", DAY));
        events.forEach(event -> state = decider.evolve(state, event));
        return events;
    }

    private static HoldSubsidies hold(String caseId, YearMonth from, Subsidy subsidy) {
        return new HoldSubsidies("p", DAY, caseId, Map.of(subsidy, from));
    }

    private static ReleaseSubsidies release(String caseId, YearMonth from) {
        return new ReleaseSubsidies("p", DAY, caseId, Map.of(LIVING, from));
    }

    private void refuses(PlacesCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(command));
        assertThat(refusal.rule()).isEqualTo(DisabilityRule.SubsidyMustBeHeldOnce);
    }

    @Test
    void eachSubsidyIsHeldByOneCase() {
        assertThat(when(hold("a", MARCH, LIVING))).containsExactly(new SubsidyHeld(DAY, "p", LIVING, "a", MARCH));
        assertThat(when(hold("a", MARCH, LIVING))).isEmpty();
        refuses(hold("b", MARCH.plusMonths(9), LIVING));
        assertThat(when(hold("b", MARCH, NURSING))).containsExactly(new SubsidyHeld(DAY, "p", NURSING, "b", MARCH));
    }

    @Test
    void whatIsReleasedIsFreeFromThatMonth() {
        when(hold("a", MARCH, LIVING));
        assertThat(when(release("b", MARCH))).isEmpty();
        when(release("a", YearMonth.of(2022, 6)));
        assertThat(when(release("a", YearMonth.of(2022, 7)))).isEmpty();

        refuses(hold("b", YearMonth.of(2022, 5), LIVING));
        assertThat(when(release("a", YearMonth.of(2022, 5))))
                .containsExactly(new SubsidyReleased(DAY, "p", LIVING, "a", YearMonth.of(2022, 5)));
        assertThat(when(hold("b", YearMonth.of(2022, 5), LIVING))).hasSize(1);
    }

    @Test
    void aWrongStopGivesThePlaceBackUnlessAnotherCaseHasTakenIt() {
        when(hold("a", MARCH, LIVING));
        when(release("a", YearMonth.of(2022, 6)));
        RestoreSubsidy restore = new RestoreSubsidy("p", DAY, "a", LIVING, YearMonth.of(2022, 6), null);

        assertThat(when(restore)).containsExactly(new SubsidyHeld(DAY, "p", LIVING, "a", YearMonth.of(2022, 6)));
        when(release("a", YearMonth.of(2022, 6)));
        when(hold("b", YearMonth.of(2022, 8), LIVING));
        refuses(restore);
    }

    @Test
    void anotherStopRemains() {
        when(hold("a", MARCH, LIVING));
        when(release("a", YearMonth.of(2022, 6)));

        assertThat(when(new RestoreSubsidy("p", DAY, "a", LIVING, YearMonth.of(2022, 6), YearMonth.of(2022, 9))))
                .hasSize(2);
        refuses(hold("b", YearMonth.of(2022, 8), LIVING));
        assertThat(when(hold("b", YearMonth.of(2022, 9), LIVING))).hasSize(1);
    }
}
