package io.minzheng.assistance.temporary.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.temporary.persons.PersonHelpCommand.RecordHelp;
import io.minzheng.assistance.temporary.persons.PersonHelpCommand.WithdrawHelp;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpRecorded;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpWithdrawn;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PersonHelpDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 17);
    private static final HelpRecorded RECORDED = new HelpRecorded(DAY, "p", "FIRE", "case-1", false);

    private final PersonHelpDecider decider = new PersonHelpDecider(12);

    private PersonHelp after(PersonHelpEvent... events) {
        PersonHelp state = decider.initial();
        for (PersonHelpEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private List<PersonHelpEvent> when(PersonHelp state, PersonHelpCommand command) {
        return decider.decide(command, state, new Circumstances("approver", LocalDate.MAX));
    }

    private static RecordHelp help(String caseId, LocalDate on, boolean exceptional) {
        return new RecordHelp("p", "FIRE", on, caseId, exceptional);
    }

    private void refuses(PersonHelp state, RecordHelp command) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> when(state, command))
                        .rule())
                .isEqualTo(PersonHelpRule.SameCauseMustNormallyBeHelpedOnce);
    }

    @Test
    void isHelpedOnceInTwelveMonths() {
        assertThat(when(after(), help("case-1", DAY, false))).containsExactly(RECORDED);
        assertThat(when(after(RECORDED), help("case-1", DAY, false))).isEmpty();
        refuses(after(RECORDED), help("case-2", DAY.plusYears(1).minusDays(1), false));
        refuses(after(RECORDED), help("case-2", DAY.minusYears(1).plusDays(1), false));
        assertThat(when(after(RECORDED), help("case-2", DAY.plusYears(1), false)))
                .hasSize(1);
        assertThat(when(after(RECORDED), help("case-2", DAY.minusYears(1), false)))
                .hasSize(1);
    }

    @Test
    void countyMayHelpOnceMore() {
        assertThat(when(after(RECORDED), help("case-2", DAY, true)))
                .containsExactly(new HelpRecorded(DAY, "p", "FIRE", "case-2", true));
    }

    @Test
    void withdrawnHelpStandsInNobodysWay() {
        WithdrawHelp withdraw = new WithdrawHelp("p", "FIRE", DAY, "case-1");
        assertThat(when(after(RECORDED), withdraw)).containsExactly(new HelpWithdrawn(DAY, "p", "FIRE", "case-1"));
        assertThat(when(after(), withdraw)).isEmpty();
        assertThat(when(after(RECORDED, new HelpWithdrawn(DAY, "p", "FIRE", "case-1")), help("case-2", DAY, false)))
                .hasSize(1);
    }

    @Test
    void eachCauseHasAStreamOfItsOwn() {
        assertThat(help("case-1", DAY, false).target()).isEqualTo("temporary-person.p.FIRE");
    }

    @Property(tries = 200)
    void inWhateverOrderGrantsComeNoTwoLieTooClose(@ForAll @Size(max = 30) List<@IntRange(max = 2_000) Integer> days) {
        PersonHelp state = decider.initial();
        List<LocalDate> granted = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate day = DAY.plusDays(days.get(i));
            try {
                for (PersonHelpEvent event : when(state, help("case-" + i, day, false))) {
                    state = decider.evolve(state, event);
                    granted.add(day);
                }
            } catch (RuleViolation refused) {
                assertThat(granted)
                        .anyMatch(other -> day.isBefore(other.plusMonths(12)) && other.isBefore(day.plusMonths(12)));
            }
        }
        granted.sort(null);
        for (int i = 1; i < granted.size(); i++) {
            assertThat(granted.get(i)).isAfterOrEqualTo(granted.get(i - 1).plusMonths(12));
        }
    }
}
