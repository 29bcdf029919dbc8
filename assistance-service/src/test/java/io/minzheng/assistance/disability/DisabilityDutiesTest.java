package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.disability.DisabilityCommand.HoldReview;
import io.minzheng.assistance.disability.DisabilityEvent.ReviewOutcome;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.worklist.Worklisted;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A review each year, as long as a subsidy is paid. */
class DisabilityDutiesTest {
    private static Map<String, String> due(Story story) {
        return Worklisted.of(new DisabilityDuties(), story.history());
    }

    @Test
    void aPersonIsReviewedEachYear() {
        Story story = granted(Subsidy.LIVING, Subsidy.NURSING);
        assertThat(due(story)).isEqualTo(Map.of("REVIEW", "2023-03-20"));
        assertThat(due(story.and(new HoldReview(CASE, day("2023-03-10"), ReviewOutcome.UNCHANGED, "F-1"))))
                .isEqualTo(Map.of("REVIEW", "2024-03-10"));
    }

    @Test
    void aSubsidyStoppedIsNotReviewedAndOneResumedIs() {
        Story story = granted(Subsidy.LIVING, Subsidy.NURSING)
                .and(stop("2022-05-05", StopGround.DIBAO_LOST, "2022-05-01", Subsidy.LIVING));
        assertThat(Worklisted.parts(new DisabilityDuties(), story.history())).isEqualTo(Map.of("REVIEW", "NURSING"));
        story.and(stop("2022-06-05", StopGround.PRISON, "2022-06-01", Subsidy.NURSING));
        assertThat(due(story)).isEmpty();
        assertThat(due(story.and(correct("2022-07-01", Subsidy.NURSING)))).isEqualTo(Map.of("REVIEW", "2023-03-20"));
    }
}
