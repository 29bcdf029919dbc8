package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;
import static io.minzheng.assistance.vagrant.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.worklist.Worklisted;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dates computed by hand from 民发〔2015〕158号 and the calendar of 2022. */
class RescueDutiesTest {
    @Test
    void everyTimerOfAStrangerStandsOnTheWorklist() {
        assertThat(Worklisted.of(new RescueDuties(), given(stranger()).history()))
                .isEqualTo(Map.of(
                        "IDENTITY_COMPARISON", "2022-03-01",
                        "SEARCH_NOTICE", "2022-03-02",
                        "DNA_REQUEST", "2022-03-10",
                        "LONG_STAY_CARE", "2022-03-11",
                        "SEARCH_REFRESH", "2022-04-01",
                        "PLACEMENT_APPLICATION", "2022-06-01"));
    }

    @Test
    void eachDutyChangesAsTheRescueHasIt() {
        for (Story story : new Story[] {
            searchedFor(), awaitingPlacement(), given(stranger()).and(identify("2022-03-05")), known()
        }) {
            assertThat(Worklisted.of(new RescueDuties(), story.history()))
                    .isEqualTo(story.dues().entrySet().stream()
                            .collect(Collectors.toMap(due -> due.getKey().name(), due -> due.getValue()
                                    .toString())));
        }
    }

    private static Story known() {
        return given(takeIn("2022-03-01", man(), WELL, STATION));
    }
}
