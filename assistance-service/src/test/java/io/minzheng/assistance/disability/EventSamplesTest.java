package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.ReviewOutcome;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.persons.PlacesEvent;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyHeld;
import io.minzheng.assistance.disability.persons.PlacesEvent.SubsidyReleased;
import io.minzheng.assistance.disability.reminders.ReminderEvent;
import io.minzheng.assistance.disability.reminders.ReminderEvent.CertificationReported;
import io.minzheng.assistance.disability.reminders.ReminderEvent.Manner;
import io.minzheng.assistance.disability.reminders.ReminderEvent.PersonReminded;
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

/** The published JSON of every event, committed beside this test: what was once stored must be read and written alike. */
class EventSamplesTest {
    private static final List<Class<?>> DECLARED =
            List.of(DisabilityEvent.class, PlacesEvent.class, ReminderEvent.class);
    private static final EventForms FORMS = new EventForms(CASE, DECLARED);

    static Stream<Story> stories() {
        Certificate renewed = certificate(DisabilityCategory.LIMB, 3, "2022-05-05", "2032-05-04");
        return Stream.of(
                granted(LIVING, NURSING)
                        .and(
                                report("2022-05-10", renewed),
                                confirm("2022-05-12"),
                                new StopSubsidy(
                                        CASE,
                                        day("2022-07-10"),
                                        List.of(LIVING),
                                        StopGround.DIBAO_LOST,
                                        day("2022-06-20"),
                                        "决定-3",
                                        "家庭已脱贫"),
                                resume("2022-09-01", LIVING),
                                new RecordDeath(CASE, day("2022-10-06"), day("2022-10-03"), "死证-1"),
                                new AnnulDeath(CASE, day("2022-11-02")),
                                correct("2022-11-03", LIVING),
                                BenefitTest.transfer("2022-11-10", "623001101201"),
                                new HoldReview(CASE, day("2023-03-01"), ReviewOutcome.UNCHANGED, "核查表-1"),
                                report(
                                        "2023-05-10",
                                        certificate(DisabilityCategory.LIMB, 1, "2023-05-05", "2032-05-04")),
                                new RejectCertificate(CASE, day("2023-05-11"), "证件有误")),
                given(
                        apply(LIVING),
                        new RecordDeath(CASE, day("2022-03-10"), day("2022-03-09"), "死证-1"),
                        new AnnulDeath(CASE, day("2022-03-12"))));
    }

    /** The first of each kind that commands have brought about, but the stop with a note. */
    static Stream<DomainEvent> events() {
        Map<Class<?>, DomainEvent> samples = new LinkedHashMap<>();
        stories()
                .flatMap(story -> story.history().stream())
                .filter(event -> !(event instanceof DisabilityEvent.SubsidiesStopped stopped) || stopped.note() != null)
                .forEach(event -> samples.putIfAbsent(event.getClass(), event));
        return Stream.concat(
                samples.values().stream(),
                Stream.of(
                        new SubsidyHeld(day("2022-03-20"), PERSON, LIVING, CASE, month("2022-03")),
                        new SubsidyReleased(day("2022-07-10"), PERSON, LIVING, CASE, month("2022-07")),
                        new CertificationReported(day("2022-03-17"), PERSON, "测试", TOWN, day("2022-03-10"), CLERK),
                        new PersonReminded(
                                day("2022-03-18"), PERSON, TOWN, day("2022-03-18"), Manner.CALL, "通话记录-1", CLERK)));
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(
                        DECLARED.stream().flatMap(EventSamplesTest::records).toList());
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventSamplesTest::records)
                : Stream.of(type);
    }

    @ParameterizedTest
    @MethodSource("events")
    void isWrittenAndReadAsCommitted(DomainEvent event) {
        FORMS.check(event);
    }

    /** A case whose person is erased is still folded, pays the same, and names nobody. */
    @ParameterizedTest
    @MethodSource("stories")
    void aCaseOfAnErasedPersonIsStillFolded(Story story) {
        DisabilityCase erased = new DisabilityCase.Unfiled();
        for (DisabilityEvent event : story.history()) {
            erased = DisabilityFold.evolve(erased, (DisabilityEvent) FORMS.erased(event));
        }

        assertThat(erased).hasSameClassAs(story.state());
        assertThat(((Filed) erased).filing().applicant().name()).startsWith("erased on ");
        assertThat(((Filed) erased).filing().applicant().residentId()).startsWith("erased on ");
        assertThat(((Filed) erased).filing().certificate().number()).startsWith("erased on ");
        if (story.state() instanceof DisabilityCase.InBenefit) {
            assertThat(((DisabilityCase.InBenefit) erased).file().benefit()).isEqualTo(story.benefit());
        }
    }
}
