package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Made-up events of a service and the trail of them, in memory. */
final class SampleTrail {
    static final String SERVICE = "sample";
    static final Instant DAY = Instant.parse("2026-03-01T02:03:04.567891Z");
    static final SigningKeys KEYS = keys();

    private SampleTrail() {}

    static SigningKeys keys() {
        try {
            Path directory = Files.createTempDirectory("minzheng-keys");
            try {
                return SigningKeys.open(directory.resolve("keys"), SERVICE);
            } finally {
                try (var tree = Files.walk(directory)) {
                    for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With whatever a text can have in it. */
    static ChainedEvent event(long position) {
        return new ChainedEvent(
                position,
                new UUID(7, position),
                "case-" + position % 3,
                "sample.case",
                (position - 1) / 3,
                "sample.case.CaseOpened",
                1,
                DAY.plusSeconds(position),
                "{\"note\":\"低保 \\\"" + position + "\\\"\\n\",\"raw\":\"\t\u0001\u007f\uD83D\uDC4B\"}",
                "{\"staff\":\"clerk-" + position % 5 + "\"}",
                "");
    }

    static List<ChainedEvent> events(int count) {
        return events(count, UnaryOperator.identity());
    }

    /** The chain is computed over what the change makes of each event. */
    static List<ChainedEvent> events(int count, UnaryOperator<ChainedEvent> change) {
        List<ChainedEvent> events = new ArrayList<>();
        for (long position = 1; position <= count; position++) {
            events.add(change.apply(event(position)));
        }
        return chained(events);
    }

    static List<ChainedEvent> chained(List<ChainedEvent> events) {
        List<ChainedEvent> chained = new ArrayList<>();
        byte[] hash = EventChain.start(SERVICE);
        for (ChainedEvent event : events) {
            hash = EventChain.link(hash, EventChain.content(event));
            chained.add(withHash(event, HexFormat.of().formatHex(hash)));
        }
        return chained;
    }

    static ChainedEvent withHash(ChainedEvent event, String hash) {
        return new ChainedEvent(
                event.position(),
                event.id(),
                event.stream(),
                event.streamType(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata(),
                hash);
    }

    static ChainedEvent withPayload(ChainedEvent event, String payload) {
        return new ChainedEvent(
                event.position(),
                event.id(),
                event.stream(),
                event.streamType(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                payload,
                event.metadata(),
                event.hash());
    }

    static List<Checkpoint> checkpoints(List<ChainedEvent> events, SigningKeys keys, int every) {
        return events.stream()
                .filter(event -> event.position() % every == 0)
                .map(event -> Checkpoint.sign(
                        keys, event.position(), event.hash(), event.recordedAt().plusSeconds(1)))
                .toList();
    }

    static TrailHead head(@Nullable String aggregate, long from, @Nullable Long to, String previous) {
        return new TrailHead(SERVICE, aggregate, null, from, to, previous);
    }

    static String start() {
        return HexFormat.of().formatHex(EventChain.start(SERVICE));
    }

    /** All of the events, with checkpoints. */
    static String of(List<ChainedEvent> events, List<Checkpoint> checkpoints) {
        return of(head(null, 1, null, start()), events, event -> true, checkpoints, KEYS);
    }

    static String of(
            TrailHead head,
            List<ChainedEvent> events,
            Predicate<ChainedEvent> shown,
            List<Checkpoint> checkpoints,
            @Nullable SigningKeys keys) {
        return of(TrailForm.JSON_LINES, head, events, shown, checkpoints, keys);
    }

    static String of(
            TrailForm form,
            TrailHead head,
            List<ChainedEvent> events,
            Predicate<ChainedEvent> shown,
            List<Checkpoint> checkpoints,
            @Nullable SigningKeys keys) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TrailWriter writer = new TrailWriter(out, form, head, keys == null ? List.of() : keys.keys());
            for (ChainedEvent event : events) {
                if (shown.test(event)) {
                    writer.event(event);
                } else {
                    writer.skip(event);
                }
                for (Checkpoint checkpoint : checkpoints) {
                    if (checkpoint.position() == event.position()) {
                        writer.checkpoint(checkpoint);
                    }
                }
            }
            writer.end(keys, DAY.plusSeconds(100_000));
            return out.toString(UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Verdict verify(String trail) {
        return verify(trail.getBytes(UTF_8), List.of(), List.of());
    }

    static Verdict verify(byte[] trail, List<String> keys, List<Checkpoint> kept) {
        try {
            return new TrailVerification(keys, kept, 2).verify(new ByteArrayInputStream(trail));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<String> pinned() {
        return KEYS.keys().stream().map(PublicKey::key).toList();
    }
}
