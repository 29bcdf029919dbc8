package io.minzheng.assistance.appeals;

import static io.minzheng.assistance.appeals.Given.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.appeals.AppealCommand.AcceptAppeal;
import io.minzheng.assistance.appeals.AppealEvent.*;
import io.minzheng.assistance.appeals.AppealFile.Phase;
import io.minzheng.assistance.appeals.AppealStatistics.Row;
import io.minzheng.assistance.worklist.Worklisted;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.test.EventForms;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of appeals, its figures, what of it is due, and the form of the events. */
class AppealViewsTest {
    private static final EventForms FORMS = new EventForms(ID, List.of(AppealEvent.class));

    private static Stream<Given> stories() {
        return Stream.of(
                decided().by("desk", deliver("2022-03-25")).by("desk", remedy(true)),
                filed().by("desk", decline("不属于受理范围")),
                assigned().by("desk", withdraw("2022-03-05")),
                assigned().by("automation", move("2022-03-05")));
    }

    static Stream<DomainEvent> samples() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        stories()
                .flatMap(story -> story.history().stream())
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values().stream();
    }

    @Test
    void everyEventHasASample() {
        assertThat(samples().<Class<?>>map(Object::getClass).toList())
                .hasSameElementsAs(Arrays.asList(AppealEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    @Test
    void anErasedComplainantsAppealIsStillFolded() {
        List<AppealEvent> history = stories().findFirst().orElseThrow().history();
        Appeal state = new Appeal.Unfiled();
        for (AppealEvent event : history) {
            state = AppealFold.evolve(state, (AppealEvent) FORMS.erased(event));
        }
        assertThat(((Appeal.Filed) state).head().text()).startsWith("erased on ");
        assertThat(((Appeal.Filed) state).head().complainant().name()).startsWith("erased on ");
    }

    private static AppealFile file(List<AppealEvent> events) {
        Map<String, AppealFile> kept = new HashMap<>();
        Documents<AppealFile> documents = new Documents<>() {
            @Override
            public Optional<AppealFile> get(String id) {
                return Optional.ofNullable(kept.get(id));
            }

            @Override
            public void put(String id, AppealFile document) {
                kept.put(id, document);
            }

            @Override
            public void delete(String id) {
                kept.remove(id);
            }
        };
        for (int twice = 0; twice < 2; twice++) {
            for (int i = 0; i < events.size(); i++) {
                new AppealFiles()
                        .on(
                                new RecordedEvent(
                                        events.get(i), ID, i, i + 1L, Instant.EPOCH, Map.of(MetaKeys.STAFF, "desk")),
                                documents);
            }
        }
        return kept.get(ID);
    }

    @Test
    void theFileTellsHowTheAppealStands() {
        AppealFile open = file(investigated().history());
        assertThat(open.phase()).isEqualTo(Phase.INVESTIGATED);
        assertThat(open.open()).isTrue();
        assertThat(open.handler()).isEqualTo("handler");
        assertThat(open.queue()).isEqualTo("2022-03-24." + ID);
        assertThat(open.overdue(day("2022-03-24"))).isFalse();
        assertThat(open.overdue(day("2022-03-25"))).isTrue();

        AppealFile done = file(stories().findFirst().orElseThrow().history());
        assertThat(done.phase()).isEqualTo(Phase.DECIDED);
        assertThat(done.open()).isFalse();
        assertThat(done.doneOn()).isEqualTo(day("2022-03-22"));
        assertThat(done.overdue(day("2023-01-01"))).as("decided in time").isFalse();
        assertThat(done.history()).hasSize(7);
        assertThat(done.result())
                .isEqualTo(new AppealFile.Result(
                        Outcome.UPHELD,
                        "复〔2022〕1号",
                        Remedy.DECISION_REVISED,
                        "决定-9",
                        day("2022-03-25"),
                        day("2022-05-24"),
                        "行政复议法第九条"));
    }

    @Test
    void appealsAreCountedByMonthAndTownship() {
        AppealStatistics.Sum sum =
                new AppealStatistics.Sum(YearMonth.of(2022, 3), YearMonth.of(2022, 4), day("2022-04-30"));
        sum.add(file(decided().history()));
        sum.add(file(filed().history()));
        sum.add(file(assigned().by("desk", withdraw("2022-04-05")).history()));
        assertThat(sum.report(null).rows())
                .containsExactly(
                        new Row(YearMonth.of(2022, 3), "623001100", 3, 1, 1, 2),
                        new Row(YearMonth.of(2022, 4), "623001100", 0, 1, 0, 0));
        AppealStatistics.Sum before =
                new AppealStatistics.Sum(YearMonth.of(2022, 3), YearMonth.of(2022, 3), day("2022-03-05"));
        before.add(file(decided().history()));
        assertThat(before.report(null).rows()).containsExactly(new Row(YearMonth.of(2022, 3), "623001100", 1, 0, 0, 0));
    }

    @Test
    void anAppealThatMovesIsFoundAndDueWhereItLiesAndCountedWhereItWasFiled() {
        Given moved = assigned().by("automation", move("2022-03-05"));
        AppealFile file = file(moved.history());
        assertThat(file.area()).isEqualTo(OTHER_TOWN.value());
        assertThat(file.receivedIn()).isEqualTo(TOWN.value());
        assertThat(file.phase()).isEqualTo(Phase.ASSIGNED);
        assertThat(file.history().getLast().step()).isEqualTo("AppealMoved");
        assertThat(Worklisted.areas(new AppealDuties(), moved.history()))
                .isEqualTo(Map.of("ANSWER", OTHER_TOWN.value()));
        assertThat(Worklisted.areas(
                        new AppealDuties(),
                        filed().by("automation", move("2022-03-05")).history()))
                .isEqualTo(Map.of("ACCEPTANCE", OTHER_TOWN.value()));
        AppealStatistics.Sum sum =
                new AppealStatistics.Sum(YearMonth.of(2022, 3), YearMonth.of(2022, 3), day("2022-03-31"));
        sum.add(file);
        assertThat(sum.report(null).rows()).containsExactly(new Row(YearMonth.of(2022, 3), TOWN.value(), 1, 0, 0, 1));
    }

    @Test
    void whatIsDueStandsOnTheWorklistOfAllButTheAccused() {
        AppealDuties duties = new AppealDuties();
        assertThat(Worklisted.of(duties, filed().history())).isEqualTo(Map.of("ACCEPTANCE", "2022-03-08"));
        assertThat(Worklisted.of(duties, investigated().history())).isEqualTo(Map.of("ANSWER", "2022-03-24"));
        assertThat(Worklisted.of(duties, decided().history())).isEmpty();
        Given conduct = new Given()
                .by("desk", Given.file(Matter.COMPLAINT, CONDUCT, null, NOBODY, "accused"))
                .by("desk", new AcceptAppeal(ID, day("2022-03-03")));
        assertThat(Worklisted.withheld(duties, conduct.history())).isEqualTo(Map.of("ANSWER", "accused"));
    }
}
