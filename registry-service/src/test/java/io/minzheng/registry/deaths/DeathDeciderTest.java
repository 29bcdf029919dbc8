package io.minzheng.registry.deaths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.registry.deaths.DeathCommand.AnnulRegistration;
import io.minzheng.registry.deaths.DeathCommand.RegisterDeath;
import io.minzheng.registry.deaths.DeathEvent.DeathRegistered;
import io.minzheng.registry.deaths.DeathEvent.RegistrationAnnulled;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeathDeciderTest {
    static final String PERSON = "00112233445566778899aabbccddeeff";
    static final String ID = "death." + PERSON;
    static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    static final LocalDate DIED = LocalDate.of(2022, 5, 3);
    static final LocalDate DAY = LocalDate.of(2022, 5, 6);
    static final LocalDate LATER = LocalDate.of(2022, 5, 9);
    static final DeathRegistered REGISTERED =
            new DeathRegistered(DAY, PERSON, "623001198001010026", DIED, VILLAGE, "测试丙", "死证〔2022〕1号", "registrar");
    static final RegistrationAnnulled ANNULLED =
            new RegistrationAnnulled(LATER, PERSON, "623001198001010026", "同名误登", "approver");

    private final DeathDecider decider = new DeathDecider();

    private static RegisterDeath register(LocalDate on, LocalDate died, String area, String informant, String paper) {
        return new RegisterDeath(
                PERSON, on, ResidentId.of("623001198001010026"), died, DivisionCode.of(area), informant, paper);
    }

    private static RegisterDeath register(LocalDate on, LocalDate died) {
        return register(on, died, "623001100201", "测试丙", "死证〔2022〕1号");
    }

    private static AnnulRegistration annul(LocalDate on, String reason) {
        return new AnnulRegistration(ID, on, reason);
    }

    private Death after(DeathEvent... events) {
        Death state = decider.initial();
        for (DeathEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private List<DeathEvent> when(Death state, String staff, DeathCommand command) {
        return decider.decide(command, state, new Circumstances(staff, LATER));
    }

    private Rule refused(Death state, String staff, DeathCommand command) {
        return catchThrowableOfType(RuleViolation.class, () -> when(state, staff, command))
                .rule();
    }

    @Test
    void isRegistered() {
        assertThat(when(after(), "registrar", register(DAY, DIED))).containsExactly(REGISTERED);
        assertThat(register(DAY, DIED).target()).isEqualTo(ID);
        assertThat(((Located) after(REGISTERED)).area()).isEqualTo(VILLAGE);
    }

    @Test
    void mayBeRegisteredOnTheDayOfDeathAndOfBirth() {
        assertThat(when(after(), "registrar", register(DIED, DIED))).hasSize(1);
        assertThat(when(after(), "registrar", register(DAY, LocalDate.of(1980, 1, 1))))
                .hasSize(1);
    }

    @Test
    void nothingHappensWhereTheSameStandsAlready() {
        assertThat(when(after(REGISTERED), "other", register(LATER, DIED))).isEmpty();
    }

    @Test
    void isAnnulledByAnother() {
        assertThat(when(after(REGISTERED), "approver", annul(LATER, "同名误登"))).containsExactly(ANNULLED);
        assertThat(((Located) after(REGISTERED, ANNULLED)).area()).isEqualTo(VILLAGE);
    }

    @Test
    void mayBeRegisteredAnewAfterItsAnnulment() {
        LocalDate right = DIED.plusDays(1);
        assertThat(when(after(REGISTERED, ANNULLED), "registrar", register(LATER, right)))
                .singleElement()
                .isInstanceOfSatisfying(DeathRegistered.class, event -> assertThat(event.diedOn())
                        .isEqualTo(right));
    }

    @Test
    void namesNobodyInMessages() {
        assertThat(after(REGISTERED).toString()).doesNotContain("6230011980", "测试");
        assertThat(ANNULLED.toString()).doesNotContain("6230011980");
    }

    @Test
    void refuses() {
        assertThat(refused(after(), "r", register(DAY, DIED, "623001", "x", "y")))
                .isEqualTo(DeathRule.AreaMustBeATownshipOrVillage);
        assertThat(refused(after(), "r", register(DAY, DIED, "623001100", " ", "y")))
                .isEqualTo(DeathRule.TextMustBeGiven);
        assertThat(refused(after(), "r", register(DAY, DIED, "623001100", "x".repeat(101), "y")))
                .isEqualTo(DeathRule.TextMustBeGiven);
        assertThat(refused(after(), "r", register(DAY, DIED, "623001100", "x", "")))
                .isEqualTo(DeathRule.TextMustBeGiven);
        assertThat(refused(after(), "r", register(DAY, DAY.plusDays(1))))
                .isEqualTo(DeathRule.DeathMustNotLieInTheFuture);
        assertThat(refused(after(), "r", register(DAY, LocalDate.of(1979, 12, 31))))
                .isEqualTo(DeathRule.DeathMustNotPrecedeBirth);
        assertThat(refused(after(REGISTERED), "r", register(LATER, DIED.minusDays(1))))
                .isEqualTo(DeathRule.DeathMustBeRegisteredOnce);
        assertThat(refused(after(REGISTERED, ANNULLED), "r", register(DAY, DIED)))
                .isEqualTo(DeathRule.StepsMustFollowInTime);
        assertThat(refused(after(), "a", annul(DAY, "x"))).isEqualTo(DeathRule.DeathMustBeRegistered);
        assertThat(refused(after(REGISTERED, ANNULLED), "a", annul(LATER, "x")))
                .isEqualTo(DeathRule.DeathMustBeRegistered);
        assertThat(refused(after(REGISTERED), "registrar", annul(LATER, "x")))
                .isEqualTo(DeathRule.RegistrarMustNotAnnul);
        assertThat(refused(after(REGISTERED), "a", annul(DAY.minusDays(1), "x")))
                .isEqualTo(DeathRule.StepsMustFollowInTime);
        assertThat(refused(after(REGISTERED), "a", annul(LATER, ""))).isEqualTo(DeathRule.TextMustBeGiven);
    }
}
