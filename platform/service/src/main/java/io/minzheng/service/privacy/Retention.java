package io.minzheng.service.privacy;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Until when do the events of a subject have to be kept? */
final class Retention {
    private static final String CONFIGURED = "configured";
    private static final Holding UNDECLARED = new Holding("", "no retention is declared", LocalDate.of(9999, 12, 31));

    private final EventCatalogue catalogue;
    private final Map<String, Integer> years;

    /** @param years in place of the declared ones, by stream type */
    Retention(EventCatalogue catalogue, Map<String, Integer> years) {
        this.catalogue = catalogue;
        this.years = years;
    }

    /** What must be kept the longest, if anything must on that day. */
    Optional<Holding> holding(List<StoredEvent> events, LocalDate today) {
        List<DomainEvent> read = catalogue.readAll(events);
        Holding longest = null;
        for (int i = 0; i < read.size(); i++) {
            Holding own = holding(events.get(i), read.get(i));
            if (own.until().isAfter(today)
                    && (longest == null || Comparator.comparing(Holding::until).compare(own, longest) > 0)) {
                longest = own;
            }
        }
        return Optional.ofNullable(longest);
    }

    private Holding holding(StoredEvent stored, DomainEvent event) {
        Retained declared = declared(event.getClass());
        Integer configured = years.get(stored.streamType());
        if (declared == null && configured == null) {
            return new Holding(stored.name(), UNDECLARED.law(), UNDECLARED.until());
        }
        return new Holding(
                stored.name(),
                declared == null ? CONFIGURED : declared.law(),
                event.on().plusYears(configured == null ? declared.years() : configured));
    }

    /** The nearest: of the event itself, else of the interfaces around it. */
    private static @Nullable Retained declared(Class<?> event) {
        Deque<Class<?>> open = new ArrayDeque<>(List.of(event));
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            Retained own = type.getAnnotation(Retained.class);
            if (own != null) {
                return own;
            }
            open.addAll(List.of(type.getInterfaces()));
        }
        return null;
    }
}
