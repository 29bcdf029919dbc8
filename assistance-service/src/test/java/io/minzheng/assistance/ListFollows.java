package io.minzheng.assistance;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * Until the list of the monitored has followed every place taken and given up in dibao and tekun, and every recognition, automations add events by
 * themselves: a test that looks whether anything is added waits for them first.
 */
final class ListFollows {
    private static final int ALL = 10_000;
    private static final String RECORDED = "monitored.CategoryRecorded";
    private static final String ENDED = "monitored.CategoryEnded";

    private ListFollows() {}

    static void await(EventReader reader) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hasFollowed(reader.after(0, ALL)));
    }

    private static boolean hasFollowed(List<StoredEvent> events) {
        return of(events, "dibaoperson.PersonEnrolled", "") + of(events, "dibaoperson.PersonExcluded", "")
                        <= of(events, RECORDED, "DIBAO") + of(events, RECORDED, "TEKUN")
                && of(events, "dibaoperson.PersonReleased", "") + of(events, "dibaoperson.PersonReadmitted", "")
                        <= of(events, ENDED, "DIBAO") + of(events, ENDED, "TEKUN")
                && of(events, "recognitionperson.PersonRecognised", "")
                        <= of(events, RECORDED, "LOW_INCOME_EDGE") + of(events, RECORDED, "HARD_SPENDING");
    }

    /** @param category which the event names; empty for all */
    private static long of(List<StoredEvent> events, String name, String category) {
        return events.stream()
                .filter(event -> event.name().equals("assistance." + name))
                .filter(event -> category.isEmpty() || event.payload().contains("\"category\":\"" + category + "\""))
                .count();
    }
}
