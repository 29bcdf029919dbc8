package io.minzheng.assistance.temporary;

import static io.minzheng.assistance.temporary.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.Samples.Story;
import io.minzheng.assistance.worklist.Worklisted;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Papers within ten working days of an emergency that was helped first. */
class TemporaryDutiesTest {
    private static Map<String, String> due(Story story) {
        return Worklisted.of(new TemporaryDuties(), story.history());
    }

    @Test
    void papersOfAnEmergencyAreDueUntilTheyAreComplete() {
        Story story = Story.granted(mixed()).and(prepare("2022-03-02", 1), pay("2022-03-02", 1));
        assertThat(due(story)).isEqualTo(Map.of("PAPERS", "2022-03-15"));
        assertThat(due(story.and(new CompletePapers(CASE, day("2022-03-10"), "车祸", 73_000, List.of("a", "b")))))
                .isEmpty();
        assertThat(due(Story.granted(mixed()).and(new RevokeRest(CASE, day("2022-04-06"), "去世"))))
                .as("nobody was helped")
                .isEmpty();
    }
}
