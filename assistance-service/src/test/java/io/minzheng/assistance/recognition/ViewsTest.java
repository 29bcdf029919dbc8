package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.claimed;
import static io.minzheng.assistance.recognition.Samples.Story.given;
import static io.minzheng.assistance.recognition.Samples.Story.hardSpending;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.recognition.RecognitionFile.Phase;
import io.minzheng.assistance.recognition.RecognitionStatistics.Flow;
import io.minzheng.assistance.recognition.RecognitionStatistics.OfKind;
import io.minzheng.assistance.recognition.RecognitionStatistics.OfTownship;
import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is the service's test. */
class ViewsTest {
    private static <D extends Record> KeptDocuments<D> seen(
            View<D> view, List<? extends DomainEvent> events, int from) {
        KeptDocuments<D> kept = new KeptDocuments<>();
        take(view, CASE, events, 0, kept);
        take(view, CASE, events, from, kept);
        return kept;
    }

    /** Everything is recorded on its business date. */
    private static <D extends Record> void take(
            View<D> view, String stream, List<? extends DomainEvent> events, int from, KeptDocuments<D> kept) {
        for (int i = from; i < events.size(); i++) {
            Instant recorded = events.get(i).on().atStartOfDay().toInstant(ZoneOffset.ofHours(8));
            kept.take(
                    view,
                    new RecordedEvent(events.get(i), stream, i, i + 1, recorded, Map.of(MetaKeys.STAFF, "staff-" + i)));
        }
    }

    private static RecognitionFile file(Story story) {
        return seen(new RecognitionFiles(), story.history(), story.history().size())
                .get(CASE)
                .orElseThrow();
    }

    private static Story busy() {
        return hardSpending()
                .and(
                        death("2025-05-06", 2, "2025-05-03"),
                        new AnnulDeath(CASE, day("2025-05-12"), 2),
                        death("2025-06-01", 2, "2025-05-20"),
                        new DeclineRenewal(CASE, day("2025-07-01"), "外出务工"),
                        proposeEnding("2025-07-02", EndGround.MEANS),
                        end("2025-07-04"));
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        List<RecognitionEvent> events = busy().history();
        for (int from = 0; from < events.size(); from++) {
            for (View<?> view : List.of(new RecognitionFiles(), new RecognitionPersons(), new RecognisedHouseholds())) {
                assertThat(seen(view, events, from).documents())
                        .as("%s from %d", view.name(), from)
                        .isEqualTo(seen(view, events, events.size()).documents());
            }
        }
    }

    @Test
    void fileTellsHowTheCaseStands() {
        assertThat(file(given(apply(RecognitionKind.HARD_SPENDING))).phase()).isEqualTo(Phase.APPLYING);
        Story proposed = claimed(RecognitionKind.HARD_SPENDING, means(2_000_000, 1_500_000))
                .and(propose());
        assertThat(file(proposed).phase()).isEqualTo(Phase.PROPOSED);
        assertThat(file(proposed.and(death("2025-03-12", 2, "2025-03-11"))).phase())
                .as("of another household")
                .isEqualTo(Phase.APPLYING);
        RecognitionFile recognised = file(hardSpending());
        assertThat(recognised.phase()).isEqualTo(Phase.RECOGNISED);
        assertThat(recognised.recognition()).isNotNull();
        assertThat(recognised.application()).isEqualTo("application-1");
        RecognitionFile ended = file(busy());
        assertThat(ended.phase()).isEqualTo(Phase.ENDED);
        assertThat(ended.declined()).isTrue();
        assertThat(ended.filing().dead()).containsExactly(2);
        assertThat(ended.history()).hasSize(busy().history().size());
    }

    @Test
    void fileOfAnApplicationEndsWithIt() {
        KeptDocuments<RecognitionFile> kept = seen(
                new RecognitionFiles(),
                given(apply(RecognitionKind.LOW_INCOME_EDGE)).history(),
                1);
        take(
                new RecognitionFiles(),
                RecognitionIds.application(CASE),
                List.of(
                        new ApplicationWithdrawn(day("2025-03-05"), "自行解决"),
                        new ApplicationWithdrawn(day("2025-03-05"), "自行解决")),
                0,
                kept);
        assertThat(kept.get(CASE).orElseThrow().phase()).isEqualTo(Phase.WITHDRAWN);
    }

    @Test
    void everyMemberIsFound() {
        assertThat(seen(new RecognitionPersons(), hardSpending().history(), 0).documents())
                .containsOnlyKeys("person-1", "person-2");
    }

    private static RecognitionStatistics statistics(Story story, String asOf, @Nullable String knownAt) {
        RecognitionStatistics.Sum sum =
                new RecognitionStatistics.Sum(day(asOf), knownAt == null ? null : LocalDate.parse(knownAt));
        seen(new RecognisedHouseholds(), story.history(), 0)
                .documents()
                .values()
                .forEach(sum::add);
        return sum.report(null);
    }

    private static String stock(Story story, String asOf, @Nullable String knownAt) {
        OfKind hard = statistics(story, asOf, knownAt).stock().getLast();
        return hard.households() + "/" + hard.persons();
    }

    @Test
    void householdsCountOnTheDaysOnWhichTheyAreRecognised() {
        assertThat(stock(hardSpending(), "2025-03-24", null)).isEqualTo("0/0");
        assertThat(stock(hardSpending(), "2025-03-25", null)).isEqualTo("1/2");
        assertThat(stock(hardSpending(), "2026-03-24", null)).isEqualTo("1/2");
        assertThat(stock(hardSpending(), "2026-03-25", null)).isEqualTo("0/0");
        assertThat(stock(busy(), "2025-07-04", null)).isEqualTo("1/1");
        assertThat(stock(busy(), "2025-07-05", null)).isEqualTo("0/0");
        assertThat(stock(busy(), "2025-07-05", "2025-07-03"))
                .as("the ending was not known")
                .isEqualTo("1/1");
    }

    @Test
    void theDeadCountUntilTheyDied() {
        assertThat(stock(busy(), "2025-05-04", "2025-05-06")).isEqualTo("1/1");
        assertThat(stock(busy(), "2025-05-04", "2025-05-12")).as("it was none").isEqualTo("1/2");
        assertThat(stock(busy(), "2025-05-19", null)).isEqualTo("1/2");
        assertThat(stock(busy(), "2025-05-20", null)).isEqualTo("1/1");
    }

    private static long quarterly(String code, String asOf, @Nullable String knownAt) {
        Counts counts = new Counts();
        Cut cut = new Cut(day(asOf), knownAt == null ? null : LocalDate.parse(knownAt));
        seen(new RecognisedHouseholds(), busy().history(), 0)
                .documents()
                .values()
                .forEach(one -> QuarterlyRecognitions.count(one, cut, counts));
        return counts.of("RECOGNITION." + code + ".HARD_SPENDING", TOWN.value());
    }

    @Test
    void theQuarterlyFormCountsTheSame() {
        assertThat(quarterly("HOUSEHOLDS", "2025-03-31", null)).isEqualTo(1);
        assertThat(quarterly("PERSONS", "2025-03-31", null)).isEqualTo(2);
        assertThat(quarterly("PERSONS", "2025-06-30", null)).isEqualTo(1);
        assertThat(quarterly("RECOGNISED", "2025-03-24", null)).isZero();
        assertThat(quarterly("RECOGNISED", "2025-09-30", null)).isEqualTo(1);
        assertThat(quarterly("HOUSEHOLDS", "2025-09-30", null)).isZero();
        assertThat(quarterly("ENDED", "2025-09-30", null)).isEqualTo(1);
        assertThat(quarterly("ENDED", "2025-09-30", "2025-07-03")).isZero();
    }

    @Test
    void statisticsNameKindsAndTownships() {
        RecognitionStatistics year = statistics(busy(), "2025-07-04", null);
        assertThat(year.townships())
                .containsExactly(new OfTownship(
                        TOWN.value(),
                        List.of(
                                new OfKind(RecognitionKind.LOW_INCOME_EDGE, 0, 0),
                                new OfKind(RecognitionKind.HARD_SPENDING, 1, 1))));
        assertThat(year.flow())
                .containsExactly(
                        new Flow(RecognitionKind.LOW_INCOME_EDGE, 2025, 0, 0),
                        new Flow(RecognitionKind.HARD_SPENDING, 2025, 1, 1));
        assertThat(statistics(busy(), "2026-01-01", null).flow().getLast().recognised())
                .isZero();
    }
}
