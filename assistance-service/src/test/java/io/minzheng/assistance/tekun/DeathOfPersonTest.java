package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.Tekun.Active;
import io.minzheng.kernel.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeathOfPersonTest {
    private static final String REGISTRATION = "automation:assistance.tekun.WhenDeathRegisteredThenEndCase";
    private static final String ANNULMENT = "automation:assistance.tekun.WhenDeathAnnulledThenReinstateCase";

    private static Optional<TekunCommand> registered(Story story) {
        return DeathOfPerson.registered(CASE, story.state(), day("2022-05-06"), day("2022-05-03"), "死证-1");
    }

    private static Optional<TekunCommand> annulled(Story story) {
        return DeathOfPerson.annulled(CASE, story.state(), day("2022-05-12"));
    }

    @Test
    void endsSupportAndIsTakenBack() {
        Story story = granted();
        assertThat(registered(story)).contains(die("2022-05-06", "2022-05-03"));
        story.by(REGISTRATION, registered(story).orElseThrow());
        assertThat(registered(story)).as("known").isEmpty();
        story.by(ANNULMENT, annulled(story).orElseThrow());
        assertThat(story.state()).isInstanceOf(Active.class);
        assertThat(annulled(story)).as("taken back").isEmpty();
    }

    @Test
    void isDatedNoEarlierThanTheLastStep() {
        Story story = granted().and(visit("2022-05-20", "2022-05-01"));

        assertThat(registered(story)).contains(die("2022-05-20", "2022-05-03"));
    }

    @Test
    void keepsAnythingFromBeingGrantedAndIsTakenBack() {
        Story story = investigated().and(opine("2022-03-10", true));
        story.by(REGISTRATION, registered(story).orElseThrow());
        story.refuses(TekunRule.PersonMustBeAlive, grant("2022-05-06"));
        assertThat(registered(story)).isEmpty();
        story.by(ANNULMENT, annulled(story).orElseThrow());
        assertThat(story.when(grant("2022-05-12"))).hasSize(2);
        assertThat(annulled(story)).isEmpty();
    }

    @Test
    void whatPeopleHaveDecidedIsLeftToThem() {
        Story byHand = granted().and(die("2022-05-06", "2022-05-03"));
        assertThat(catchThrowableOfType(RuleViolation.class, () -> annulled(byHand))
                        .rule())
                .isEqualTo(TekunRule.AnnulledDeathMustBeSeenTo);
        Story otherwise =
                granted().and(propose("2022-04-01", EndGround.OWN_WISH), post("2022-04-02"), end("2022-04-11"));
        assertThat(registered(otherwise)).isEmpty();
        assertThat(annulled(otherwise)).isEmpty();
    }

    @Test
    void ofAPersonWithoutACaseNothingFollows() {
        assertThat(registered(given())).isEmpty();
        assertThat(annulled(given())).isEmpty();
    }
}
