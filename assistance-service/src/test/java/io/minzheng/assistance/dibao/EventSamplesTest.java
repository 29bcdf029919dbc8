package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.persons.MembershipEvent;
import io.minzheng.assistance.standards.StandardEvent;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.EventForms;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is published whose form has not been looked at, and what is published can be forgotten. */
class EventSamplesTest {
    private static final List<Class<?>> DECLARED =
            List.of(DibaoEvent.class, MembershipEvent.class, StandardEvent.class);
    private static final EventForms FORMS = new EventForms(Samples.CASE, DECLARED);

    @Test
    void everyEventHasASample() {
        assertThat(EventSamples.all())
                .extracting(Object::getClass)
                .hasSameElementsAs(
                        DECLARED.stream().flatMap(EventSamplesTest::records).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSamplesTest::records)
                : Stream.of(type);
    }

    static Stream<DomainEvent> all() {
        return EventSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    static Stream<List<DibaoEvent>> histories() {
        return EventSamples.histories();
    }

    /** States and views of a case in which everybody is erased are those of the case, without the persons. */
    @ParameterizedTest
    @MethodSource("histories")
    void aCaseOfErasedPersonsIsStillFolded(List<DibaoEvent> history) {
        Dibao state = new Dibao.Unfiled();
        Dibao erasedState = new Dibao.Unfiled();
        List<View<?>> views = List.of(
                new HouseholdFiles(),
                new PendingDecisions(),
                new DibaoCases(),
                new DibaoPersons(),
                new Enrolments(),
                new ReviewsDue());
        Map<String, Object> documents = new HashMap<>();
        for (int i = 0; i < history.size(); i++) {
            DibaoEvent erased = (DibaoEvent) FORMS.erased(history.get(i));
            state = DibaoFold.evolve(state, history.get(i));
            erasedState = DibaoFold.evolve(erasedState, erased);
            assertThat(erasedState).hasSameClassAs(state);
            for (View<?> view : views) {
                take(view, erased, i, documents);
            }
        }
        HouseholdFile file = (HouseholdFile) documents.get("assistance.dibao.HouseholdFiles/" + Samples.CASE);
        assertThat(file.toString()).doesNotContain("测试", "62300119");
        assertThat(file.now().filing().household().members())
                .isNotEmpty()
                .allSatisfy(member -> assertThat(member.name()).startsWith("erased on "))
                .allSatisfy(member -> assertThat(member.residentId()).startsWith("erased on "));
    }

    private static <D extends Record> void take(
            View<D> view, DomainEvent event, int sequence, Map<String, Object> documents) {
        view.on(
                new RecordedEvent(
                        event, Samples.CASE, sequence, sequence + 1, Instant.EPOCH, Map.of(MetaKeys.STAFF, "staff")),
                new Documents<>() {
                    @Override
                    public Optional<D> get(String id) {
                        return Optional.ofNullable(view.documentType().cast(documents.get(view.name() + "/" + id)));
                    }

                    @Override
                    public void put(String id, D document) {
                        documents.put(view.name() + "/" + id, document);
                    }

                    @Override
                    public void delete(String id) {
                        documents.remove(view.name() + "/" + id);
                    }
                });
    }
}
