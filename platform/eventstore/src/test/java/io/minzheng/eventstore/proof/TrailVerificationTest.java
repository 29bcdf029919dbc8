package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.proof.TrailFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrailVerificationTest {
    private static final List<ChainedEvent> EVENTS = SampleTrail.events(40);
    private static final List<Checkpoint> CHECKPOINTS = SampleTrail.checkpoints(EVENTS, SampleTrail.KEYS, 10);
    private static final String TRAIL = SampleTrail.of(EVENTS, CHECKPOINTS);
    /** Of the file: head, key, ten events, a checkpoint, … */
    private static final int FIRST_EVENT = 3;

    @Test
    void aTrailAsItWasExportedIsProven() {
        Verdict verdict = SampleTrail.verify(TRAIL);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict.events()).isEqualTo(40);
        assertThat(verdict.leftOut()).isZero();
        assertThat(verdict.checkpoints()).isEqualTo(4);
        assertThat(verdict.hash()).isEqualTo(EVENTS.getLast().hash());
        assertThat(verdict.signers()).isEqualTo(Set.copyOf(SampleTrail.pinned()));
        assertThat(SampleTrail.verify(TRAIL.getBytes(UTF_8), SampleTrail.pinned(), CHECKPOINTS))
                .satisfies(pinned -> assertThat(pinned.isProven()).isTrue())
                .satisfies(pinned -> assertThat(pinned.compared()).isEqualTo(4));
    }

    @Test
    void anEmptyTrailIsProven() {
        assertThat(SampleTrail.verify(SampleTrail.of(List.of(), List.of())).isProven())
                .isTrue();
    }

    @Test
    void aChangedEventIsNamed() {
        List<ChainedEvent> changed = new ArrayList<>(EVENTS);
        ChainedEvent victim = EVENTS.get(16);
        changed.set(16, SampleTrail.withPayload(victim, victim.payload().replace("17", "18")));
        fails(SampleTrail.of(changed, CHECKPOINTS), Kind.CHANGED, 17L, victim.id());
    }

    @Test
    void aRemovedEventIsNamed() {
        List<ChainedEvent> removed = new ArrayList<>(EVENTS);
        removed.remove(16);
        fails(SampleTrail.of(removed, CHECKPOINTS), Kind.MISSING, 17L, null);
    }

    @Test
    void anInsertedEventIsNamed() {
        List<ChainedEvent> inserted = new ArrayList<>(EVENTS);
        inserted.add(17, EVENTS.get(16));
        fails(
                SampleTrail.of(inserted, List.of()),
                Kind.OUT_OF_PLACE,
                18L,
                EVENTS.get(16).id());
        ChainedEvent foreign = SampleTrail.event(18);
        inserted.set(17, SampleTrail.withHash(foreign, EVENTS.get(3).hash()));
        fails(SampleTrail.of(inserted, List.of()), Kind.CHANGED, 18L, foreign.id());
    }

    @Test
    void swappedEventsAreNamed() {
        List<ChainedEvent> swapped = new ArrayList<>(EVENTS);
        swapped.set(16, EVENTS.get(17));
        swapped.set(17, EVENTS.get(16));
        fails(SampleTrail.of(swapped, CHECKPOINTS), Kind.MISSING, 17L, null);
    }

    @Test
    void aSequenceThatDoesNotFollowIsNamedEvenWhereTheChainHolds() {
        List<ChainedEvent> gapped = SampleTrail.events(
                40, event -> event.position() == 17 ? withSequence(event, event.sequence() + 1) : event);
        fails(
                SampleTrail.of(gapped, List.of()),
                Kind.MISSING,
                17L,
                gapped.get(16).id());
    }

    @Test
    void aChainComputedAnewIsCaughtByTheCheckpointInTheTrail() {
        List<ChainedEvent> recomputed = recomputed();
        assertThat(SampleTrail.verify(SampleTrail.of(recomputed, List.of())).isProven())
                .as("nothing else can tell")
                .isTrue();
        fails(SampleTrail.of(recomputed, CHECKPOINTS), Kind.RECOMPUTED, 20L, null);
    }

    @Test
    void aChainComputedAnewIsCaughtByACheckpointKeptElsewhere() {
        String trail = SampleTrail.of(recomputed(), List.of());
        Verdict verdict = SampleTrail.verify(trail.getBytes(UTF_8), SampleTrail.pinned(), CHECKPOINTS);
        assertThat(fault(verdict).kind()).isEqualTo(Kind.RECOMPUTED);
        assertThat(fault(verdict).position()).isEqualTo(20);
        assertThat(verdict.isProven()).isFalse();
    }

    @Test
    void aCutTailIsNoticed() {
        fails(TRAIL.substring(0, TRAIL.indexOf("{\"end\"")), Kind.CUT_OFF, null, null);
        fails(TRAIL.substring(0, TRAIL.indexOf("{\"position\":31,")), Kind.CUT_OFF, null, null);
        String end = TRAIL.substring(TRAIL.indexOf("{\"end\""));
        fails(TRAIL.substring(0, TRAIL.indexOf("{\"position\":31,")) + end, Kind.CUT_OFF, null, null);
        assertThat(fault(SampleTrail.verify(TRAIL.substring(0, TRAIL.length() - 1)))
                        .kind())
                .isEqualTo(Kind.MALFORMED);
    }

    @Test
    void aTailCutOffBehindACheckpointKeptElsewhereIsNoticed() {
        // Exported as if there had never been more, by somebody who has the key.
        String shorter = SampleTrail.of(EVENTS.subList(0, 25), CHECKPOINTS.subList(0, 2));
        assertThat(SampleTrail.verify(shorter).isProven()).isTrue();
        Verdict verdict = SampleTrail.verify(shorter.getBytes(UTF_8), SampleTrail.pinned(), CHECKPOINTS);
        assertThat(fault(verdict).kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(fault(verdict).what()).contains("position 30");
    }

    @Test
    void aCheckpointSignedAfterTheExportIsNoFault() {
        Checkpoint later = Checkpoint.sign(SampleTrail.KEYS, 50, "ab".repeat(32), SampleTrail.DAY.plusSeconds(200_000));
        assertThat(SampleTrail.verify(TRAIL.getBytes(UTF_8), List.of(), List.of(later))
                        .isProven())
                .isTrue();
    }

    @Test
    void aForgedSignatureIsNoticed() {
        SigningKeys forger = SampleTrail.keys();
        List<ChainedEvent> recomputed = recomputed();
        List<Checkpoint> forged = SampleTrail.checkpoints(recomputed, forger, 10);
        assertThat(fault(SampleTrail.verify(SampleTrail.of(recomputed, forged))).kind())
                .as("a key that nobody has introduced")
                .isEqualTo(Kind.FORGED);
        String whole = SampleTrail.of(
                SampleTrail.head(null, 1, null, SampleTrail.start()), recomputed, event -> true, forged, forger);
        assertThat(SampleTrail.verify(whole).isProven())
                .as("one hand has made it all")
                .isTrue();
        Verdict pinned = SampleTrail.verify(whole.getBytes(UTF_8), SampleTrail.pinned(), List.of());
        assertThat(fault(pinned).kind()).isEqualTo(Kind.FORGED);
        Checkpoint genuine = CHECKPOINTS.get(1);
        Checkpoint lying = new Checkpoint(
                genuine.service(),
                genuine.position(),
                recomputed.get(19).hash(),
                genuine.time(),
                genuine.key(),
                genuine.signature());
        Verdict kept = SampleTrail.verify(TRAIL.getBytes(UTF_8), SampleTrail.pinned(), List.of(lying));
        assertThat(fault(kept).kind()).isEqualTo(Kind.FORGED);
    }

    @Test
    void twoHistoriesSignedForOnePositionAreNoticed() {
        List<Checkpoint> both = new ArrayList<>(CHECKPOINTS);
        both.add(Checkpoint.sign(SampleTrail.KEYS, 10, "ab".repeat(32), SampleTrail.DAY));
        assertThat(fault(SampleTrail.verify(TRAIL.getBytes(UTF_8), List.of(), both))
                        .what())
                .contains("two histories");
    }

    @Test
    void aTrailThatNobodyHasSignedIsNotProven() {
        String unsigned = SampleTrail.of(
                SampleTrail.head(null, 1, null, SampleTrail.start()), EVENTS, event -> true, List.of(), null);
        Verdict verdict = SampleTrail.verify(unsigned);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.isProven()).isFalse();
    }

    @Test
    void aSelectionProvesItselfWithTheHashesOfWhatItLeavesOut() {
        Verdict verdict = SampleTrail.verify(selection());
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.events()).isEqualTo(10);
        assertThat(verdict.leftOut()).isEqualTo(20);
        assertThat(verdict.checkpoints()).isEqualTo(3);
        assertThat(verdict.isProven()).isTrue();
    }

    @Test
    void anEventHiddenFromASelectionIsNoticed() {
        String hiding = SampleTrail.of(
                selectionHead(),
                EVENTS.subList(10, 40),
                event -> event.stream().equals("case-1") && event.position() != 40,
                CHECKPOINTS,
                SampleTrail.KEYS);
        String end = selection().substring(selection().indexOf("{\"end\""));
        fails(hiding.substring(0, hiding.indexOf("{\"end\"")) + end, Kind.RECOMPUTED, null, null);
        String within = SampleTrail.of(
                selectionHead(),
                EVENTS.subList(10, 40),
                event -> event.stream().equals("case-1") && event.position() != 19,
                CHECKPOINTS,
                SampleTrail.KEYS);
        fails(within, Kind.MISSING, 22L, EVENTS.get(21).id());
    }

    @Test
    void anEventOfAnotherAggregateHasNoPlaceInASelection() {
        String foreign = SampleTrail.of(
                selectionHead(),
                EVENTS.subList(10, 40),
                event -> event.stream().equals("case-1") || event.position() == 20,
                CHECKPOINTS,
                SampleTrail.KEYS);
        fails(foreign, Kind.OUT_OF_PLACE, 20L, EVENTS.get(19).id());
    }

    @Test
    void aChangedContentOfWhatIsLeftOutIsNoticed() {
        String trail = selection();
        int at = trail.indexOf("\"contents\":\"") + 12;
        String changed = trail.substring(0, at) + (trail.charAt(at) == '0' ? '1' : '0') + trail.substring(at + 1);
        fails(changed, Kind.CHANGED, 11L, null);
    }

    @Test
    void aTrailLargerThanABlockIsReadWhole() {
        List<ChainedEvent> many = SampleTrail.events(12_000);
        Verdict verdict = SampleTrail.verify(SampleTrail.of(many, List.of()));
        assertThat(verdict.events()).isEqualTo(12_000);
        assertThat(verdict.isProven()).isTrue();
        String trail = SampleTrail.of(many, List.of()).replace("11999\\", "11998\\");
        fails(trail, Kind.CHANGED, 11_999L, many.get(11_998).id());
    }

    @Test
    void anEventOfWhichOnlyTheBeginningIsLeftIsNamed() {
        for (int from : new int[] {TRAIL.indexOf("{\"position\":1,"), TRAIL.indexOf("{\"position\":17,")}) {
            for (int cut = 0; cut < 12; cut++) {
                String split = TRAIL.substring(0, from + cut) + "\n" + TRAIL.substring(from + cut + 1);
                TrailFault fault = fault(SampleTrail.verify(split));
                assertThat(fault.kind()).isEqualTo(Kind.MALFORMED);
                assertThat(fault.position()).as("cut after %d", cut).isEqualTo(from < 1000 ? 1L : 17L);
            }
        }
    }

    /** Every byte of the file matters: whichever is another, the fault is found, and in an event it is named. */
    @Property(tries = 1_500)
    void anyByteThatIsAnotherIsNoticed(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] trail = TRAIL.getBytes(UTF_8);
        int at = place % trail.length;
        trail[at] ^= (byte) change;
        Verdict verdict = SampleTrail.verify(trail, List.of(), List.of());
        TrailFault fault = fault(verdict);
        int line = (int) new String(TRAIL.getBytes(UTF_8), 0, at, UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
        String original = TRAIL.lines().skip(line - 1).findFirst().orElseThrow();
        boolean endOfLine = TRAIL.getBytes(UTF_8)[at] == '\n';
        if (original.startsWith("{\"position\":") && !endOfLine) {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.position()).isEqualTo(Long.parseLong(original.substring(12, original.indexOf(','))));
        }
    }

    @Test
    void positionsOfLinesAreAsThePropertyTakesThem() {
        assertThat(TRAIL.lines().skip(FIRST_EVENT - 1).findFirst().orElseThrow())
                .startsWith("{\"position\":1,");
    }

    private static TrailHead selectionHead() {
        return SampleTrail.head("case-1", 11, 40L, EVENTS.get(9).hash());
    }

    private static String selection() {
        return SampleTrail.of(
                selectionHead(),
                EVENTS.subList(10, 40),
                event -> event.stream().equals("case-1"),
                CHECKPOINTS,
                SampleTrail.KEYS);
    }

    private static List<ChainedEvent> recomputed() {
        return SampleTrail.events(
                40,
                event -> event.position() == 17
                        ? SampleTrail.withPayload(event, event.payload().replace("17", "18"))
                        : event);
    }

    private static ChainedEvent withSequence(ChainedEvent event, long sequence) {
        return new ChainedEvent(
                event.position(),
                event.id(),
                event.stream(),
                event.streamType(),
                sequence,
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata(),
                event.hash());
    }

    private static TrailFault fault(Verdict verdict) {
        assertThat(verdict.isProven()).isFalse();
        return Objects.requireNonNull(verdict.fault());
    }

    private static void fails(String trail, Kind kind, @Nullable Long position, @Nullable UUID id) {
        TrailFault fault = fault(SampleTrail.verify(trail));
        assertThat(fault.kind()).as(fault.what()).isEqualTo(kind);
        assertThat(fault.position()).isEqualTo(position);
        assertThat(fault.id()).isEqualTo(id == null ? null : id.toString());
    }
}
