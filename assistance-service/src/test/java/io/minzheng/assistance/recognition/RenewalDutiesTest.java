package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.hardSpending;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.assistance.worklist.Worklisted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Applying again, sixty days before a recognition runs out. */
class RenewalDutiesTest {
    private static Map<String, String> due(Story story) {
        return Worklisted.of(new RenewalDuties(), story.history());
    }

    @Test
    void renewalIsDueUntilTheHouseholdHasAppliedDeclinedOrEnded() {
        assertThat(due(hardSpending())).isEqualTo(Map.of("RENEWAL", "2026-01-23"));
        assertThat(due(hardSpending().and(new DeclineRenewal(CASE, day("2026-02-01"), "收入已提高"))))
                .isEmpty();
        assertThat(due(hardSpending().and(proposeEnding("2025-06-02", EndGround.OWN_WISH), end("2025-06-05"))))
                .isEmpty();
        RecognitionApplied again = new RecognitionApplied(
                day("2026-01-26"),
                RecognitionKind.HARD_SPENDING,
                Kind.RURAL,
                TOWN,
                members(2),
                List.of("case-1"),
                "clerk");
        assertThat(Worklisted.of(
                        new RenewalDuties(),
                        Stream.concat(hardSpending().history().stream(), Stream.of(again))
                                .toList()))
                .isEmpty();
    }
}
