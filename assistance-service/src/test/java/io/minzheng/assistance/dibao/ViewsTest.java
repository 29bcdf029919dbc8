package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.CaseTest.*;
import static io.minzheng.assistance.dibao.Samples.*;
import static io.minzheng.assistance.dibao.Story.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.ApplicationEvent.*;
import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.DibaoLaw.Level;
import io.minzheng.assistance.dibao.EnrolmentStatistics.Count;
import io.minzheng.assistance.dibao.EnrolmentStatistics.Flow;
import io.minzheng.assistance.dibao.HouseholdFile.Phase;
import io.minzheng.assistance.dibao.PendingDecision.Step;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor is {@link DibaoServiceTest}'s. */
class ViewsTest {
    private static final Means POOR = means(12, wages(1, 40000));

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
            kept.take(
                    view,
                    new RecordedEvent(
                            events.get(i), CASE, i, i + 1, Instant.EPOCH, Map.of(MetaKeys.STAFF, "staff-" + i)));
        }
    }

    private static <D extends Record> D document(View<D> view, Story story) {
        return seen(view, story.history(), story.history().size()).get(CASE).orElseThrow();
    }

    private static PendingDecision pending(Story story) {
        return document(new PendingDecisions(), story);
    }

    private static Story busy() {
        return enrolled(POOR, DIFFERENCE, file())
                .and(
                        report(
                                "2022-05-02",
                                new Change(ChangeGround.MEMBERS, List.of(child(3)), List.of(), null, null, null)),
                        adjust("2022-05-03"),
                        cut("2022-05-10", 1),
                        new RestoreMemberShare(CASE, day("2022-06-10"), 1),
                        new SuspendBenefit(CASE, day("2022-06-11"), "下落不明", "决定-7"),
                        new ResumeBenefit(CASE, day("2022-07-11"), "已核实"),
                        review("2022-08-01", ReviewOutcome.UNCHANGED, null),
                        exit("2022-08-20", 1, means(12, wages(1, 160000)), 3),
                        end("2022-11-30", EndReason.GRADUAL_EXIT_OVER, "2022-11-30"));
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        List<DibaoEvent> events = busy().history();
        for (int from = 0; from < events.size(); from++) {
            for (View<?> view : List.of(
                    new HouseholdFiles(),
                    new PendingDecisions(),
                    new DibaoCases(),
                    new Enrolments(),
                    new DibaoPersons())) {
                assertThat(seen(view, events, from).documents())
                        .as("%s from %d", view.name(), from)
                        .isEqualTo(seen(view, events, events.size()).documents());
            }
        }
    }

    @Test
    void aViewOverSegmentsWritesNoDocumentButThatOfTheStream() {
        View<HouseholdFile> files = new HouseholdFiles();
        assertThat(files.segments()).isGreaterThan(1);
        assertThat(seen(files, busy().history(), 0).documents()).containsOnlyKeys(CASE);
    }

    @Test
    void householdsEverEnrolledCarryTheBenefitOfTheirState() {
        Story story = busy();

        DibaoCase document = document(new DibaoCases(), story);

        assertThat(document.benefit()).isEqualTo(story.benefit());
        assertThat(document.area()).isEqualTo(TOWN.value());
        assertThat(document.persons()).containsExactly("person-1", "person-2", "person-3");
    }

    @Test
    void fileTellsEveryStepByWhomAndWhen() {
        HouseholdFile file = document(new HouseholdFiles(), busy());

        assertThat(file.phase()).isEqualTo(Phase.ENDED);
        assertThat(file.version()).isEqualTo(busy().history().size() - 1);
        assertThat(file.entries())
                .extracting(HouseholdFile.Entry::step)
                .startsWith("ApplicationFiled", "ApplicationAccepted", "MeansRecorded")
                .endsWith("GradualExitBegun", "CaseEnded");
        assertThat(file.entries().getFirst().staff()).isEqualTo("staff-0");
        assertThat(file.entries().get(7).facts())
                .containsEntry("from", "2022-04")
                .containsEntry("amount", "51600");
    }

    @Test
    void filesOfEveryPhaseAreFoldedOn() {
        Story onNotice = onNotice(POOR, DIFFERENCE, file());
        Map<Phase, Story> stories = Map.ofEntries(
                Map.entry(Phase.SUBMITTED, given(file())),
                Map.entry(
                        Phase.RETURNED_FOR_COMPLETION,
                        given(file(), new RequestCompletion(CASE, day("2022-03-02"), List.of("户口簿")))),
                Map.entry(Phase.INVESTIGATING, given(file(), accept("2022-03-02"))),
                Map.entry(Phase.FIRST_OPINION, investigated(POOR, file()).and(opine("2022-03-08", DIFFERENCE))),
                Map.entry(Phase.ON_NOTICE, onNotice),
                Map.entry(
                        Phase.OBJECTED,
                        onNotice(POOR, DIFFERENCE, file()).and(new RaiseObjection(CASE, day("2022-03-15"), "有车"))),
                Map.entry(
                        Phase.REFUSED,
                        onNotice(POOR, DIFFERENCE, file())
                                .and(
                                        new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("x")),
                                        new DeliverDecision(CASE, day("2022-03-18"), day("2022-03-18"), Manner.POST))),
                Map.entry(Phase.SPLIT_OFF, given(EventSamples.splitOff())),
                Map.entry(Phase.WITHDRAWN, given(file(), new WithdrawApplication(CASE, day("2022-03-05"), "外出"))),
                Map.entry(Phase.TERMINATED, given(file(), new TerminateApplication(CASE, day("2022-03-05"), "拒不配合"))),
                Map.entry(Phase.ACTIVE, enrolled()),
                Map.entry(Phase.SUSPENDED, enrolled().and(new SuspendBenefit(CASE, day("2022-06-11"), "下落不明", "决定-7"))),
                Map.entry(Phase.PHASING_OUT, enrolled().and(exit("2022-08-20", 1, means(12, wages(1, 160000)), 3))),
                Map.entry(Phase.ENDED, busy()));

        assertThat(stories).containsOnlyKeys(Phase.values());
        stories.forEach((phase, story) ->
                assertThat(document(new HouseholdFiles(), story).phase()).isEqualTo(phase));
    }

    @Test
    void pendingDecisionsNameTheStepAndItsLimit() {
        assertThat(pending(given(file())).step()).isEqualTo(Step.ACCEPTANCE);
        RequestCompletion request = new RequestCompletion(CASE, day("2022-03-02"), List.of("户口簿"));
        assertThat(pending(given(file(), request)).step()).isEqualTo(Step.PAPERS);
        PendingDecision accepted = pending(given(file(), accept("2022-03-02")));
        assertThat(accepted.step()).isEqualTo(Step.INVESTIGATION);
        assertThat(accepted.stepDueOn()).isEqualTo(day("2022-03-07"));
        assertThat(accepted.dueOn()).isEqualTo(CALENDAR.after(day("2022-03-02"), 30));
        assertThat(accepted.overdue(day("2022-03-07"))).isFalse();
        assertThat(accepted.overdue(day("2022-03-08"))).isTrue();
        assertThat(pending(investigated(POOR, file())).step()).isEqualTo(Step.FIRST_OPINION);
        assertThat(pending(investigated(POOR, file()).and(opine("2022-03-08", DIFFERENCE)))
                        .step())
                .isEqualTo(Step.VILLAGE_NOTICE);
        PendingDecision county = pending(onNotice(POOR, DIFFERENCE, file()));
        assertThat(county.step()).isEqualTo(Step.COUNTY_DECISION);
        assertThat(county.notBefore()).isEqualTo(day("2022-03-16"));
        assertThat(county.stepDueOn()).isEqualTo(CALENDAR.after(day("2022-03-15"), 10));
        assertThat(pending(onNotice(POOR, DIFFERENCE, file()).and(new RaiseObjection(CASE, day("2022-03-15"), "有车")))
                        .step())
                .isEqualTo(Step.REINVESTIGATION);
        PendingDecision refused = pending(onNotice(POOR, DIFFERENCE, file())
                .and(new RefuseApplication(CASE, day("2022-03-17"), "决定-2", List.of("x"))));
        assertThat(refused.step()).isEqualTo(Step.DELIVERY);
        assertThat(refused.stepDueOn()).isEqualTo(day("2022-03-22"));
        assertThat(refused.dueOn()).isNull();
        assertThat(pending(enrolled()).waiting()).isFalse();
        assertThat(pending(enrolled().and(report("2022-05-02", change(NOTHING))))
                        .step())
                .isEqualTo(Step.CHANGE_DECISION);
        assertThat(pending(enrolled().and(review("2022-09-02", ReviewOutcome.ENDED, null)))
                        .step())
                .isEqualTo(Step.END_DECISION);
        assertThat(pending(busy()).waiting()).isFalse();
    }

    @Test
    void underTheMeasuresOf2012TheAppraisalAndTheCountysNoticeAreWaitedFor() {
        Story story = given(
                file("2013-03-01", null, adult(1)),
                accept("2013-03-04"),
                record("2013-03-05", means(12, wages(1, 4000))),
                investigate("2013-03-06"));

        assertThat(pending(story).step()).isEqualTo(Step.APPRAISAL);
        assertThat(pending(story).stepDueOn()).isEqualTo(day("2013-03-13"));
        story.and(
                appraise("2013-03-07", AppraisalOutcome.GENUINE),
                opine("2013-03-08", DIFFERENCE),
                post("2013-03-11", Level.VILLAGE));
        assertThat(pending(story).step()).isEqualTo(Step.COUNTY_NOTICE);
        story.and(post("2013-03-18", Level.COUNTY));
        assertThat(pending(story).step()).isEqualTo(Step.COUNTY_DECISION);
        assertThat(pending(story).stepDueOn()).isEqualTo(CALENDAR.after(day("2013-03-24"), 5));
    }

    @Test
    void reviewsAreDueUntilTheCaseEnds() {
        DueReview due = document(new ReviewsDue(), enrolled());
        assertThat(due.dueOn()).isEqualTo(day("2022-09-17"));
        assertThat(due.overdue(day("2022-09-17"))).isFalse();
        assertThat(due.overdue(day("2022-09-18"))).isTrue();
        DueReview next =
                document(new ReviewsDue(), enrolled().and(review("2022-09-10", ReviewOutcome.UNCHANGED, null)));
        assertThat(next.dueOn()).isEqualTo(day("2023-03-10"));
        assertThat(next.lastReviewedOn()).isEqualTo(day("2022-09-10"));
        assertThat(seen(new ReviewsDue(), busy().history(), 0).documents()).isEmpty();
    }

    @Test
    void personsAreFoundInTheirCases() {
        List<DomainEvent> events = List.of(
                enrolled().history().getFirst(),
                new PersonEnrolled(day("2022-03-17"), "person-1", CASE, month("2022-04")));
        KeptDocuments<DibaoPerson> kept = seen(new DibaoPersons(), events, 0);

        assertThat(kept.get("person-1")).contains(new DibaoPerson("person-1", List.of(CASE), CASE, month("2022-04")));
        assertThat(kept.get("person-2")).contains(new DibaoPerson("person-2", List.of(CASE), null, null));
        kept.take(
                new DibaoPersons(),
                new RecordedEvent(
                        new PersonReleased(day("2022-06-10"), "person-1", CASE, month("2022-07")),
                        "dibao-person.person-1",
                        1,
                        9,
                        Instant.EPOCH,
                        Map.of()));
        assertThat(kept.get("person-1").orElseThrow().enrolledIn()).isNull();
    }

    private static EnrolmentStatistics statistics(String asOf) {
        EnrolmentStatistics.Sum sum = new EnrolmentStatistics.Sum(day(asOf), null, _ -> true);
        sum.add(document(new Enrolments(), busy()));
        return sum.report(null);
    }

    /** Enrolled, and ended by a death in April of which the bureau heard in August; each recorded at noon. */
    private static EnrolmentStatistics corrected(String asOf, @Nullable String knownAt) {
        Story story = enrolled(POOR, DIFFERENCE, file()).and(end("2022-05-10", EndReason.DEATH, "2022-04-20"));
        KeptDocuments<Enrolment> kept = new KeptDocuments<>();
        for (int i = 0; i < story.history().size(); i++) {
            DibaoEvent event = story.history().get(i);
            String recorded = event instanceof CaseEvent.CaseEnded
                    ? "2022-08-15"
                    : event.on().toString();
            kept.take(
                    new Enrolments(),
                    new RecordedEvent(event, CASE, i, i + 1, Instant.parse(recorded + "T04:00:00Z"), Map.of()));
        }
        EnrolmentStatistics.Sum sum =
                new EnrolmentStatistics.Sum(day(asOf), knownAt == null ? null : day(knownAt), _ -> true);
        sum.add(kept.get(CASE).orElseThrow());
        return sum.report(null);
    }

    @Test
    void aCorrectionRecordedLaterChangesThePastAndNotWhatWasKnownOfIt() {
        assertThat(corrected("2022-07-31", null).stock().persons()).isZero();
        assertThat(corrected("2022-07-31", "2022-08-15").stock().persons()).isZero();
        assertThat(corrected("2022-07-31", "2022-08-14").stock().persons()).isEqualTo(2);
        assertThat(corrected("2022-07-31", "2022-08-14").flow()).isEqualTo(new Flow(2022, 1, 2, 0, 0));
        assertThat(corrected("2022-07-31", "2022-08-15").flow()).isEqualTo(new Flow(2022, 1, 2, 1, 2));
        assertThat(corrected("2022-05-09", "2022-12-31").stock().persons())
                .as("not yet true")
                .isEqualTo(2);
        assertThat(corrected("2022-07-31", "2022-03-16").stock().households())
                .as("not yet enrolled")
                .isZero();
        assertThat(corrected("2022-07-31", "2022-03-16").flow()).isEqualTo(new Flow(2022, 0, 0, 0, 0));
        assertThat(corrected("2022-07-31", "2022-08-14").knownAt()).isEqualTo(day("2022-08-14"));
    }

    @Test
    void whatWaitsStandsInTheOrderOfItsLimits() {
        assertThat(pending(given(file())).queue()).isEqualTo("9999-12-31." + CASE);
        assertThat(pending(given(file(), accept("2022-03-02"))).queue()).isEqualTo("2022-03-07." + CASE);
        assertThat(pending(investigated(POOR, file())).queue())
                .as("the application's own limit")
                .isEqualTo(CALENDAR.after(day("2022-03-02"), 30) + "." + CASE);
    }

    @Test
    void stockIsThatOfTheMonthAsKnownOnTheDay() {
        assertThat(statistics("2022-03-31").stock().households()).isZero();
        assertThat(statistics("2022-04-01").stock().rural()).isEqualTo(new Count(1, 2, 0));
        assertThat(statistics("2022-05-31").stock().persons()).isEqualTo(2);
        assertThat(statistics("2022-06-01").stock().persons()).isEqualTo(3);
        assertThat(statistics("2022-11-30").stock().persons()).isEqualTo(3);
        assertThat(statistics("2022-12-01").stock().households()).isZero();
        assertThat(statistics("2022-06-30").stock().urban()).isEqualTo(Count.NONE);
        assertThat(statistics("2022-06-30").stock().townships())
                .containsExactly(new EnrolmentStatistics.Township(TOWN.value(), 1, 3, 0));
    }

    @Test
    void flowIsThatOfTheYearUpToTheDay() {
        assertThat(statistics("2022-03-16").flow()).isEqualTo(new Flow(2022, 0, 0, 0, 0));
        assertThat(statistics("2022-03-17").flow()).isEqualTo(new Flow(2022, 1, 2, 0, 0));
        assertThat(statistics("2022-12-31").flow()).isEqualTo(new Flow(2022, 1, 2, 1, 3));
        assertThat(statistics("2023-12-31").flow()).isEqualTo(new Flow(2023, 0, 0, 0, 0));
    }
}
