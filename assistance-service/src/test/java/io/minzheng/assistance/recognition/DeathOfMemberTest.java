package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.given;
import static io.minzheng.assistance.recognition.Samples.Story.hardSpending;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a death that the registry tells of asks of a recognition. */
class DeathOfMemberTest {
    private static final FlaggedCase FLAGGED = new FlaggedCase("recognition", CASE, TOWN);

    private static Optional<TermCommand> registered(Story story, String personId, String diedOn) {
        return DeathOfMember.registered(CASE, story.state(), personId, day(diedOn), day(diedOn), "死证-1");
    }

    private static Optional<FlaggedCase> flagged(Story story, String personId, String diedOn) {
        return DeathOfMember.leavesOthers(CASE, story.state(), personId, day(diedOn));
    }

    @Test
    void deathIsRecordedOnTheDayOfTheLastStepAtTheEarliest() {
        assertThat(registered(hardSpending(), "person-2", "2025-03-20"))
                .contains(new RecordDeath(CASE, day("2025-03-25"), 2, day("2025-03-20"), "死证-1"));
        assertThat(registered(hardSpending(), "person-3", "2025-05-03")).isEmpty();
        assertThat(registered(hardSpending(), "person-2", "2026-03-25"))
                .as("after it has run out")
                .isEmpty();
        assertThat(registered(given(), "person-2", "2025-05-03")).isEmpty();
    }

    @Test
    void whereOthersRemainTheCaseIsFlagged() {
        Story story = hardSpending();
        assertThat(flagged(story, "person-2", "2025-05-03")).contains(FLAGGED);
        story.and(death("2025-05-06", 2, "2025-05-03"));
        assertThat(flagged(story, "person-2", "2025-05-03")).as("heard again").contains(FLAGGED);
        assertThat(flagged(story, "person-1", "2025-05-03")).as("the last").isEmpty();
        story.and(death("2025-05-06", 1, "2025-05-03"));
        assertThat(flagged(story, "person-1", "2025-05-03")).as("ended").isEmpty();
    }

    @Test
    void annulmentBringsTheMemberBackOrHasTheEndedCaseLookedAt() {
        Story story = hardSpending().and(death("2025-05-06", 2, "2025-05-03"));
        assertThat(DeathOfMember.annulled(CASE, story.state(), "person-2", day("2025-05-12")))
                .contains(new AnnulDeath(CASE, day("2025-05-12"), 2));
        assertThat(DeathOfMember.wasRecorded(CASE, story.state(), "person-2")).contains(FLAGGED);
        assertThat(DeathOfMember.wasRecorded(CASE, story.state(), "person-1")).isEmpty();
        story.and(death("2025-05-13", 1, "2025-05-03"));
        assertThat(DeathOfMember.annulled(CASE, story.state(), "person-2", day("2025-05-14")))
                .isEmpty();
        assertThat(DeathOfMember.wasRecorded(CASE, story.state(), "person-1")).contains(FLAGGED);
    }
}
