package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Assessment.ReviewGroup;
import io.minzheng.assistance.dibao.CaseEvent.CaseTransferred;
import io.minzheng.assistance.dibao.CaseEvent.EndReason;
import io.minzheng.assistance.dibao.CaseEvent.ReviewOutcome;
import io.minzheng.assistance.worklist.Worklisted;
import io.minzheng.kernel.DivisionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates computed by hand, from the table of reviews (民发〔2021〕57号) and the calendar of 2022. */
class DibaoDutiesTest {
    private static Map<String, String> due(Story story) {
        return Worklisted.of(new DibaoDuties(), story.history());
    }

    @Test
    void aHouseholdIsReviewedAsItsGroupSays() {
        assertThat(due(Story.enrolled(NOTHING, terms(ReviewGroup.UNSTABLE), file())))
                .isEqualTo(Map.of("REVIEW", "2022-09-17"));
        assertThat(due(Story.enrolled(NOTHING, terms(ReviewGroup.STABLE), file())))
                .isEqualTo(Map.of("REVIEW", "2023-03-17"));
        assertThat(due(Story.enrolled(NOTHING, terms(ReviewGroup.LITTLE_CHANGE), file())))
                .isEqualTo(Map.of("REVIEW", "2023-03-17"));
    }

    @Test
    void aReviewHeldIsFollowedByTheNextAndTheEndByNone() {
        Story story = Story.enrolled().and(CaseTest.review("2022-09-10", ReviewOutcome.UNCHANGED, null));
        assertThat(due(story)).isEqualTo(Map.of("REVIEW", "2023-03-10"));
        assertThat(Worklisted.areas(new DibaoDuties(), story.history())).isEqualTo(Map.of("REVIEW", TOWN.value()));
        assertThat(due(story.and(CaseTest.end("2022-10-01", EndReason.OWN_WISH, "2022-10-01"))))
                .isEmpty();
    }

    @Test
    void anApplicationIsDecidedWithinThirtyWorkingDays() {
        assertThat(due(Story.given(file()))).isEmpty();
        Map<String, String> accepted = due(Story.given(file(), accept("2022-03-02")));
        assertThat(accepted).containsEntry("DECISION", "2022-04-14").containsKey("INVESTIGATION");
        assertThat(due(Story.investigated(NOTHING, file())))
                .containsEntry("DECISION", "2022-04-14")
                .doesNotContainKey("INVESTIGATION");
    }

    @Test
    void whatIsDueMovesWithTheHousehold() {
        List<DibaoEvent> history = new ArrayList<>(Story.enrolled().history());
        history.add(new CaseTransferred(
                day("2022-05-21"),
                TOWN,
                DivisionCode.of("623001101"),
                DivisionCode.of("623001101201"),
                month("2022-06"),
                "决定-9",
                "approver"));
        assertThat(Worklisted.areas(new DibaoDuties(), history)).isEqualTo(Map.of("REVIEW", "623001101"));
    }
}
