package io.minzheng.assistance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.monitoring.ImportRowsEvent.RowsStored;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.EventForms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published JSON of every event, committed beside this test, and what is left of it when everybody is erased. */
class EventSamplesTest {
    private static final List<Class<?>> DECLARED =
            List.of(MonitoredEvent.class, WarningEvent.class, DataImportEvent.class, ImportRowsEvent.class);
    private static final EventForms FORMS = new EventForms("any", DECLARED);

    static Stream<DomainEvent> all() {
        return EventSamples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isStillReadWhenErased(DomainEvent event) {
        DomainEvent erased = FORMS.erased(event);
        assertThat(erased).hasSameClassAs(event);
        assertThat(erased.on()).isEqualTo(event.on());
        if (erased instanceof RowsStored stored) {
            assertThat(stored.rows().getFirst().who()).isNull();
        }
    }

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

    /** States and views of a person who is erased are those of the person, without the name. */
    @Test
    void anErasedPersonIsStillFolded() {
        MonitoredDecider decider = new MonitoredDecider(MonitoringPolicy.defaults());
        Monitored state = decider.initial();
        Monitored erasedState = decider.initial();
        for (MonitoredEvent event : EventSamples.person()) {
            state = decider.evolve(state, event);
            erasedState = decider.evolve(erasedState, (MonitoredEvent) FORMS.erased(event));
            assertThat(erasedState).hasSameClassAs(state);
        }
        WarningDecider warnings = new WarningDecider(MonitoringPolicy.defaults());
        Warning warning = warnings.initial();
        for (WarningEvent event : EventSamples.warnings()) {
            warning = warnings.evolve(warning, (WarningEvent) FORMS.erased(event));
        }
        assertThat(warning).isInstanceOf(Warning.Disposed.class);
    }
}
