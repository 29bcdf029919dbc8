package io.minzheng.assistance.recognition;

import static io.minzheng.assistance.recognition.Samples.*;
import static io.minzheng.assistance.recognition.Samples.Story.claimed;
import static io.minzheng.assistance.recognition.Samples.Story.given;
import static io.minzheng.assistance.recognition.Samples.Story.hardSpending;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.recognition.ClaimCommand.AdviseAgainst;
import io.minzheng.assistance.recognition.Recognition.NotFiled;
import io.minzheng.assistance.recognition.Samples.Story;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.DeclineRenewal;
import io.minzheng.assistance.recognition.TermCommand.RejectEnding;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonApplied;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonRecognised;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonReleased;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.EventForms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is published whose form has not been looked at, and what is published can be forgotten. */
class EventSamplesTest {
    private static final List<Class<?>> DECLARED = List.of(RecognitionEvent.class, PersonRecognitionEvent.class);
    private static final EventForms FORMS = new EventForms(CASE, DECLARED);

    private static List<Story> stories() {
        return List.of(
                hardSpending()
                        .and(
                                death("2025-05-06", 2, "2025-05-03"),
                                new AnnulDeath(CASE, day("2025-05-12"), 2),
                                proposeEnding("2025-06-02", EndGround.MEANS),
                                new RejectEnding(CASE, day("2025-06-03"), "收入未提高"),
                                new DeclineRenewal(CASE, day("2026-01-26"), "收入已提高"),
                                proposeEnding("2026-02-02", EndGround.OWN_WISH),
                                end("2026-02-03")),
                claimed(RecognitionKind.LOW_INCOME_EDGE, means(1_500_000, 0))
                        .and(propose(), new AdviseAgainst(CASE, day("2025-03-11"))),
                given(apply(RecognitionKind.LOW_INCOME_EDGE)).and(death("2025-03-05", 1, "2025-03-04")));
    }

    private static Stream<DomainEvent> all() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        stories().stream()
                .flatMap(story -> story.history().stream())
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        Stream.of(
                        new PersonApplied(day("2025-03-03"), "person-1", CASE),
                        new PersonRecognised(
                                day("2025-03-25"),
                                "person-1",
                                CASE,
                                RecognitionKind.HARD_SPENDING,
                                day("2025-03-25"),
                                day("2026-03-24"),
                                day("2026-01-23"),
                                "认定〔2025〕1号"),
                        new PersonReleased(
                                day("2026-02-03"),
                                "person-1",
                                CASE,
                                RecognitionKind.HARD_SPENDING,
                                day("2025-03-25"),
                                day("2026-02-03")))
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return samples.values().stream();
    }

    @Test
    void everyEventHasASample() {
        assertThat(all().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        DECLARED.stream().flatMap(EventSamplesTest::records).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(EventSamplesTest::records)
                        .distinct()
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("all")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    /** A case in which everybody is erased is folded as the case was, without the persons and what they have. */
    @Test
    void aCaseOfErasedPersonsIsStillFolded() {
        for (Story story : stories()) {
            Recognition state = new NotFiled();
            Recognition erased = new NotFiled();
            for (RecognitionEvent event : story.history()) {
                state = RecognitionFold.evolve(state, event);
                erased = RecognitionFold.evolve(erased, (RecognitionEvent) FORMS.erased(event));
                assertThat(erased).hasSameClassAs(state);
            }
            assertThat(((Recognition.Filed) erased).filing().members())
                    .allSatisfy(member -> assertThat(member.name()).startsWith("erased on "))
                    .allSatisfy(member -> assertThat(member.residentId()).startsWith("erased on "));
        }
    }
}
