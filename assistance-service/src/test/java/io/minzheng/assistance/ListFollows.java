package io.minzheng.assistance;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Until the list of the monitored has followed every place taken and given up in dibao and tekun, automations add events by
 * themselves: a test that looks whether anything is added waits for them first.
 */
final class ListFollows {
    private static final int ALL = 10_000;

    private ListFollows() {}

    static void await(EventReader reader) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> hasFollowed(reader.after(0, ALL)));
    }

    private static boolean hasFollowed(List<StoredEvent> events) {
        Map<String, Long> counts =
                events.stream().collect(Collectors.groupingBy(StoredEvent::name, Collectors.counting()));
        return of(counts, "assistance.dibaoperson.PersonEnrolled", "assistance.dibaoperson.PersonExcluded")
                        <= of(counts, "assistance.monitored.CategoryRecorded")
                && of(counts, "assistance.dibaoperson.PersonReleased", "assistance.dibaoperson.PersonReadmitted")
                        <= of(counts, "assistance.monitored.CategoryEnded");
    }

    private static long of(Map<String, Long> counts, String... names) {
        return List.of(names).stream()
                .mapToLong(name -> counts.getOrDefault(name, 0L))
                .sum();
    }
}
