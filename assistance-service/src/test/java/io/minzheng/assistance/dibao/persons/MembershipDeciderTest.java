package io.minzheng.assistance.dibao.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.persons.MembershipCommand.EnrolPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ExcludePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReadmitPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReleasePerson;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonExcluded;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReadmitted;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembershipDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 17);
    private static final YearMonth APRIL = YearMonth.of(2022, 4);
    private static final PersonEnrolled ENROLLED = new PersonEnrolled(DAY, "p", "case-1", APRIL);

    private final MembershipDecider decider = new MembershipDecider();

    private Membership after(MembershipEvent... events) {
        Membership state = decider.initial();
        for (MembershipEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private List<MembershipEvent> when(Membership state, MembershipCommand command) {
        return decider.decide(command, state, new Circumstances("approver", DAY));
    }

    private static EnrolPerson enrol(String caseId, YearMonth from) {
        return new EnrolPerson("p", DAY, caseId, from);
    }

    @Test
    void isEnrolledOnce() {
        assertThat(when(after(), enrol("case-1", APRIL))).containsExactly(ENROLLED);
        assertThat(when(after(ENROLLED), enrol("case-1", APRIL))).isEmpty();
    }

    @Test
    void isReleasedByTheCaseAlone() {
        assertThat(when(after(ENROLLED), new ReleasePerson("p", DAY, "case-1", APRIL)))
                .containsExactly(new PersonReleased(DAY, "p", "case-1", APRIL));
        assertThat(when(after(ENROLLED), new ReleasePerson("p", DAY, "case-2", APRIL)))
                .isEmpty();
        assertThat(when(after(), new ReleasePerson("p", DAY, "case-1", APRIL))).isEmpty();
    }

    @Test
    void mayEnterAnotherCaseOnceTheFirstNoLongerPays() {
        Membership released = after(ENROLLED, new PersonReleased(DAY, "p", "case-1", APRIL.plusMonths(3)));

        assertThat(when(released, enrol("case-2", APRIL.plusMonths(3)))).hasSize(1);
        assertRefused(released, enrol("case-2", APRIL.plusMonths(2)));
    }

    @Test
    void isInOneCaseOnly() {
        assertRefused(after(ENROLLED), enrol("case-2", APRIL.plusMonths(5)));
    }

    private static ExcludePerson exclude(String caseId, YearMonth from) {
        return new ExcludePerson("p", DAY, caseId, from);
    }

    @Test
    void isKeptOutOfDibaoByAnotherProgrammeUntilThatLetsGo() {
        PersonExcluded excluded = new PersonExcluded(DAY, "p", "tekun-1", APRIL);
        assertThat(when(after(), exclude("tekun-1", APRIL))).containsExactly(excluded);
        assertThat(when(after(excluded), exclude("tekun-1", APRIL))).isEmpty();
        assertRefused(PersonRule.PersonMustNotBeInAnotherProgramme, after(excluded), enrol("case-1", APRIL));
        assertRefused(PersonRule.PersonMustNotBeInAnotherProgramme, after(excluded), exclude("tekun-2", APRIL));
        assertThat(when(after(excluded), new ReleasePerson("p", DAY, "tekun-1", APRIL)))
                .isEmpty();
        assertThat(when(after(excluded), new ReadmitPerson("p", DAY, "tekun-2", APRIL)))
                .isEmpty();
        PersonReadmitted readmitted = new PersonReadmitted(DAY, "p", "tekun-1", APRIL.plusMonths(3));
        assertThat(when(after(excluded), new ReadmitPerson("p", DAY, "tekun-1", APRIL.plusMonths(3))))
                .containsExactly(readmitted);
        assertThat(when(after(excluded, readmitted), enrol("case-1", APRIL.plusMonths(3))))
                .hasSize(1);
        assertRefused(after(excluded, readmitted), enrol("case-1", APRIL.plusMonths(2)));
    }

    @Test
    void entersAnotherProgrammeOnceDibaoNoLongerPays() {
        assertRefused(PersonRule.PersonMustHaveLeftDibao, after(ENROLLED), exclude("tekun-1", APRIL.plusMonths(5)));
        Membership released = after(ENROLLED, new PersonReleased(DAY, "p", "case-1", APRIL.plusMonths(3)));
        assertRefused(PersonRule.PersonMustHaveLeftDibao, released, exclude("tekun-1", APRIL.plusMonths(2)));
        assertThat(when(released, exclude("tekun-1", APRIL.plusMonths(3)))).hasSize(1);
    }

    private void assertRefused(Membership state, MembershipCommand command) {
        assertRefused(PersonRule.PersonMustBeInOneCaseOnly, state, command);
    }

    private void assertRefused(PersonRule rule, Membership state, MembershipCommand command) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> when(state, command))
                        .rule())
                .isEqualTo(rule);
    }
}
