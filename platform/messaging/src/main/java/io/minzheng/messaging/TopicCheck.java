package io.minzheng.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy.Kind;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Compares the store with the topic: each event there once, unchanged, in order per stream, and nothing else. Both are read
 * once, side by side, in memory that does not grow with them. Of one use.
 */
public final class TopicCheck {
    private static final String TOPIC = "topic";
    private static final long LOOK_EVERY = 50_000_000;
    /** Beyond that many skipped positions a late one is called doubled: nothing is right there any more. */
    private static final int REMEMBERED = 100_000;

    private final PublisherSettings settings;
    private final EventReader reader;
    private final CloudEvents form;
    private final Discrepancies found;
    private final NavigableSet<Long> skipped = new TreeSet<>();
    private final Map<Integer, Long> lastOf = new HashMap<>();
    private int partitions;
    private long published;

    public TopicCheck(PublisherSettings settings, EventReader reader, Discrepancies found) {
        this.settings = settings;
        this.reader = reader;
        this.found = found;
        form = new CloudEvents(settings);
    }

    /**
     * Compares up to the head; what has come later is let be.
     *
     * @param patience how long the publisher is waited for
     * @param each told every event of the store, in order
     * @param copy told the same events with name, revision and payload as the topic has them, as often as it has them
     * @return records of the topic that stand for events up to the head
     * @throws org.apache.kafka.common.KafkaException when the topic cannot be read
     */
    public long compare(long head, Duration patience, Consumer<StoredEvent> each, Consumer<StoredEvent> copy) {
        Topics topics = new Topics(settings);
        awaitPublication(topics, head, patience);
        StoreInOrder stored = new StoreInOrder(reader, head, each);
        try (PublishedEvents records = new PublishedEvents(topics, settings.eventTopic())) {
            partitions = records.partitions();
            for (ConsumerRecord<String, String> record = records.next(); record != null; record = records.next()) {
                if (PublishedEvents.position(record) <= head) {
                    compare(record, stored, copy);
                } else if (PublishedEvents.position(record) > reader.head()) {
                    unaccounted(record, "beyond the store");
                }
            }
        }
        stored.passOver(head, this::skip);
        skipped.forEach(position -> missing(position, at(position)));
        return published;
    }

    private void awaitPublication(Topics topics, long head, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long reached = topics.positionIfThere();
        while (reached < head && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY);
            reached = topics.positionIfThere();
        }
        if (reached < head) {
            found.add(TOPIC, Kind.BEHIND, "publication stands at position " + reached + " of " + head);
        } else if (reached > reader.head()) {
            found.add(TOPIC, Kind.UNACCOUNTED, "publication stands at position " + reached + ", beyond the store");
        }
    }

    private void compare(ConsumerRecord<String, String> record, StoreInOrder stored, Consumer<StoredEvent> copy) {
        long position = PublishedEvents.position(record);
        if (position == PublishedEvents.NOWHERE) {
            unaccounted(record, "without a position");
            return;
        }
        boolean late = position <= stored.passed();
        if (!late) {
            stored.passOver(position - 1, this::skip);
        }
        StoredEvent event = late ? at(position) : stored.take(position);
        if (event == null || !event.id().toString().equals(PublishedEvents.header(record, "ce_id"))) {
            unaccounted(record, "at position " + position);
            if (event != null && !late) {
                skip(event);
            }
            return;
        }
        boolean skippedBefore = skipped.remove(position);
        if (late && !skippedBefore) {
            found.add(TOPIC, Kind.DOUBLED, name(record, event) + " has come before");
        } else {
            requireOrder(record, event);
        }
        published++;
        compare(record, event);
        copy.accept(copy(record, event));
    }

    /** A stream lies in one partition, so that is where the order counts; only the turn itself is told of. */
    private void requireOrder(ConsumerRecord<String, String> record, StoredEvent event) {
        Long before = lastOf.put(record.partition(), event.position());
        if (before != null && before > event.position()) {
            found.add(TOPIC, Kind.DISORDERED, name(record, event) + " comes after position " + before);
        }
    }

    private void compare(ConsumerRecord<String, String> record, StoredEvent event) {
        ProducerRecord<String, String> should = form.record(event);
        Set<String> changed = new TreeSet<>();
        if (!Objects.equals(should.key(), record.key())) {
            changed.add("key");
        }
        if (!Objects.equals(should.value(), record.value())) {
            changed.add("payload");
        }
        addDiffering(should.headers(), record.headers(), changed);
        addDiffering(record.headers(), should.headers(), changed);
        if (!changed.isEmpty()) {
            found.add(TOPIC, Kind.CHANGED, name(record, event) + " differs in " + String.join(", ", changed));
        }
        int partition = BuiltInPartitioner.partitionForKey(event.stream().getBytes(UTF_8), partitions);
        if (partition != record.partition()) {
            found.add(TOPIC, Kind.DISORDERED, name(record, event) + " belongs into partition " + partition);
        }
    }

    private static void addDiffering(Headers one, Headers other, Set<String> changed) {
        for (Header header : one) {
            Header counterpart = other.lastHeader(header.key());
            if (counterpart == null || !Arrays.equals(header.value(), counterpart.value())) {
                changed.add(header.key());
            }
        }
    }

    private static StoredEvent copy(ConsumerRecord<String, String> record, StoredEvent event) {
        String revision = PublishedEvents.header(record, "ce_revision");
        return new StoredEvent(
                event.position(),
                event.id(),
                event.stream(),
                event.streamType(),
                event.sequence(),
                PublishedEvents.header(record, "ce_type"),
                revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0,
                event.recordedAt(),
                String.valueOf(record.value()),
                event.metadata(),
                event.hash());
    }

    private void skip(StoredEvent event) {
        if (skipped.size() < REMEMBERED) {
            skipped.add(event.position());
        } else {
            missing(event.position(), event);
        }
    }

    private @Nullable StoredEvent at(long position) {
        List<StoredEvent> read = reader.after(position - 1, 1);
        return read.isEmpty() || read.getFirst().position() != position ? null : read.getFirst();
    }

    private void missing(long position, @Nullable StoredEvent event) {
        String what = event == null ? "" : ", number " + event.sequence() + " of " + event.stream() + ",";
        found.add(TOPIC, Kind.MISSING, "the event at position " + position + what + " is not there");
    }

    private void unaccounted(ConsumerRecord<String, String> record, String why) {
        found.add(TOPIC, Kind.UNACCOUNTED, place(record) + " is no event of the store: " + why);
    }

    private static String name(ConsumerRecord<String, String> record, StoredEvent event) {
        return "%s (position %d, number %d of %s)"
                .formatted(place(record), event.position(), event.sequence(), event.stream());
    }

    private static String place(ConsumerRecord<String, String> record) {
        return "record " + record.partition() + "/" + record.offset();
    }
}
