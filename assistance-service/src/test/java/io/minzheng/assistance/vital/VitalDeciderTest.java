package io.minzheng.assistance.vital;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vital.Vital.Annulled;
import io.minzheng.assistance.vital.Vital.Dead;
import io.minzheng.assistance.vital.VitalCommand.ForgetDeath;
import io.minzheng.assistance.vital.VitalCommand.RememberDeath;
import io.minzheng.assistance.vital.VitalCommand.RequireAlive;
import io.minzheng.assistance.vital.VitalEvent.DeathAnnulmentHeard;
import io.minzheng.assistance.vital.VitalEvent.DeathHeard;
import io.minzheng.test.CommandStory;
import io.minzheng.test.EventForms;
import io.minzheng.web.RuleTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was heard last of a death holds, and the dead are granted nothing. */
class VitalDeciderTest {
    private static final String PERSON = "person-1";
    private static final RememberDeath DEATH = death("2022-05-06", "2022-05-03", "死证-1");
    private static final ForgetDeath ANNULMENT = new ForgetDeath(PERSON, day("2022-05-12"));
    private static final RequireAlive GRANT = new RequireAlive(PERSON, day("2022-06-01"));
    private static final EventForms FORMS = new EventForms("vital." + PERSON, List.of(VitalEvent.class));

    private static final class Story extends CommandStory<VitalCommand, Vital, VitalEvent, Story> {
        private Story(VitalCommand... commands) {
            super(new VitalDecider());
            and(commands);
        }

        @Override
        protected String usual(VitalCommand command) {
            return "automation";
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static RememberDeath death(String on, String diedOn, String certificateNumber) {
        return new RememberDeath(PERSON, day(on), day(diedOn), certificateNumber);
    }

    @Test
    void aDeathIsRememberedOnce() {
        assertThat(new Story().when(DEATH))
                .containsExactly(new DeathHeard(day("2022-05-06"), PERSON, day("2022-05-03"), "死证-1"));
        assertThat(new Story(DEATH).when(DEATH)).isEmpty();
        assertThat(new Story(DEATH).state()).isEqualTo(new Dead(day("2022-05-03"), "死证-1"));
    }

    @Test
    void anAnnulmentIsRememberedOnceAlsoOfADeathNobodyHasHeardOf() {
        DeathAnnulmentHeard heard = new DeathAnnulmentHeard(day("2022-05-12"), PERSON);
        assertThat(new Story(DEATH).when(ANNULMENT)).containsExactly(heard);
        assertThat(new Story().when(ANNULMENT)).containsExactly(heard);
        assertThat(new Story(DEATH, ANNULMENT).when(ANNULMENT)).isEmpty();
        assertThat(new Story(DEATH, ANNULMENT).state()).isEqualTo(new Annulled());
    }

    @Test
    void anotherDeathMayBeRegisteredAfterTheAnnulment() {
        RememberDeath right = death("2022-05-13", "2022-05-04", "死证-1");
        assertThat(new Story(DEATH, ANNULMENT).when(right)).hasSize(1);
        assertThat(new Story(DEATH, ANNULMENT, right).state()).isEqualTo(new Dead(day("2022-05-04"), "死证-1"));
        assertThat(new Story(DEATH).when(right)).as("what was heard last holds").hasSize(1);
    }

    @Test
    void theDeadAreGrantedNothingUntilTheDeathIsAnnulled() {
        assertThat(new Story().when(GRANT)).isEmpty();
        new Story(DEATH).refuses(VitalRule.PersonMustBeAlive, GRANT);
        assertThat(new Story(DEATH, ANNULMENT).when(GRANT)).isEmpty();
        new Story(DEATH, ANNULMENT, death("2022-05-13", "2022-05-03", "死证-1"))
                .refuses(VitalRule.PersonMustBeAlive, GRANT);
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(VitalRule.values())).isEmpty();
    }

    private static Stream<VitalEvent> all() {
        return new Story(DEATH, ANNULMENT).history().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(VitalEvent event) {
        FORMS.check(event);
    }
}
