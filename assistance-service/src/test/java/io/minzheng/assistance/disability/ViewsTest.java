package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.dibao.Household.DisabilityCategory;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.AnnulDeath;
import io.minzheng.assistance.disability.DisabilityCommand.HoldReview;
import io.minzheng.assistance.disability.DisabilityCommand.RecordDeath;
import io.minzheng.assistance.disability.DisabilityEvent.*;
import io.minzheng.assistance.disability.DisabilityFile.Entry;
import io.minzheng.assistance.disability.DisabilityFile.Phase;
import io.minzheng.assistance.disability.RecipientStatistics.OfGrade;
import io.minzheng.assistance.disability.RecipientStatistics.OfSubsidy;
import io.minzheng.assistance.disability.RecipientStatistics.Township;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.test.KeptDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the read models make of the events; that they hang on the real processor the test of the service shows. */
class ViewsTest {
    /** All events, then once more those from one on; each recorded at noon of its day. */
    private static <D extends Record> KeptDocuments<D> seen(View<D> view, Story story, int from) {
        KeptDocuments<D> kept = new KeptDocuments<>();
        List<DisabilityEvent> events = story.history();
        for (int begin : new int[] {0, from}) {
            for (int i = begin; i < events.size(); i++) {
                kept.take(
                        view,
                        new RecordedEvent(
                                events.get(i),
                                CASE,
                                i,
                                i + 1,
                                Instant.parse(events.get(i).on() + "T04:00:00Z"),
                                Map.of(MetaKeys.STAFF, "staff-" + i)));
            }
        }
        return kept;
    }

    private static <D extends Record> D document(View<D> view, Story story) {
        return seen(view, story, story.history().size()).get(CASE).orElseThrow();
    }

    private static DisabilityFile file(Story story) {
        return document(new DisabilityFiles(), story);
    }

    private static Story busy() {
        return granted(LIVING, NURSING)
                .and(
                        report("2022-05-10", certificate(DisabilityCategory.LIMB, 2, "2022-05-05", "2032-05-04")),
                        confirm("2022-05-12"),
                        stop("2022-07-10", StopGround.DIBAO_LOST, "2022-06-20", LIVING),
                        resume("2022-09-01", LIVING),
                        new RecordDeath(CASE, day("2022-10-06"), day("2022-10-03"), "死证-1"),
                        new AnnulDeath(CASE, day("2022-11-02")),
                        correct("2022-11-03", NURSING),
                        new HoldReview(CASE, day("2023-03-01"), ReviewOutcome.UNCHANGED, "核查表-1"));
    }

    @Test
    void eventsHandledAgainFromAnywhereChangeNothing() {
        Story story = busy();
        int all = story.history().size();
        for (int from = 0; from < all; from++) {
            for (View<?> view : List.of(new DisabilityFiles(), new Recipients())) {
                assertThat(seen(view, story, from).documents())
                        .as("%s from %d", view.name(), from)
                        .isEqualTo(seen(view, story, all).documents());
            }
        }
    }

    @Test
    void theFileTellsEveryStepByWhomAndWhen() {
        DisabilityFile file = file(busy());

        assertThat(file.entries())
                .extracting(Entry::step)
                .containsExactly(
                        "SubsidiesApplied",
                        "SubsidiesAssessed",
                        "SubsidiesGranted",
                        "CertificateReported",
                        "CertificateRenewed",
                        "SubsidiesStopped",
                        "SubsidyResumed",
                        "SubsidiesStopped",
                        "CorrectionAsked",
                        "StopCorrected",
                        "ReviewHeld");
        assertThat(file.entries().getFirst().staff()).isEqualTo("staff-0");
        assertThat(file.entries().get(2).facts())
                .containsEntry("LIVING", "2022-03")
                .containsEntry("NURSING", "2022-03");
        assertThat(file.entries().get(5).facts())
                .containsEntry("ground", "DIBAO_LOST")
                .containsEntry("from", "2022-07");
        assertThat(file.version()).isEqualTo(10);
        assertThat(file.reviewDueOn()).isEqualTo(day("2024-03-01"));
        assertThat(file.state()).isInstanceOf(InBenefit.class).isEqualTo(busy().state());
    }

    @Test
    void theFileSaysHowTheCaseStands() {
        assertThat(file(given(apply(LIVING))).phase()).isEqualTo(Phase.APPLIED);
        assertThat(file(given(apply(LIVING))).reviewDueOn()).isNull();
        assertThat(file(given(apply(LIVING), assess(LIVING))).phase()).isEqualTo(Phase.ASSESSED);
        assertThat(file(granted(LIVING)).phase()).isEqualTo(Phase.GRANTED);
        assertThat(file(granted(LIVING)).reviewDueOn()).isEqualTo(day("2023-03-20"));
        DisabilityFile stopped =
                file(granted(LIVING).and(stop("2022-05-10", StopGround.GIVEN_UP, "2022-05-10", LIVING)));
        assertThat(stopped.phase()).isEqualTo(Phase.STOPPED);
        assertThat(stopped.reviewDueOn()).as("nothing is left to review").isNull();
        Story annulled = granted(LIVING)
                .and(
                        new RecordDeath(CASE, day("2022-10-06"), day("2022-10-03"), "死证-1"),
                        new AnnulDeath(CASE, day("2022-11-02")));
        assertThat(file(annulled).correctionAsked()).isTrue();
        assertThat(file(annulled.and(correct("2022-11-03", LIVING))).correctionAsked())
                .isFalse();
    }

    @Test
    void recipientsCarryTheBenefitOfTheirState() {
        Recipient recipient = document(new Recipients(), busy());

        assertThat(recipient.benefit()).isEqualTo(busy().benefit());
        assertThat(recipient.personId()).isEqualTo(PERSON);
        assertThat(recipient.turns()).as("what changes no money is no turn").hasSize(6);
        assertThat(seen(new Recipients(), given(apply(LIVING), assess(LIVING)), 0)
                        .documents())
                .isEmpty();
    }

    private static List<OfSubsidy> statistics(String asOf, String knownAt) {
        RecipientStatistics.Sum sum =
                new RecipientStatistics.Sum(day(asOf), knownAt == null ? null : day(knownAt), _ -> true);
        sum.add(document(new Recipients(), busy()));
        return sum.report(null).subsidies();
    }

    private static int persons(Story story, String asOf, String township) {
        RecipientStatistics.Sum sum = new RecipientStatistics.Sum(day(asOf), null, township::equals);
        sum.add(document(new Recipients(), story));
        return sum.report(null).subsidies().getFirst().persons();
    }

    @Test
    void whoMovesIsPaidAndCountedByTheOtherTownshipFromItsMonth() {
        Story story = granted(LIVING).and(BenefitTest.transfer("2022-11-10", "623001101201"));
        Recipient recipient = document(new Recipients(), story);

        assertThat(recipient.stays().in(month("2022-11"))).isEqualTo(TOWN.value());
        assertThat(recipient.stays().in(month("2022-12"))).isEqualTo("623001101");
        assertThat(persons(story, "2022-11-30", TOWN.value())).isEqualTo(1);
        assertThat(persons(story, "2022-11-30", "623001101")).isZero();
        assertThat(persons(story, "2022-12-31", TOWN.value())).isZero();
        assertThat(persons(story, "2022-12-31", "623001101")).isEqualTo(1);
        DisabilityFile file = document(new DisabilityFiles(), story);
        assertThat(file.area()).isEqualTo("623001101");
        assertThat(file.office()).as("nor does the office see it any more").isEqualTo("623001101");
    }

    @Test
    void personsAreCountedByGradeAndTownshipAsOfADay() {
        Township town = new Township(TOWN.value(), 1);
        OfSubsidy noLiving = new OfSubsidy(LIVING, 0, List.of(), List.of());

        assertThat(statistics("2022-03-19", null))
                .containsExactly(noLiving, new OfSubsidy(NURSING, 0, List.of(), List.of()));
        assertThat(statistics("2022-05-31", null))
                .containsExactly(
                        new OfSubsidy(LIVING, 1, List.of(new OfGrade(1, 1)), List.of(town)),
                        new OfSubsidy(NURSING, 1, List.of(new OfGrade(1, 1)), List.of(town)));
        assertThat(statistics("2022-08-31", null))
                .containsExactly(noLiving, new OfSubsidy(NURSING, 1, List.of(new OfGrade(2, 1)), List.of(town)));
        assertThat(statistics("2022-08-31", "2022-07-09"))
                .as("known before the stop was")
                .containsExactly(
                        new OfSubsidy(LIVING, 1, List.of(new OfGrade(2, 1)), List.of(town)),
                        new OfSubsidy(NURSING, 1, List.of(new OfGrade(2, 1)), List.of(town)));
        assertThat(statistics("2022-12-31", null))
                .as("the death is corrected for nursing alone")
                .containsExactly(noLiving, new OfSubsidy(NURSING, 1, List.of(new OfGrade(2, 1)), List.of(town)));
    }
}
