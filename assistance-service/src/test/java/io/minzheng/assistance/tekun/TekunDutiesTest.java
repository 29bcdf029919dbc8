package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.tekun.EndingCommand.ContestEnding;
import io.minzheng.assistance.tekun.EndingCommand.RecordScreening;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.EndingEvent.ScreeningOutcome;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.worklist.Worklisted;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates computed by hand: a visit each month, self-care within ten working days, an objection within fifteen. */
class TekunDutiesTest {
    private static Map<String, String> due(Story story) {
        return Worklisted.of(new TekunDuties(), story.history());
    }

    @Test
    void aPersonAtHomeIsVisitedEachMonth() {
        Story story = Story.granted();
        assertThat(due(story)).isEqualTo(Map.of("VISIT", "2022-04-25"));
        assertThat(due(story.and(visit("2022-04-20", "2022-04-20")))).isEqualTo(Map.of("VISIT", "2022-05-20"));
    }

    @Test
    void aReportedChangeIsLookedAtWithinTenWorkingDays() {
        Story story = Story.granted().and(report("2022-04-06"));
        assertThat(due(story)).containsEntry("REASSESSMENT", "2022-04-20");
        assertThat(due(story.and(reassess("2022-04-12", Item.DRESS)))).doesNotContainKey("REASSESSMENT");
    }

    @Test
    void anObjectionIsDecidedWithinFifteenWorkingDaysAndWhoLeavesIsScreenedWithinTen() {
        Story posted = Story.granted().and(propose("2022-06-01", EndGround.MEANS), post("2022-06-02"));
        assertThat(due(posted)).isEqualTo(Map.of("VISIT", "2022-04-25"));
        Story ended =
                Story.granted().and(propose("2022-06-01", EndGround.MEANS), post("2022-06-02"), end("2022-06-09"));
        assertThat(due(ended)).isEqualTo(Map.of("SCREENING", "2022-06-23"));
        assertThat(due(ended.and(new RecordScreening(CASE, day("2022-06-20"), ScreeningOutcome.NOT_ELIGIBLE, null))))
                .isEmpty();
        assertThat(due(posted.and(new ContestEnding(CASE, day("2022-06-08"), "没有赡养人"))))
                .containsEntry("OBJECTION", "2022-06-29");
    }
}
