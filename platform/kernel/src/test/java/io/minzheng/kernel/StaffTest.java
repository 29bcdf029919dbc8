package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StaffTest {
    private static final DivisionCode HEZUO = DivisionCode.of("623001");
    private static final DivisionCode NAWU = DivisionCode.of("623001100");
    private static final DivisionCode XIAHE = DivisionCode.of("623027");
    private static final Delegation LENT = new Delegation("d1", "approver", Role.APPROVER, XIAHE);
    private static final Staff CLERK = new Staff("clerk", Set.of(Role.CLERK), Set.of(NAWU), Set.of(LENT));

    @Test
    void aLentRoleDoesNotReachIntoTheOwnAreasNorTheOwnRoleIntoTheLenders() {
        Staff approving = CLERK.in(Set.of(Role.APPROVER));
        assertThat(approving.covers(XIAHE)).isTrue();
        assertThat(approving.covers(NAWU)).isFalse();
        Staff filing = CLERK.in(Set.of(Role.CLERK));
        assertThat(filing.covers(NAWU)).isTrue();
        assertThat(filing.covers(XIAHE)).isFalse();
        assertThat(CLERK.in(Set.of(Role.AUDITOR)).reach()).isEmpty();
    }

    @Test
    void ofADelegationUseIsMadeWhereTheOwnAuthorityEnds() {
        Staff approver = new Staff("b", Set.of(Role.APPROVER), Set.of(HEZUO), Set.of(LENT));
        assertThat(approver.drawnOn(NAWU)).isEmpty();
        assertThat(approver.drawnOn(XIAHE)).containsExactly(LENT);
        assertThat(approver.drawnOn()).isEmpty();
        assertThat(CLERK.in(Set.of(Role.APPROVER)).drawnOn()).containsExactly(LENT);
        assertThat(CLERK.is(Role.APPROVER)).isTrue();
        assertThat(CLERK.is(Role.REVIEWER)).isFalse();
    }

    @Test
    void nobodyChecksTheOwnWorkNorThatOfTheOneWhoseAuthorityIsNeeded() {
        LocalDate today = LocalDate.of(2022, 1, 4);
        assertThat(new Circumstances("clerk", today).mayCheck("clerk")).isFalse();
        assertThat(new Circumstances("clerk", today).mayCheck("approver")).isTrue();
        Circumstances lent = new Circumstances("clerk", today, Set.of("approver"));
        assertThat(lent.mayCheck("clerk")).isFalse();
        assertThat(lent.mayCheck("approver")).isFalse();
        assertThat(lent.mayCheck("reviewer")).isTrue();
    }
}
