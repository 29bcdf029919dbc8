package io.minzheng.eventstore.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.proof.TrailFault.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A trail of comma-separated values proves what the same one of JSON lines does. */
class TrailCsvTest {
    private static final List<ChainedEvent> EVENTS = SampleTrail.events(40, TrailCsvTest::withLineEnds);
    private static final List<Checkpoint> CHECKPOINTS = SampleTrail.checkpoints(EVENTS, SampleTrail.KEYS, 10);
    private static final String TRAIL = of(EVENTS, event -> true);

    /** No event has them; what quotes a cell must not depend on it. */
    private static ChainedEvent withLineEnds(ChainedEvent event) {
        return SampleTrail.withPayload(event, event.payload() + (event.position() % 7 == 0 ? "\r\n,\"" : ""));
    }

    private static String of(List<ChainedEvent> events, Predicate<ChainedEvent> shown) {
        return SampleTrail.of(
                TrailForm.CSV,
                SampleTrail.head(null, 1, null, SampleTrail.start()),
                events,
                shown,
                CHECKPOINTS,
                SampleTrail.KEYS);
    }

    @Test
    void isProvenLikeJsonLines() {
        Verdict verdict = SampleTrail.verify(TRAIL.getBytes(UTF_8), SampleTrail.pinned(), CHECKPOINTS);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.isProven()).isTrue();
        assertThat(verdict)
                .isEqualTo(SampleTrail.verify(
                        SampleTrail.of(EVENTS, CHECKPOINTS).getBytes(UTF_8), SampleTrail.pinned(), CHECKPOINTS));
    }

    @Test
    void hasARowForEachEventAndItsProofInTheLastColumn() {
        assertThat(TRAIL.lines().findFirst().orElseThrow())
                .isEqualTo(
                        "\uFEFFposition,id,stream,streamType,sequence,name,revision,recordedAt,payload,metadata,hash,proof");
        assertThat(TRAIL.lines().skip(1).findFirst().orElseThrow()).startsWith(",,,,,,,,,,,\"{\"\"trail\"\":1,");
        assertThat(TRAIL)
                .contains("\n1,00000000-0000-0007-0000-000000000001,case-1,sample.case,0,sample.case.CaseOpened,1,");
    }

    @Test
    void leavesOutMoreThanASpreadsheetTakesInOneCellInSeveral() {
        List<ChainedEvent> many = SampleTrail.events(900, event -> event.position() < 900 ? event : alone(event));
        String trail = SampleTrail.of(
                TrailForm.CSV,
                SampleTrail.head(null, 1, null, SampleTrail.start()),
                many,
                event -> event.position() == 900,
                List.of(),
                SampleTrail.KEYS);
        Verdict verdict = SampleTrail.verify(trail);
        assertThat(verdict.fault()).isNull();
        assertThat(verdict.leftOut()).isEqualTo(899);
        assertThat(trail.lines()).allMatch(line -> line.length() < 32_767);
    }

    @Test
    void whatWasRemovedSwappedOrCutOffIsNamed() {
        List<ChainedEvent> removed = new ArrayList<>(EVENTS);
        removed.remove(16);
        assertThat(fault(of(removed, event -> true)).position()).isEqualTo(17);
        List<ChainedEvent> swapped = new ArrayList<>(EVENTS);
        swapped.set(16, EVENTS.get(17));
        swapped.set(17, EVENTS.get(16));
        assertThat(fault(of(swapped, event -> true)).position()).isEqualTo(17);
        List<ChainedEvent> inserted = new ArrayList<>(EVENTS);
        inserted.add(17, EVENTS.get(16));
        assertThat(fault(of(inserted, event -> true)).position()).isEqualTo(18);
        assertThat(fault(TRAIL.substring(0, TRAIL.indexOf("\n31,") + 1)).kind()).isEqualTo(Kind.CUT_OFF);
    }

    @Test
    void whatASpreadsheetMakesOfARowIsNoLongerTheRow() {
        String resaved = TRAIL.replace("\n20,", "\n\"20\",");
        assertThat(fault(resaved).position()).isEqualTo(20);
        String forged = TRAIL.replace("\n20,", "\n\"20,\"\"id\"\":\"\"x\"\"\",");
        assertThat(fault(forged).position()).isEqualTo(20);
    }

    /** Marked as text it would be another row, and prove nothing. */
    @Test
    void whatBeginsLikeAFormulaStaysAsItIsStored() {
        List<ChainedEvent> events =
                SampleTrail.events(1, event -> inStream(event, "=HYPERLINK(\"x\")", "{\"note\":\"=1+1\"}"));
        String trail = SampleTrail.of(
                TrailForm.CSV,
                SampleTrail.head(null, 1, null, SampleTrail.start()),
                events,
                event -> true,
                List.of(),
                SampleTrail.KEYS);
        assertThat(trail).contains(",\"=HYPERLINK(\"\"x\"\")\",sample.case,0,", "\"{\"\"note\"\":\"\"=1+1\"\"}\"");
        assertThat(SampleTrail.verify(trail).fault()).isNull();
        assertThat(SampleTrail.verify(trail.replace("\"=HYPER", "\"'=HYPER")).fault())
                .isNotNull();
    }

    @Property(tries = 1_500)
    void anyByteThatIsAnotherIsNoticed(
            @ForAll @IntRange(max = 1_000_000) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        byte[] trail = TRAIL.getBytes(UTF_8);
        trail[place % trail.length] ^= (byte) change;
        assertThat(SampleTrail.verify(trail, List.of(), List.of()).fault()).isNotNull();
    }

    /** In an aggregate of its own. */
    private static ChainedEvent alone(ChainedEvent event) {
        return inStream(event, "alone", event.payload());
    }

    private static ChainedEvent inStream(ChainedEvent event, String stream, String payload) {
        return new ChainedEvent(
                event.position(),
                event.id(),
                stream,
                event.streamType(),
                0,
                event.name(),
                event.revision(),
                event.recordedAt(),
                payload,
                event.metadata(),
                "");
    }

    private static TrailFault fault(String trail) {
        return Objects.requireNonNull(SampleTrail.verify(trail).fault());
    }
}
