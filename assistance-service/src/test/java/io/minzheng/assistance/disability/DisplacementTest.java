package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.PersonMustNotBeInTekun;
import static io.minzheng.assistance.disability.DisabilityRule.StepsMustFollowInTime;
import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.disability.DisabilityCase.Filed;
import io.minzheng.assistance.disability.DisabilityCase.InBenefit;
import io.minzheng.assistance.disability.DisabilityCommand.ResumeSubsidy;
import io.minzheng.assistance.disability.DisabilityCommand.StopSubsidy;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesStopped;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidyResumed;
import io.minzheng.assistance.disability.Outside.TekunSpell;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What extreme-poverty support and the programmes for children ask of a case. */
class DisplacementTest {
    private static Optional<DisabilityCommand> tekun(Story story, String on, String from) {
        return Displacement.stop(
                CASE,
                (Filed) story.state(),
                List.of(Subsidy.values()),
                StopGround.TEKUN,
                day(on),
                month(from),
                "tekun-1");
    }

    private static Story displaced(Story story, String on, String from) {
        return story.and(tekun(story, on, from).orElseThrow());
    }

    private static Outside outside(YearMonth tekunUntil) {
        return new Outside(DIBAO, new TekunSpell(tekunUntil), standards(), Map.of());
    }

    private static ResumeSubsidy resumption(String on, YearMonth tekunUntil) {
        return new ResumeSubsidy(CASE, day(on), NURSING, PLAIN, "决定-4", outside(tekunUntil));
    }

    @Test
    void bothSubsidiesEndWithTheMonthBeforeTekunBegins() {
        Story story = displaced(granted(LIVING, NURSING), "2022-05-16", "2022-06");

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-05");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05");
        assertThat(story.last(SubsidiesStopped.class))
                .satisfies(stop -> assertThat(stop.ground()).isEqualTo(StopGround.TEKUN))
                .satisfies(stop -> assertThat(stop.decisionNumber()).isEqualTo("tekun-1"));
        assertThat(Displacement.isStopped(((InBenefit) story.state()).file(), StopGround.TEKUN))
                .isTrue();
    }

    @Test
    void aReinstatedTekunCaseDisplacesFromTheMonthItHasNeverLeft() {
        Story story = displaced(granted(LIVING, NURSING), "2022-09-12", "2022-06");

        assertThat(story.months(NURSING)).as("as if it had not ended").isEqualTo("2022-03..2022-05");
        assertThat(story.last(SubsidiesStopped.class).on()).isEqualTo(day("2022-09-12"));
    }

    @Test
    void aMonthFurtherAheadIsRefusedRatherThanStoppedTooEarly() {
        Story story = granted(NURSING);

        story.refuses(
                StepsMustFollowInTime, tekun(story, "2022-05-16", "2022-07").orElseThrow());
    }

    @Test
    void heardTwiceOrStoppedAlreadyNothingHappens() {
        Story story = displaced(granted(LIVING, NURSING), "2022-05-16", "2022-06");

        assertThat(story.when(tekun(story, "2022-05-16", "2022-06").orElseThrow()))
                .isEmpty();
    }

    @Test
    void tekunDisplacesAlsoWhatIsStoppedOnAnotherGround() {
        Story story = granted(NURSING).and(stop("2022-04-20", StopGround.PRISON, "2022-04-20", NURSING));
        displaced(story, "2022-05-16", "2022-06");
        assertThat(Displacement.isStopped(((InBenefit) story.state()).file(), StopGround.TEKUN))
                .isTrue();

        story.and(correct("2022-07-13", NURSING));

        assertThat(story.months(NURSING)).as("never beside tekun").isEqualTo("2022-03..2022-05");
    }

    @Test
    void isDatedNoEarlierThanTheLastStepAndStillEndsTheSameMonth() {
        Story story = granted(NURSING)
                .and(new DisabilityCommand.HoldReview(
                        CASE, day("2022-07-04"), DisabilityEvent.ReviewOutcome.UNCHANGED, "核查表-1"));

        StopSubsidy asked = (StopSubsidy) tekun(story, "2022-05-16", "2022-06").orElseThrow();

        assertThat(asked.on()).isEqualTo(day("2022-07-04"));
        assertThat(asked.occurredOn()).isEqualTo(day("2022-05-31"));
        assertThat(asked.subsidies()).as("only what is held").containsExactly(NURSING);
        assertThat(displaced(story, "2022-05-16", "2022-06").months(NURSING)).isEqualTo("2022-03..2022-05");
    }

    @Test
    void anOrphansLivingSubsidyEndsAndTheNursingOneStays() {
        Story story = granted(LIVING, NURSING);
        story.and(Displacement.stop(
                        CASE,
                        (Filed) story.state(),
                        List.of(LIVING),
                        StopGround.CHILD_BENEFIT,
                        day("2022-04-25"),
                        month("2022-05"),
                        "孤认-1")
                .orElseThrow());

        assertThat(story.months(LIVING)).isEqualTo("2022-03..2022-04");
        assertThat(story.months(NURSING)).isEqualTo("2022-03..");
    }

    @Test
    void aChildsBenefitThatIsHeardOfLateDoesNotStopWhatWasResumedSince() {
        Story story = granted(LIVING, NURSING)
                .and(stop("2022-05-26", StopGround.CHILD_BENEFIT, "2022-05-25", LIVING), resume("2022-09-01", LIVING));

        assertThat(Displacement.stop(
                        CASE,
                        (Filed) story.state(),
                        List.of(LIVING),
                        StopGround.CHILD_BENEFIT,
                        day("2022-05-25"),
                        month("2022-06"),
                        "孤认-1"))
                .isEmpty();
    }

    @Test
    void nothingIsAskedOfACaseThatHoldsNoneOfThemOrIsNotGranted() {
        Story nursing = granted(NURSING);
        assertThat(Displacement.stop(
                        CASE,
                        (Filed) nursing.state(),
                        List.of(LIVING),
                        StopGround.CHILD_BENEFIT,
                        day("2022-04-25"),
                        month("2022-05"),
                        "孤认-1"))
                .isEmpty();
        assertThat(tekun(given(apply(LIVING), assess(LIVING)), "2022-03-16", "2022-04"))
                .isEmpty();
    }

    @Test
    void whoIsInTekunByTheStoreIsNotGrantedWhateverTheTownshipHasFound() {
        given(apply(NURSING), assess(NURSING)).refuses(PersonMustNotBeInTekun, grant("2022-03-20", outside(null)));
    }

    @Test
    void afterTekunItIsResumedFromTheFirstMonthThatTekunNoLongerPays() {
        Story story = displaced(granted(NURSING), "2022-05-16", "2022-06");
        story.refuses(PersonMustNotBeInTekun, resumption("2022-08-03", null));

        story.and(resumption("2022-08-03", month("2022-09")));

        assertThat(story.months(NURSING)).isEqualTo("2022-03..2022-05 2022-09..");
        assertThat(story.last(SubsidyResumed.class).grant().notBefore()).isEqualTo(month("2022-09"));
    }
}
