package io.minzheng.assistance.tekun;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.tekun.Tekun.Filed;
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
    private static final EventForms FORMS = new EventForms(Samples.CASE, List.of(TekunEvent.class));

    @Test
    void everyEventHasASample() {
        assertThat(EventSamples.all())
                .extracting(Object::getClass)
                .hasSameElementsAs(records(TekunEvent.class).toList());
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

    static Stream<List<TekunEvent>> histories() {
        return EventSamples.histories();
    }

    /** States and views of an erased person's case are those of the case, without the person. */
    @ParameterizedTest
    @MethodSource("histories")
    void aCaseOfAnErasedPersonIsStillFolded(List<TekunEvent> history) {
        List<TekunEvent> erased =
                history.stream().map(event -> (TekunEvent) FORMS.erased(event)).toList();
        Tekun state = new Tekun.NotFiled();
        Tekun erasedState = new Tekun.NotFiled();
        for (int i = 0; i < history.size(); i++) {
            state = TekunFold.evolve(state, history.get(i));
            erasedState = TekunFold.evolve(erasedState, erased.get(i));
            assertThat(erasedState).hasSameClassAs(state);
        }
        assertThat(((Filed) erasedState).filing().person().name()).startsWith("erased on ");
        TekunFile file = ViewsTest.document(new TekunFiles(), erased);
        assertThat(file.toString()).doesNotContain("测试", "62300119", "6217");
        assertThat(ViewsTest.document(new TekunCases(), erased))
                .isEqualTo(ViewsTest.document(new TekunCases(), history));
        assertThat(ViewsTest.document(new TekunDues(), erased)).isEqualTo(ViewsTest.document(new TekunDues(), history));
    }
}
