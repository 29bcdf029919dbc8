package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.Way.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.worklist.Worklisted;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Dates computed by hand from the limits of the law and the calendar of 2022 (2 April worked, 3 to 5 April off). */
class ApplicationDutiesTest {
    private static Map<String, String> due(Way way) {
        return Worklisted.of(new ApplicationDuties(), way.history());
    }

    @Test
    void oneStepWaitsAtATimeAndTheDecisionAllTheTime() {
        assertThat(due(given(file(FULL)))).isEmpty();
        Way way = given(file(FULL), accept());
        assertThat(due(way)).isEqualTo(Map.of("OPINION", "2022-03-23", "DECISION", "2022-04-14"));
        way.by(CLERK, visit()).by(CLERK, opinion(true)).by(CLERK, notice("2022-03-08"));
        assertThat(due(way)).isEqualTo(Map.of("COUNTY_DECISION", "2022-04-02", "DECISION", "2022-04-14"));
        assertThat(due(way.by(APPROVER, confirm("2022-03-20")))).isEmpty();
    }

    @Test
    void aRefusalHasToReachTheApplicant() {
        Way way = onNotice().by(APPROVER, refuse("2022-03-18"));
        assertThat(due(way)).isEqualTo(Map.of("DELIVERY", "2022-03-23"));
        assertThat(due(way.by(CLERK, deliver("2022-03-21")))).isEmpty();
    }

    @Test
    void theFederationIsAskedAndTheObjectionLookedInto() {
        Way way = given(file(ASKING), accept(), opinion(true), ask());
        assertThat(due(way)).isEqualTo(Map.of("FEDERATION_ANSWER", "2022-03-15"));
        assertThat(due(onNotice().by(CLERK, object("2022-03-10"))))
                .containsEntry("REINVESTIGATION", "2022-03-31")
                .doesNotContainKey("COUNTY_DECISION");
    }
}
