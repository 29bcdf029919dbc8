package io.minzheng.assistance.vagrant;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.EventForms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is published whose form has not been looked at, and what is published can be forgotten. */
class EventSamplesTest {
    private static final EventForms FORMS = new EventForms(Samples.RESCUE, List.of(RescueEvent.class));

    @Test
    void everyEventHasASample() {
        assertThat(EventSamples.all())
                .extracting(Object::getClass)
                .hasSameElementsAs(records(RescueEvent.class).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSamplesTest::records)
                : Stream.of(type);
    }

    static Stream<DomainEvent> all() {
        return EventSamples.all().stream().map(DomainEvent.class::cast);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    static Stream<List<RescueEvent>> histories() {
        return EventSamples.histories();
    }

    /** States and views of a rescue whose personal data are erased are those of the rescue, without the person. */
    @ParameterizedTest
    @MethodSource("histories")
    void aRescueOfAnErasedPersonIsStillFolded(List<RescueEvent> history) {
        Rescue state = new Rescue.Unopened();
        Rescue erasedState = new Rescue.Unopened();
        List<RescueEvent> erased =
                history.stream().map(event -> (RescueEvent) FORMS.erased(event)).toList();
        for (int i = 0; i < history.size(); i++) {
            state = RescueFold.evolve(state, history.get(i));
            erasedState = RescueFold.evolve(erasedState, erased.get(i));
            assertThat(erasedState).hasSameClassAs(state);
        }
        RescueFile file = FoldedView.of(new RescueFiles(), erased).only();
        assertThat(file.toString()).doesNotContain("测试", "62300118", "62290120", "背包", "汽车站");
        List.of(new PeopleInCare(), new RescuesDue(), new RescueCounts(), new RescuedPersons())
                .forEach(view -> FoldedView.of(view, erased));
        if (file.now() != null) {
            assertThat(file.now().person().description()).startsWith("erased on ");
        }
    }
}
