package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationRefused;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationTerminated;
import io.minzheng.assistance.procedure.ProcedureEvent.ApplicationWithdrawn;
import io.minzheng.assistance.quarters.Counts;
import io.minzheng.assistance.quarters.Cut;
import io.minzheng.assistance.tekun.EndingCommand.*;
import io.minzheng.assistance.tekun.EndingEvent.EndGround;
import io.minzheng.assistance.tekun.EndingEvent.ScreeningOutcome;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.tekun.TekunDue.Kind;
import io.minzheng.assistance.tekun.TekunFile.Phase;
import io.minzheng.assistance.tekun.TekunStatistics.Flow;
import io.minzheng.assistance.tekun.TekunStatistics.Levels;
import io.minzheng.assistance.tekun.TekunStatistics.Township;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is {@code TekunServiceTest}'s. */
class ViewsTest {
    private static <D extends Record> KeptDocuments<D> seen(
            View<D> view, List<? extends DomainEvent> events, int from) {
        KeptDocuments<D> kept = new KeptDocuments<>();
        take(view, events, 0, kept);
        take(view, events, from, kept);
        return kept;
    }

    private static <D extends Record> void take(
            View<D> view, List<? extends DomainEvent> events, int from, KeptDocuments<D> kept) {
        for (int i = from; i < events.size(); i++) {
            boolean own = events.get(i) instanceof TekunEvent;
            kept.take(
                    view,
                    new RecordedEvent(
                            events.get(i),
                            own ? CASE : TekunIds.application(CASE),
                            i,
                            i + 1,
                            // Each is recorded at noon of its day.
                            Instant.parse(events.get(i).on() + "T04:00:00Z"),
                            Map.of(MetaKeys.STAFF, "staff-" + i)));
        }
    }

    static <D extends Record> D document(View<D> view, List<? extends DomainEvent> events) {
        return seen(view, events, events.size()).get(CASE).orElseThrow();
    }

    private static TekunDue due(Story story) {
        return document(new TekunDues(), story.history());
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        for (List<TekunEvent> events : EventSamples.histories().toList()) {
            for (int from = 0; from < events.size(); from++) {
                for (View<?> view : List.of(new TekunFiles(), new TekunDues(), new TekunCases(), new TekunPersons())) {
                    assertThat(seen(view, events, from).documents())
                            .as("%s from %d", view.name(), from)
                            .isEqualTo(seen(view, events, events.size()).documents());
                }
            }
        }
    }

    @Test
    void fileTellsEveryStepAndKeepsAgreementsAndVisits() {
        List<TekunEvent> events = EventSamples.histories().findFirst().orElseThrow();
        TekunFile file = document(new TekunFiles(), events);

        assertThat(file.phase()).isEqualTo(Phase.ENDED);
        assertThat(file.application()).isEqualTo("application-1");
        assertThat(file.version()).isEqualTo(events.size() - 1);
        assertThat(file.screened()).isTrue();
        assertThat(file.agreements()).hasSize(1);
        assertThat(file.visits()).hasSize(1);
        assertThat(file.entries()).hasSameSizeAs(events);
        assertThat(file.entries().getFirst().step()).isEqualTo("CaseFiled");
        assertThat(file.entries().getLast().facts()).containsEntry("outcome", "DIBAO_APPLIED");
    }

    private static Phase phase(List<? extends DomainEvent> events) {
        return document(new TekunFiles(), events).phase();
    }

    private static List<DomainEvent> after(Story story, DomainEvent last) {
        List<DomainEvent> events = new ArrayList<>(story.history());
        events.add(last);
        return events;
    }

    @Test
    void filesOfEveryPhaseAreFoldedOn() {
        Story proposed = granted().and(propose("2022-06-01", EndGround.MEANS));
        Story notice = granted().and(propose("2022-06-01", EndGround.MEANS), post("2022-06-02"));
        Story dispute = granted()
                .and(
                        propose("2022-06-01", EndGround.MEANS),
                        post("2022-06-02"),
                        new ContestEnding(CASE, day("2022-06-03"), "不符"));
        Map<Phase, List<? extends DomainEvent>> stories = Map.of(
                Phase.APPLYING, investigated().history(),
                Phase.REFUSED,
                        after(
                                investigated(),
                                new ApplicationRefused(
                                        day("2022-03-25"), "决定-1", List.of("x"), APPROVER, day("2022-03-30"))),
                Phase.WITHDRAWN, after(investigated(), new ApplicationWithdrawn(day("2022-03-25"), "外出")),
                Phase.TERMINATED, after(investigated(), new ApplicationTerminated(day("2022-03-25"), "拒不配合")),
                Phase.ACTIVE, granted().history(),
                Phase.ENDING_PROPOSED, proposed.history(),
                Phase.ENDING_ON_NOTICE, notice.history(),
                Phase.ENDING_IN_DISPUTE, dispute.history(),
                Phase.ENDED, granted().and(die("2022-06-03", "2022-06-01")).history());

        assertThat(stories).containsOnlyKeys(Phase.values());
        stories.forEach((phase, events) -> assertThat(phase(events)).isEqualTo(phase));
        assertThat(phase(dispute.and(new DecideContest(CASE, day("2022-06-05"), true, "属实"), report("2022-06-06"))
                        .history()))
                .isEqualTo(Phase.ACTIVE);
    }

    @Test
    void aClosedApplicationStaysClosedWhenADeathIsNoted() {
        List<DomainEvent> events = after(investigated(), new ApplicationWithdrawn(day("2022-03-25"), "外出"));
        events.addAll(investigated().when(new ClaimCommand.NoteDeath(CASE, day("2022-05-01"), day("2022-04-30"))));

        assertThat(phase(events)).isEqualTo(Phase.WITHDRAWN);
    }

    @Test
    void visitsAreDueMonthByMonth() {
        assertThat(due(granted()).visit()).isEqualTo(day("2022-04-25"));
        assertThat(due(granted().and(visit("2022-04-20", "2022-04-18"))).visit())
                .isEqualTo(day("2022-05-18"));
        assertThat(due(granted().and(request("2022-05-02", INSTITUTION), change("2022-05-10")))
                        .visit())
                .isNull();
    }

    @Test
    void whatIsReportedContestedOrEndedIsDueUntilItIsDone() {
        Story story = granted().and(report("2022-05-06"));
        assertThat(due(story).of(Kind.REASSESSMENT)).isEqualTo(CALENDAR.after(day("2022-05-06"), 10));
        assertThat(due(story.and(reassess("2022-05-10"))).of(Kind.REASSESSMENT)).isNull();
        story.and(
                propose("2022-06-01", EndGround.MEANS),
                post("2022-06-02"),
                new ContestEnding(CASE, day("2022-06-03"), "不符"));
        assertThat(due(story).of(Kind.OBJECTION)).isEqualTo(CALENDAR.after(day("2022-06-03"), 15));
        story.and(new DecideContest(CASE, day("2022-06-06"), false, "属实"));
        assertThat(due(story).of(Kind.OBJECTION)).isNull();
        story.and(post("2022-06-07"), end("2022-06-14"));
        assertThat(due(story).of(Kind.SCREENING)).isEqualTo(CALENDAR.after(day("2022-06-14"), 10));
        assertThat(due(story).of(Kind.VISIT)).isNull();
        story.and(new RecordScreening(CASE, day("2022-06-15"), ScreeningOutcome.NOT_ELIGIBLE, null));
        assertThat(due(story)).isEqualTo(new TekunDue(CASE, TOWN.value(), null, null, null, null));
        Story back = granted().and(die("2022-06-03", "2022-05-30"), new ReinstateCase(CASE, day("2022-06-10"), "登记有误"));
        assertThat(due(back).of(Kind.VISIT)).isEqualTo(day("2022-07-10"));
    }

    @Test
    void personsAreFoundInTheirCases() {
        assertThat(seen(new TekunPersons(), granted().history(), 0).get("person-1"))
                .contains(new TekunPerson("person-1", List.of(CASE)));
    }

    private static TekunStatistics statistics(Story story, String asOf, @Nullable String knownAt) {
        TekunStatistics.Sum sum = new TekunStatistics.Sum(day(asOf), knownAt == null ? null : day(knownAt), _ -> true);
        sum.add(document(new TekunCases(), story.history()));
        return sum.report(null);
    }

    @Test
    void personsAreCountedByFormLevelAndAreaAsOfADay() {
        Story story = granted()
                .and(
                        report("2022-05-02"),
                        reassess("2022-05-10", Item.values()),
                        request("2022-07-02", INSTITUTION),
                        change("2022-07-10"),
                        propose("2022-09-01", EndGround.MEANS),
                        post("2022-09-02"),
                        end("2022-09-09"));

        assertThat(statistics(story, "2022-03-31", null).stock().persons()).isZero();
        assertThat(statistics(story, "2022-03-31", null).flow()).isEqualTo(new Flow(2022, 1, 0));
        assertThat(statistics(story, "2022-04-30", null).stock().townships())
                .containsExactly(new Township(TOWN.value(), 1, 1, Levels.NOBODY, new Levels(0, 1, 0)));
        assertThat(statistics(story, "2022-06-30", null).stock().dispersed()).isEqualTo(new Levels(0, 0, 1));
        assertThat(statistics(story, "2022-08-31", null).stock().concentrated()).isEqualTo(new Levels(0, 0, 1));
        assertThat(statistics(story, "2022-09-30", null).stock().rural()).isEqualTo(1);
        assertThat(statistics(story, "2022-10-31", null).stock().persons()).isZero();
        assertThat(statistics(story, "2022-10-31", null).flow()).isEqualTo(new Flow(2022, 1, 1));
        assertThat(statistics(story, "2022-10-31", "2022-06-30").stock().dispersed())
                .as("what was known in June")
                .isEqualTo(new Levels(0, 0, 1));
        assertThat(statistics(story, "2022-10-31", "2022-03-24").flow()).isEqualTo(new Flow(2022, 0, 0));
    }

    private static int persons(Story story, String asOf, String township) {
        TekunStatistics.Sum sum = new TekunStatistics.Sum(day(asOf), null, township::equals);
        sum.add(document(new TekunCases(), story.history()));
        return sum.report(null).stock().persons();
    }

    @Test
    void whoMovesIsPaidCountedAndVisitedByTheOtherTownshipFromItsMonth() {
        Story story = granted().and(CareTest.transfer("2022-05-14", "623001101201"));
        TekunBenefit benefit = document(new TekunCases(), story.history()).benefit();

        assertThat(benefit.stays().in(month("2022-05"))).isEqualTo(TOWN.value());
        assertThat(benefit.stays().in(month("2022-06"))).isEqualTo("623001101");
        assertThat(persons(story, "2022-05-31", TOWN.value())).isEqualTo(1);
        assertThat(persons(story, "2022-05-31", "623001101")).isZero();
        assertThat(persons(story, "2022-06-30", TOWN.value())).isZero();
        assertThat(persons(story, "2022-06-30", "623001101")).isEqualTo(1);
        assertThat(due(story).area()).isEqualTo("623001101");
        assertThat(document(new TekunFiles(), story.history()).area()).isEqualTo("623001101");
    }

    private static Flow flow(TekunCase one, String asOf, String township) {
        TekunStatistics.Sum sum = new TekunStatistics.Sum(day(asOf), null, township::equals);
        sum.add(one);
        return sum.report(null).flow();
    }

    private static String quarterly(TekunCase one, String asOf, @Nullable String knownAt, String township) {
        Counts counts = new Counts();
        new QuarterlyTekun.Tally(new Cut(day(asOf), knownAt == null ? null : day(knownAt)), counts).add(one);
        return counts.of("TEKUN.GRANTED", township) + "/" + counts.of("TEKUN.ENDED", township);
    }

    @Test
    void whoMovesHasComeAndGoneWhereThePersonThenWas() {
        Story story = granted().and(CareTest.transfer("2022-05-14", "623001101201"), die("2022-09-03", "2022-08-30"));
        TekunCase one = document(new TekunCases(), story.history());

        assertThat(quarterly(one, "2022-03-31", null, TOWN.value())).isEqualTo("1/0");
        assertThat(quarterly(one, "2022-06-30", null, TOWN.value()))
                .as("no less than in the quarter before")
                .isEqualTo("1/0");
        assertThat(quarterly(one, "2022-09-30", null, "623001101")).isEqualTo("0/1");
        assertThat(quarterly(one, "2022-09-30", null, TOWN.value())).isEqualTo("1/0");
        assertThat(quarterly(one, "2022-09-30", "2022-08-31", "623001101"))
                .as("the end was not known in August")
                .isEqualTo("0/0");
        assertThat(flow(one, "2022-09-30", TOWN.value())).isEqualTo(new Flow(2022, 1, 0));
        assertThat(flow(one, "2022-09-30", "623001101")).isEqualTo(new Flow(2022, 0, 1));
    }

    @Test
    void whoEndsBeforeTheMoveHasGoneFromWhereTheLastMonthIsPaid() {
        Story story = granted().and(CareTest.transfer("2022-05-14", "623001101201"), die("2022-05-20", "2022-05-18"));
        TekunCase one = document(new TekunCases(), story.history());

        assertThat(quarterly(one, "2022-06-30", null, TOWN.value())).isEqualTo("1/1");
        assertThat(quarterly(one, "2022-06-30", null, "623001101")).isEqualTo("0/0");
        assertThat(flow(one, "2022-06-30", TOWN.value())).isEqualTo(new Flow(2022, 1, 1));
    }

    @Test
    void anEndTakenBackDoesNotCount() {
        Story story =
                granted().and(die("2022-06-03", "2022-05-30"), new ReinstateCase(CASE, day("2022-07-10"), "登记有误"));

        assertThat(statistics(story, "2022-06-30", null).stock().persons()).isZero();
        assertThat(statistics(story, "2022-07-31", null).stock().persons()).isEqualTo(1);
        assertThat(statistics(story, "2022-07-31", null).flow().ended()).isZero();
        assertThat(statistics(story, "2022-07-31", "2022-06-30").flow().ended()).isEqualTo(1);
    }

    @Test
    void twoPersonsOfOneHouseholdAreOneHousehold() {
        LocalDate on = day("2022-03-25");
        TekunBenefit benefit = TekunEntitlementTest.benefit(granted());
        TekunStatistics.Sum sum = new TekunStatistics.Sum(on.plusMonths(12), null, _ -> true);
        sum.add(TekunCase.of("tekun-1", "person-1", "tekun-1", benefit));
        sum.add(TekunCase.of("tekun-2", "person-2", "tekun-1", benefit));

        assertThat(sum.report(null).stock().households()).isEqualTo(1);
        assertThat(sum.report(null).stock().persons()).isEqualTo(2);
    }
}
