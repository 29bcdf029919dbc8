package io.minzheng.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.eventstore.proof.ChainedEvent;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.EventChain;
import io.minzheng.eventstore.proof.PublicKey;
import io.minzheng.eventstore.proof.SigningKeys;
import io.minzheng.eventstore.proof.TrailForm;
import io.minzheng.eventstore.proof.TrailHead;
import io.minzheng.eventstore.proof.TrailWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trail of twenty events, signed after the tenth and at its end, and what can be done to the file. */
class VerifyTrailTest {
    private static final Instant DAY = Instant.parse("2026-03-01T02:03:04.567891Z");
    private static final int FIRST_EVENT = 2;

    @TempDir
    Path directory;

    private SigningKeys keys;
    private Path file;
    private List<String> lines;

    @BeforeEach
    void export() throws IOException {
        keys = SigningKeys.open(directory.resolve("signing"), "sample");
        file = directory.resolve("trail.jsonl");
        write(TrailForm.JSON_LINES, keys);
        lines = new ArrayList<>(Files.readAllLines(file));
    }

    private static ChainedEvent event(long position, String hash) {
        return new ChainedEvent(
                position,
                new UUID(7, position),
                "case-" + position,
                "sample.case",
                0,
                "sample.case.CaseOpened",
                1,
                DAY.plusSeconds(position),
                "{\"amount\":" + position * 100 + "}",
                "{\"staff\":\"clerk\"}",
                hash);
    }

    private void write(TrailForm form, @Nullable SigningKeys signing) throws IOException {
        byte[] hash = EventChain.start("sample");
        TrailHead head =
                new TrailHead("sample", null, null, 1, null, HexFormat.of().formatHex(hash));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TrailWriter trail = new TrailWriter(out, form, head, keys.keys());
            for (long position = 1; position <= 20; position++) {
                hash = EventChain.link(hash, EventChain.content(event(position, "")));
                String text = HexFormat.of().formatHex(hash);
                trail.event(event(position, text));
                if (position == 10) {
                    trail.checkpoint(checkpoint(text));
                }
            }
            trail.end(signing, DAY.plusSeconds(1_000));
            Files.write(file, out.toByteArray());
        }
    }

    private Checkpoint checkpoint(String hash) {
        return Checkpoint.sign(keys, 10, hash, DAY.plusSeconds(100));
    }

    private record Told(int status, String text) {}

    private Told verify(String... more) {
        PrintStream before = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        try {
            List<String> words = new ArrayList<>(List.of("verify", file.toString()));
            words.addAll(List.of(more));
            return new Told(Audit.run(Options.of(words)), text.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private Told verifyChanged(String... more) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        return verify(more);
    }

    private int line(int position) {
        return position + FIRST_EVENT - (position > 10 ? 0 : 1);
    }

    private static void assertFault(Told told, String what) {
        assertThat(told.status()).as(told.text()).isEqualTo(20);
        assertThat(told.text()).contains("NOT PROVEN. " + what).doesNotContain("\nPROVEN");
    }

    @Test
    void provesWhatWasExported() throws IOException {
        Told told = verify();
        assertThat(told.status()).isZero();
        assertThat(told.text())
                .contains("Trail of sample from event 1: 20 events shown, of 0 others the hashes")
                .contains("1 checkpoints in the trail hold")
                .contains("signed by " + key())
                .contains("The trail itself names the keys")
                .contains("PROVEN. No event was changed");
        Path pinned = Files.writeString(directory.resolve("keys.txt"), key() + "\n");
        assertThat(verify("--keys", pinned.toString()).text()).contains("The keys are known or endorsed");
        Files.writeString(
                pinned, "{\"service\":\"sample\",\"keys\":[{\"key\":\"" + key() + "\",\"endorsedBy\":null}]}");
        assertThat(verify("--keys", pinned.toString()).status()).isZero();
        write(TrailForm.CSV, keys);
        assertThat(verify().text()).contains("20 events shown").contains("\nPROVEN");
    }

    private String key() {
        return keys.keys().getFirst().key();
    }

    @Test
    void aByteChangedNamesTheEvent() throws IOException {
        lines.set(line(7), lines.get(line(7)).replace("700", "701"));
        assertFault(verifyChanged(), "Event 7 (00000000-0000-0007-0000-000000000007), line 9: its content");
    }

    @Test
    void anEventRemovedInsertedOrSwappedIsNamed() throws IOException {
        List<String> original = List.copyOf(lines);
        lines.remove(line(7));
        assertFault(verifyChanged(), "Event 7, line 9: event 8 ");
        lines = new ArrayList<>(original);
        lines.add(line(8), lines.get(line(3)));
        assertFault(verifyChanged(), "Event 8 (00000000-0000-0007-0000-000000000003), line 10: what stands here");
        lines = new ArrayList<>(original);
        Collections.swap(lines, line(7), line(8));
        assertFault(verifyChanged(), "Event 7, line 9: event 8 ");
    }

    @Test
    void aTailCutOffIsNoticed() throws IOException {
        List<String> original = List.copyOf(lines);
        lines = new ArrayList<>(original.subList(0, line(15)));
        assertFault(
                verifyChanged(), "line " + (line(15) + 1) + ": the trail has no end: it breaks off after position 14");
        lines.add(original.getLast());
        assertThat(verifyChanged().text()).contains("exported up to position 20");
    }

    @Test
    void aFalseSignatureIsNoticed() throws IOException {
        int checkpoint = line(10) + 1;
        String signed = lines.get(checkpoint);
        int at = signed.indexOf("\"signature\":\"") + 20;
        lines.set(
                checkpoint,
                signed.substring(0, at) + (signed.charAt(at) == '0' ? '1' : '0') + signed.substring(at + 1));
        assertFault(
                verifyChanged(),
                "line 13: the checkpoint of position 10 of sample is not signed by a key that is trusted"
                        .replace(" of sample is", " is"));
    }

    @Test
    void aKeyThatIsNotKnownIsNotBelieved() throws IOException {
        PublicKey other =
                SigningKeys.open(directory.resolve("other"), "sample").keys().getFirst();
        Path pinned = Files.writeString(directory.resolve("keys.txt"), other.key());
        Told told = verify("--keys", pinned.toString());
        assertThat(told.status()).isEqualTo(20);
        assertThat(told.text()).contains("is not signed by a key that is trusted");
    }

    @Test
    void aCheckpointKeptElsewhereContradictsAnotherHistory() throws IOException {
        Path kept = directory.resolve("checkpoints");
        Files.writeString(kept, checkpoint("ab".repeat(32)).json() + "\n");
        Told told = verify("--checkpoints", kept.toString());
        assertThat(told.status()).isEqualTo(20);
        assertThat(told.text()).contains("Event 10, line 12: the chain has another hash here");
    }

    @Test
    void whatNobodyHasSignedIsNotProven() throws IOException {
        write(TrailForm.JSON_LINES, null);
        Told told = verify();
        assertThat(told.status()).isEqualTo(21);
        assertThat(told.text()).contains("nobody has signed its end");
    }

    @Test
    void filesThatAreNotWhatTheyShouldBeAreRefused() throws IOException {
        Path garbage = Files.writeString(directory.resolve("garbage"), "garbage");
        for (String option : List.of("--keys", "--checkpoints")) {
            Refusal refused = catchThrowableOfType(Refusal.class, () -> verify(option, garbage.toString()));
            assertThat(refused.status()).isEqualTo(2);
            assertThat(refused.getMessage()).contains("garbage cannot be read");
        }
        Files.delete(file);
        assertThat(catchThrowableOfType(Refusal.class, this::verify).status()).isEqualTo(2);
        Files.writeString(file, "");
        assertThat(verify().text()).contains("the file is empty");
    }
}
