package io.minzheng.assistance.monitoring;

import static io.minzheng.assistance.monitoring.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.DataImportEvent.*;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsApplied;
import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.assistance.monitoring.ImportSummary.Phase;
import io.minzheng.assistance.monitoring.MonitoredCommand.LeaveList;
import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.assistance.monitoring.MonitoringStatistics.Count;
import io.minzheng.assistance.monitoring.WarningEvent.Programme;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.Given;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is {@link MonitoringServiceTest}'s. */
class ViewsTest {
    private static <D extends Record> KeptDocuments<D> seen(
            View<D> view, String stream, List<? extends DomainEvent> events, int again) {
        KeptDocuments<D> kept = new KeptDocuments<>();
        take(view, stream, events, 0, kept);
        take(view, stream, events, again, kept);
        return kept;
    }

    private static <D extends Record> void take(
            View<D> view, String stream, List<? extends DomainEvent> events, int from, KeptDocuments<D> kept) {
        for (int i = from; i < events.size(); i++) {
            Instant recorded =
                    events.get(i).on().plusDays(10).atStartOfDay(ZoneOffset.UTC).toInstant();
            kept.take(view, new RecordedEvent(events.get(i), stream, i, i + 1, recorded, Map.of()));
        }
    }

    private static <D extends Record> KeptDocuments<D> once(
            View<D> view, String stream, List<? extends DomainEvent> events) {
        return seen(view, stream, events, events.size());
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        again(new MonitoredPersons(), ID, EventSamples.person());
        again(new EndingCategories(), ID, EventSamples.person());
        again(new WarningFiles(), WARNING, EventSamples.warnings());
        again(new DataImports(), EventSamples.IMPORT, imported());
    }

    private static <D extends Record> void again(View<D> view, String stream, List<? extends DomainEvent> events) {
        for (int from = 0; from < events.size(); from++) {
            assertThat(seen(view, stream, events, from).documents())
                    .as("%s from %d", view.name(), from)
                    .isEqualTo(once(view, stream, events).documents());
        }
    }

    private static MonitoredPerson person(List<MonitoredEvent> events) {
        return once(new MonitoredPersons(), ID, events).documents().get(ID);
    }

    private static MonitoringStatistics statistics(String asOf, @Nullable String knownAt, MonitoredPerson... persons) {
        MonitoringStatistics.Sum sum = new MonitoringStatistics.Sum(
                day(asOf), knownAt == null ? null : day(knownAt), area -> area.startsWith("623001"));
        List.of(persons).forEach(sum::add);
        return sum.report(null);
    }

    @Test
    void aPersonCarriesTheTagsOfTheState() {
        List<MonitoredEvent> events = EventSamples.person();
        MonitoredDecider decider = new MonitoredDecider(MonitoringPolicy.defaults());
        Monitored state = decider.initial();
        for (int i = 0; i < events.size(); i++) {
            state = decider.evolve(state, events.get(i));
            MonitoredPerson document = person(events.subList(0, i + 1));
            assertThat(document.listed()).isEqualTo(state instanceof Monitored.Listed);
            if (state instanceof Monitored.Listed listed) {
                assertThat(document.all()).isEqualTo(listed.tags());
                assertThat(document.area()).isEqualTo(listed.area().value());
            }
        }
        assertThat(person(events).areas()).containsExactly(TOWN.value(), OTHER_TOWN.value());
    }

    @Test
    void statisticsAnswerAsOfAnyDay() {
        MonitoredPerson person = person(EventSamples.person());

        assertThat(statistics("2025-03-11", null, person).stock().persons()).isZero();
        MonitoringStatistics march = statistics("2025-03-31", null, person);
        assertThat(march.stock().persons()).isEqualTo(1);
        assertThat(march.stock().categories())
                .contains(new Count(Category.RELAPSE_WATCH, 1, 1), new Count(Category.HARD_SPENDING, 0, 1));
        assertThat(march.stock().townships()).singleElement().satisfies(township -> assertThat(township.area())
                .isEqualTo(TOWN.value()));
        assertThat(statistics("2025-04-01", null, person).stock().categories())
                .as("chosen on that day")
                .contains(new Count(Category.RELAPSE_WATCH, 0, 1), new Count(Category.HARD_SPENDING, 1, 1));
        assertThat(statistics("2025-07-01", null, person).stock().townships())
                .singleElement()
                .satisfies(township -> assertThat(township.area()).isEqualTo(OTHER_TOWN.value()));
        assertThat(statistics("2026-03-10", null, person).stock().withoutCategory())
                .isZero();
        assertThat(statistics("2026-03-11", null, person).stock().withoutCategory())
                .as("lapsed by its date, without an event")
                .isEqualTo(1);
        assertThat(statistics("2026-03-11", null, person).stock().persons()).isEqualTo(1);
        MonitoringStatistics april = statistics("2026-04-01", null, person);
        assertThat(april.stock().persons()).isZero();
        assertThat(april.flow()).isEqualTo(new MonitoringStatistics.Flow(2026, 0, 1));
        assertThat(statistics("2026-04-01", "2026-04-05", person).stock().persons())
                .as("not recorded until ten days later")
                .isEqualTo(1);
        assertThat(statistics("2025-12-31", null, person).flow()).isEqualTo(new MonitoringStatistics.Flow(2025, 1, 0));
    }

    /** The list of the seeds: 0.72 万人. */
    @Test
    void sevenThousandTwoHundredPersonsAreCountedOnceEach() {
        MonitoringStatistics.Sum sum = new MonitoringStatistics.Sum(day("2022-12-31"), null, area -> true);
        for (int i = 0; i < 7_200; i++) {
            Category category = Category.values()[i % 6];
            Tag tag = new Tag(category, day("2022-01-01"), null, i % 6, null);
            Tag second = new Tag(Category.OTHER, day("2022-01-01"), null, 9, null);
            sum.add(new MonitoredPerson(
                    "monitored." + i,
                    "p" + i,
                    TOWN.value(),
                    List.of(TOWN.value()),
                    "",
                    null,
                    true,
                    List.of(tag),
                    null,
                    day("2022-01-01"),
                    null,
                    List.of(
                            fact(PersonFact.Step.LISTED, null, TOWN.value()),
                            fact(PersonFact.Step.RECORDED, tag, null),
                            fact(PersonFact.Step.RECORDED, second, null))));
        }
        MonitoringStatistics.Stock stock = sum.report(null).stock();
        assertThat(stock.persons()).isEqualTo(7_200);
        assertThat(stock.categories().stream().mapToInt(Count::primary).sum()).isEqualTo(7_200);
        assertThat(stock.categories()).contains(new Count(Category.OTHER, 1_200, 7_200));
        assertThat(stock.townships()).hasSize(1);
    }

    private static PersonFact fact(PersonFact.Step step, @Nullable Tag tag, @Nullable String area) {
        LocalDate day = day("2022-01-01");
        return new PersonFact(day, day, step, tag, null, null, area);
    }

    @Test
    void whatIsAboutToLapseIsShownUntilItEndsOtherwise() {
        List<MonitoredEvent> events = EventSamples.person();
        KeptDocuments<EndingCategory> atFirst = once(new EndingCategories(), ID, events.subList(0, 3));
        assertThat(atFirst.documents().values()).singleElement().satisfies(ending -> {
            assertThat(ending.category()).isEqualTo(Category.HARD_SPENDING);
            assertThat(ending.until()).isEqualTo(day("2026-03-10"));
            assertThat(ending.queue()).startsWith("2026-03-10.monitored.");
        });
        KeptDocuments<EndingCategory> moved = once(new EndingCategories(), ID, events.subList(0, events.size() - 1));
        assertThat(moved.documents().values())
                .singleElement()
                .extracting(EndingCategory::area)
                .isEqualTo(OTHER_TOWN.value());
        assertThat(once(new EndingCategories(), ID, events).documents()).isEmpty();
    }

    @Test
    void whoComesBackBeginsWithoutTheOldCategories() {
        List<MonitoredEvent> events = new Given<>(new MonitoredDecider(MonitoringPolicy.defaults()), Samples.TODAY)
                .and("clerk", Samples.record(Category.DIBAO, "2022-03-02", "2022-03-01"))
                .and("clerk", new LeaveList(ID, day("2022-06-02"), LeavingReason.OTHER, null))
                .and("clerk", Samples.record(Category.OTHER, "2023-03-02", "2023-03-01"))
                .history();
        MonitoredPerson person = person(events);
        assertThat(person.listed()).isTrue();
        assertThat(person.leftOn()).isNull();
        assertThat(person.tags()).extracting(Tag::category).containsExactly(Category.OTHER);
        assertThat(statistics("2022-05-01", null, person).stock().categories())
                .contains(new Count(Category.DIBAO, 1, 1));
        assertThat(statistics("2022-12-31", null, person).stock().persons()).isZero();
    }

    @Test
    void aWarningIsFollowedToItsEnd() {
        Map<String, WarningFile> files =
                once(new WarningFiles(), WARNING, EventSamples.warnings()).documents();
        assertThat(files.values())
                .extracting(WarningFile::phase)
                .containsExactly(
                        WarningFile.Phase.CLOSED,
                        WarningFile.Phase.CLOSED,
                        WarningFile.Phase.CLOSED,
                        WarningFile.Phase.REVIEW_OPENED);
        WarningFile first = files.get(WarningFile.id(WARNING, 1));
        assertThat(first.outcome()).isEqualTo(Warning.Outcome.APPLICATION_OPENED);
        assertThat(first.intended()).isEqualTo(Programme.DIBAO);
        assertThat(first.caseId()).isEqualTo("dibao-1");
        assertThat(first.checkedBy()).isEqualTo("clerk");
        assertThat(first.closedBy()).isEqualTo("reviewer");
        assertThat(first.note()).isEqualTo("可能符合条件");
        assertThat(files.values()).extracting(WarningFile::open).containsExactly(false, false, false, true);
    }

    @Test
    void onlyWhatIsNotYetCheckedIsOverdue() {
        List<WarningEvent> events = EventSamples.warnings();
        WarningFile raised = once(new WarningFiles(), WARNING, events.subList(0, 2))
                .documents()
                .get(WarningFile.id(WARNING, 1));
        assertThat(raised.phase()).isEqualTo(WarningFile.Phase.ASSIGNED);
        assertThat(raised.overdue(raised.dueOn())).isFalse();
        assertThat(raised.overdue(raised.dueOn().plusDays(1))).isTrue();
        WarningFile checked = once(new WarningFiles(), WARNING, events.subList(0, 3))
                .documents()
                .get(WarningFile.id(WARNING, 1));
        assertThat(checked.overdue(checked.dueOn().plusDays(1))).isFalse();
    }

    private static List<DomainEvent> imported() {
        String id = EventSamples.IMPORT;
        ImportOutcome outcome = new ImportOutcome(1, 0, 0, 1, 1);
        return List.of(
                new UploadBegun(day("2022-03-01"), id, 1, "医保", COUNTY, day("2022-03-01"), "maker"),
                rows(1, 1),
                new ImportDiscarded(day("2022-03-01"), id, 1, "来源有误", "maker"),
                new UploadBegun(day("2022-03-02"), id, 2, "医保", COUNTY, day("2022-03-01"), "maker"),
                rows(2, 1),
                rows(2, 2),
                new ListUploaded(day("2022-03-02"), id, 2, 2, 2, 1, "maker"),
                new ImportConfirmed(day("2022-03-03"), id, 2, "checker"),
                new RowsApplied(day("2022-03-03"), id, 2, 1, outcome, List.of()),
                new RowsApplied(day("2022-03-03"), id, 2, 2, outcome, List.of()),
                new ListApplied(day("2022-03-03"), id, 2, outcome.plus(outcome), "checker"));
    }

    private static RowsStored rows(int round, int part) {
        return new RowsStored(
                day("2022-03-02"),
                EventSamples.IMPORT,
                round,
                part,
                COUNTY,
                List.of(ImportRowsDeciderTest.ROW),
                List.of());
    }

    @Test
    void theProgressOfAnImportIsVisible() {
        List<String> steps = new ArrayList<>();
        List<DomainEvent> events = imported();
        for (int i = 1; i <= events.size(); i++) {
            ImportSummary now = once(new DataImports(), EventSamples.IMPORT, events.subList(0, i))
                    .documents()
                    .get(EventSamples.IMPORT);
            steps.add(now.round() + " " + now.phase() + " " + now.storedParts() + "/" + now.appliedParts() + "/"
                    + now.parts() + " " + now.outcome().done());
        }
        assertThat(steps)
                .containsExactly(
                        "1 UPLOADING 0/0/0 0",
                        "1 UPLOADING 1/0/0 0",
                        "1 DISCARDED 1/0/0 0",
                        "2 UPLOADING 0/0/0 0",
                        "2 UPLOADING 1/0/0 0",
                        "2 UPLOADING 2/0/0 0",
                        "2 UPLOADED 2/0/2 0",
                        "2 APPLYING 2/0/2 0",
                        "2 APPLYING 2/1/2 1",
                        "2 APPLYING 2/2/2 2",
                        "2 " + Phase.APPLIED + " 2/2/2 2");
    }
}
