package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.worklist.Worklisted;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Warnings by their grade, and the twelve months of a hard-spending household. */
class DutiesTest {
    private final Given<WarningCommand, Warning, WarningEvent> warning =
            new Given<>(new WarningDecider(MonitoringPolicy.defaults()), Samples.TODAY);
    private final Given<MonitoredCommand, Monitored, MonitoredEvent> person =
            new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), Samples.TODAY);

    @Test
    void anOrangeWarningIsCheckedWithinAWeek() {
        warning.and("reviewer", raise("2022-03-01", null))
                .and("reviewer", WarningDeciderTest.assign("2022-03-02", "clerk"));
        assertThat(Worklisted.of(new WarningDuties(), warning.history()))
                .isEqualTo(Map.of("WARNING_CHECK", "2022-03-08"));
        warning.and("clerk", WarningDeciderTest.check("2022-03-05"));
        assertThat(Worklisted.of(new WarningDuties(), warning.history())).isEmpty();
    }

    @Test
    void aHardSpendingHouseholdIsRecognisedForTwelveMonths() {
        person.and("reviewer", record(Category.HARD_SPENDING, "2025-03-01", "2025-03-01", null, "决定-1"))
                .and("reviewer", record(Category.OTHER, "2025-03-02", "2025-03-02"));
        assertThat(due()).isEqualTo(Map.of("RENEWAL_OF_HARD_SPENDING", "2026-03-01"));
        person.and("reviewer", record(Category.HARD_SPENDING, "2026-02-20", "2026-02-20", null, "决定-2"));
        assertThat(due()).isEqualTo(Map.of("RENEWAL_OF_HARD_SPENDING", "2027-02-20"));
    }

    private Map<String, String> due() {
        return Worklisted.of(new RecognitionDuties(), person.history());
    }

    @Test
    void whatIsOverWhenItIsRecordedLeavesTheDayOfWhatHolds() {
        List<DomainEvent> events = new ArrayList<>(
                person.and("reviewer", record(Category.HARD_SPENDING, "2026-02-20", "2026-02-20", null, "决定-2"))
                        .history());
        events.add(new MonitoredEvent.CategoryRecorded(
                day("2026-03-01"),
                PERSON,
                TOWN,
                Category.HARD_SPENDING,
                day("2025-01-10"),
                day("2025-12-31"),
                4,
                "决定-1",
                null,
                "reviewer"));
        assertThat(Worklisted.of(new RecognitionDuties(), events))
                .isEqualTo(Map.of("RENEWAL_OF_HARD_SPENDING", "2027-02-20"));
        events.add(new MonitoredEvent.PersonMoved(day("2026-03-02"), PERSON, OTHER_TOWN, "reviewer"));
        assertThat(Worklisted.areas(new RecognitionDuties(), events))
                .isEqualTo(Map.of("RENEWAL_OF_HARD_SPENDING", OTHER_TOWN.value()));
        events.add(new MonitoredEvent.PersonLeft(
                day("2026-03-03"), PERSON, MonitoredEvent.LeavingReason.MOVED_AWAY, null, "reviewer"));
        assertThat(Worklisted.of(new RecognitionDuties(), events)).isEmpty();
    }
}
