package io.minzheng.assistance.recognition.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.recognition.RecognitionKind;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ApplyForPerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.RecognisePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ReleasePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonReleased;
import io.minzheng.test.CommandStory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One application at a time, one recognition on a day. */
class PersonRecognitionDeciderTest {
    private static final class Story
            extends CommandStory<PersonRecognitionCommand, PersonRecognition, PersonRecognitionEvent, Story> {
        private Story(PersonRecognitionCommand... commands) {
            super(new PersonRecognitionDecider());
            and(commands);
        }

        @Override
        protected String usual(PersonRecognitionCommand command) {
            return "clerk";
        }
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static ApplyForPerson apply(String on, String caseId, @Nullable String closed) {
        return new ApplyForPerson("person-1", day(on), caseId, closed);
    }

    private static RecognisePerson recognise(String on, String caseId, String from, String until) {
        return new RecognisePerson(
                "person-1",
                day(on),
                caseId,
                RecognitionKind.HARD_SPENDING,
                day(from),
                day(until),
                day(until).minusDays(60),
                "认定-1");
    }

    private static Story recognised() {
        return new Story(apply("2025-03-03", "a", null), recognise("2025-03-25", "a", "2025-03-25", "2026-03-24"));
    }

    /** The renewal is decided while the first still holds. */
    private static Story renewed() {
        return recognised()
                .and(apply("2026-01-23", "b", null), recognise("2026-02-20", "b", "2026-03-25", "2027-03-24"));
    }

    @Test
    void anotherApplicationWaitsForTheOpenOne() {
        Story applied = new Story(apply("2025-03-03", "a", null));
        assertThat(applied.when(apply("2025-03-03", "a", null))).isEmpty();
        applied.refuses(PersonRecognitionRule.OpenApplicationMustBeDecidedFirst, apply("2025-03-04", "b", null));
        applied.refuses(PersonRecognitionRule.OpenApplicationMustBeDecidedFirst, apply("2025-03-04", "b", "c"));
        assertThat(applied.when(apply("2025-03-04", "b", "a"))).hasSize(1);
    }

    @Test
    void whoIsRecognisedAppliesAgainOnceThatIsDue() {
        recognised().refuses(PersonRecognitionRule.RenewalMustBeDue, apply("2026-01-22", "b", null));
        assertThat(recognised().when(apply("2026-01-23", "b", null))).hasSize(1);
        assertThat(recognised().when(apply("2026-04-01", "b", null))).hasSize(1);
        assertThat(recognised().state().casesFrom(day("2026-03-24"))).containsExactly("a");
        assertThat(recognised().state().casesFrom(day("2026-03-25"))).isEmpty();
    }

    @Test
    void nobodyIsRecognisedTwiceOnADay() {
        Story again = recognised().and(apply("2026-01-23", "b", null));
        again.refuses(
                PersonRecognitionRule.PersonMustBeRecognisedOnce,
                recognise("2026-02-20", "b", "2026-03-24", "2027-03-23"));
        assertThat(again.when(recognise("2026-02-20", "b", "2026-03-25", "2027-03-24")))
                .hasSize(1);
        assertThat(recognised().when(recognise("2025-03-25", "a", "2025-03-25", "2026-03-24")))
                .isEmpty();
        assertThat(renewed().state().lastDay()).contains(day("2027-03-24"));
    }

    @Test
    void whatFollowsEndsFirst() {
        ReleasePerson first = new ReleasePerson("person-1", day("2026-03-01"), "a", day("2026-03-01"));
        renewed().refuses(PersonRecognitionRule.LaterRecognitionMustBeEndedFirst, first);
        Story ended = renewed().and(new ReleasePerson("person-1", day("2026-03-01"), "b", day("2026-03-24")));
        assertThat(ended.when(first))
                .containsExactly(new PersonReleased(
                        day("2026-03-01"),
                        "person-1",
                        "a",
                        RecognitionKind.HARD_SPENDING,
                        day("2025-03-25"),
                        day("2026-03-01")));
        assertThat(ended.and(first).when(apply("2026-03-01", "c", null)))
                .as("ended early, so free")
                .hasSize(1);
        assertThat(ended.state().lastDay()).contains(day("2026-03-01"));
    }

    @Test
    void whatIsNotHeldOrRunsOutEarlierIsNotReleased() {
        assertThat(recognised().when(new ReleasePerson("person-1", day("2026-03-01"), "z", day("2026-03-01"))))
                .isEmpty();
        assertThat(recognised().when(new ReleasePerson("person-1", day("2026-03-24"), "a", day("2026-03-24"))))
                .isEmpty();
    }
}
