package io.minzheng.assistance.procedure;

import static io.minzheng.assistance.procedure.Way.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.procedure.ApplicationFile.Step;
import io.minzheng.assistance.procedure.ProcedureCommand.*;
import io.minzheng.assistance.procedure.ProcedureEvent.*;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.test.EventForms;
import io.minzheng.web.RuleTexts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored of an application, told of it, and shown of it. */
class ProcedureEventsTest {
    private static final EventForms FORMS = new EventForms(ID, List.of(ProcedureEvent.class));

    static Stream<Way> ways() {
        return Stream.of(
                given(
                                file(FULL),
                                new RequestCompletion(ID, day("2022-03-02"), List.of("户口簿")),
                                new CompletePapers(ID, day("2022-03-02"), List.of("户口簿")),
                                accept(),
                                new ExtendDeadline(ID, day("2022-03-03"), ExtensionReason.HARD_INVESTIGATION, "牧区路远"),
                                visit(),
                                opinion(true),
                                notice("2022-03-08"),
                                object("2022-03-14"),
                                reinvestigate(),
                                new GiveOpinion(ID, day("2022-03-17"), true, List.of()))
                        .by(APPROVER, new ReturnToTownship(ID, day("2022-03-18"), List.of("材料不清"))),
                given(file(ASKING), accept(), opinion(true), ask())
                        .by(REVIEWER, answer(true))
                        .by(APPROVER, confirm("2022-03-11"))
                        .by(CLERK, deliver("2022-03-12")),
                onNotice().by(APPROVER, refuse("2022-03-15")).by(CLERK, deliver("2022-03-16")),
                onNotice().by(CLERK, new WithdrawApplication(ID, day("2022-03-20"), "已就业")),
                onNotice().by(CLERK, new TerminateApplication(ID, day("2022-03-20"), "拒绝核对")));
    }

    private static Collection<ProcedureEvent> samples() {
        Map<Class<?>, ProcedureEvent> samples = new LinkedHashMap<>();
        ways().flatMap(way -> way.history().stream()).forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values();
    }

    static Stream<ProcedureEvent> all() {
        return samples().stream();
    }

    @Test
    void everyEventHasASample() {
        assertThat(samples())
                .extracting(Object::getClass)
                .hasSameElementsAs(Arrays.asList(ProcedureEvent.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(ProcedureEvent event) {
        FORMS.check(event);
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(ProcedureRule.values())).isEmpty();
    }

    @Test
    void theFileSaysWhatIsNextAndByWhen() {
        List<Step> steps = ways().map(way -> shown(way, 1).step()).toList();
        assertThat(steps).containsExactly(Step.OPINION, Step.CONFIRMED, Step.REFUSED, Step.WITHDRAWN, Step.TERMINATED);
        ApplicationFile hanging = shown(onNotice(), 1);
        assertThat(hanging.step()).isEqualTo(Step.DECISION);
        assertThat(hanging.notBefore()).isEqualTo(day("2022-03-15"));
        assertThat(hanging.stepDueOn()).isEqualTo(day("2022-04-02"));
        assertThat(hanging.dueOn()).isEqualTo(day("2022-04-14"));
        assertThat(hanging.queue()).isEqualTo("2022-04-02." + ID);
        assertThat(hanging.overdue(day("2022-04-02"))).isFalse();
        assertThat(hanging.overdue(day("2022-04-03"))).isTrue();
        assertThat(hanging.history()).hasSize(5);
    }

    /** A batch that is tried again brings every event once more. */
    @Test
    void everyEventTwiceIsTheSame() {
        ways().forEach(way -> assertThat(shown(way, 2)).isEqualTo(shown(way, 1)));
    }

    private static ApplicationFile shown(Way way, int times) {
        Map<String, ApplicationFile> files = new LinkedHashMap<>();
        Documents<ApplicationFile> documents = new Documents<>() {
            @Override
            public Optional<ApplicationFile> get(String id) {
                return Optional.ofNullable(files.get(id));
            }

            @Override
            public void put(String id, ApplicationFile document) {
                files.put(id, document);
            }

            @Override
            public void delete(String id) {
                files.remove(id);
            }
        };
        ApplicationFiles view = new ApplicationFiles();
        List<ProcedureEvent> history = way.history();
        for (int i = 0; i < history.size(); i++) {
            for (int time = 0; time < times; time++) {
                view.on(
                        new RecordedEvent(history.get(i), ID, i, i + 1, Instant.EPOCH, Map.of(MetaKeys.STAFF, "staff")),
                        documents);
            }
        }
        return files.get(ID);
    }
}
