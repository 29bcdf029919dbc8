package io.minzheng.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IncompatibleRolesTest {
    private static final IncompatibleRoles TABLE =
            IncompatibleRoles.of(List.of("reviewer+approver"), List.of("auditor + clerk"));
    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final DivisionCode TOWNSHIP = DivisionCode.of("623001100");
    private static final DivisionCode ELSEWHERE = DivisionCode.of("623027");

    private static Staff staff(Set<Role> roles, Delegation... lent) {
        return new Staff("s", roles, Set.of(COUNTY), Set.of(lent));
    }

    private static Delegation lent(Role role, DivisionCode area) {
        return new Delegation("d", "lender", role, area);
    }

    @Test
    void aPairIsRefusedWhereItsAreasMeet() {
        assertThat(TABLE.in(staff(Set.of(Role.REVIEWER, Role.APPROVER)))).isPresent();
        assertThat(TABLE.in(staff(Set.of(Role.REVIEWER), lent(Role.APPROVER, TOWNSHIP))))
                .isPresent();
        assertThat(TABLE.in(staff(Set.of(Role.REVIEWER), lent(Role.APPROVER, ELSEWHERE))))
                .isEmpty();
        assertThat(TABLE.in(staff(Set.of(Role.REVIEWER, Role.CLERK)))).isEmpty();
    }

    @Test
    void anotherIsRefusedAnywhere() {
        assertThat(TABLE.in(staff(Set.of(Role.AUDITOR), lent(Role.CLERK, ELSEWHERE))))
                .isPresent();
    }

    /** Looked at pair by pair these would take hours. */
    @Test
    void whatIsSaidManyTimesIsLookedAtOnce() {
        List<IncompatibleRoles.Grant> grants = Stream.concat(
                        Collections.nCopies(500_000, new IncompatibleRoles.Grant(Role.CLERK, COUNTY)).stream(),
                        Collections.nCopies(500_000, new IncompatibleRoles.Grant(Role.REPORTER, COUNTY)).stream())
                .toList();
        assertThat(TABLE.in(grants)).isEmpty();
    }

    @Test
    void aTableIsOfPairs() {
        for (String wrong : List.of("reviewer", "reviewer+reviewer", "a+b", "clerk+reviewer+approver")) {
            assertThatThrownBy(() -> IncompatibleRoles.of(List.of(wrong), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(IncompatibleRoles.of(List.of(""), List.of()).inOneArea()).isEmpty();
    }
}
