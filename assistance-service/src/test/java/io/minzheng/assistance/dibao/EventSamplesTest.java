package io.minzheng.assistance.dibao;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.persons.MembershipEvent;
import io.minzheng.assistance.standards.StandardEvent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing is published whose form has not been looked at. */
class EventSamplesTest {
    @Test
    void everyEventHasASample() {
        List<Class<?>> declared = Stream.of(DibaoEvent.class, MembershipEvent.class, StandardEvent.class)
                .flatMap(EventSamplesTest::records)
                .toList();

        assertThat(EventSamples.all()).extracting(Object::getClass).hasSameElementsAs(declared);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSamplesTest::records)
                : Stream.of(type);
    }
}
