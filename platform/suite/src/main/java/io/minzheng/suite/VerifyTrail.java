package io.minzheng.suite;

import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.TrailFault;
import io.minzheng.eventstore.proof.TrailHead;
import io.minzheng.eventstore.proof.TrailVerification;
import io.minzheng.eventstore.proof.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Verifies an exported trail with nothing but the file, and names the first event at fault. Needs no suite. */
final class VerifyTrail {
    private VerifyTrail() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        String keys = Audit.option(words, "--keys");
        String checkpoints = Audit.option(words, "--checkpoints");
        if (words.size() != 1) {
            throw Options.usage("audit verify wants a file.");
        }
        List<String> known = keys == null ? List.of() : keys(Path.of(keys));
        List<Checkpoint> kept = checkpoints == null ? List.of() : checkpoints(Path.of(checkpoints));
        Path file = Path.of(words.getFirst());
        try (InputStream trail = Files.newInputStream(file)) {
            return tell(new TrailVerification(known, kept).verify(trail), !known.isEmpty(), !kept.isEmpty());
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable.getMessage());
        }
    }

    private static int tell(Verdict verdict, boolean pinned, boolean compared) {
        TrailHead head = verdict.head();
        if (head != null) {
            System.out.println(about(head, verdict));
        }
        TrailFault fault = verdict.fault();
        if (fault != null) {
            System.out.println("NOT PROVEN. " + fault);
            return Refusal.Exit.DIFFERENT.status;
        }
        System.out.printf("  %,d checkpoints in the trail hold", verdict.checkpoints());
        System.out.printf(compared ? "; %,d kept elsewhere agree with it.%n" : ".%n", verdict.compared());
        if (!verdict.isProven()) {
            System.out.println("The chain holds, but nobody has signed its end: anybody could have computed it.");
            return Refusal.Exit.INCONCLUSIVE.status;
        }
        System.out.println("  signed by "
                + String.join(", ", verdict.signers().stream().sorted().toList()));
        System.out.println(
                pinned
                        ? "  The keys are known or endorsed by those that are."
                        : "  The trail itself names the keys: compare them, or give those that are known with --keys.");
        System.out.println("PROVEN. No event was changed, removed, inserted or moved.");
        return 0;
    }

    private static String about(TrailHead head, Verdict verdict) {
        String selected = (head.aggregate() == null ? "" : ", of " + head.aggregate())
                + (head.areas() == null ? "" : ", in " + String.join(" ", head.areas()));
        return "Trail of %s from event %d%s: %,d events shown, of %,d others the hashes; the chain is followed to event %d."
                .formatted(
                        head.service(), head.from(), selected, verdict.events(), verdict.leftOut(), verdict.position());
    }

    /** As the service gives them out, or one a line. */
    private static List<String> keys(Path file) {
        String text = text(file);
        List<String> keys = new ArrayList<>();
        try {
            if (text.startsWith("{")) {
                for (JsonNode key : JsonMapper.shared().readTree(text).path("keys")) {
                    keys.add(key.path("key").asString(""));
                }
            } else {
                text.lines().map(String::strip).forEach(keys::add);
            }
        } catch (JacksonException garbled) {
            throw unreadable(file, "it is no JSON");
        }
        keys.removeIf(String::isEmpty);
        if (keys.isEmpty() || !keys.stream().allMatch(key -> key.matches("[0-9a-f]{64}"))) {
            throw unreadable(file, "it holds no keys of 64 hexadecimal digits");
        }
        return keys;
    }

    /** As they lie on the topic, one a line. */
    private static List<Checkpoint> checkpoints(Path file) {
        try (Stream<String> lines = text(file).lines()) {
            return lines.filter(line -> !line.isBlank()).map(Checkpoint::parse).toList();
        } catch (IllegalArgumentException garbled) {
            throw unreadable(file, "it does not hold a checkpoint in each line: " + garbled.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable.getMessage());
        }
    }

    private static Refusal unreadable(Path file, @Nullable String why) {
        return new Refusal(Refusal.Exit.USAGE, file + " cannot be read: " + why);
    }
}
