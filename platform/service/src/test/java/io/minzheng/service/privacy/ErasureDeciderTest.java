package io.minzheng.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.service.privacy.ErasureCommand.ConfirmErasure;
import io.minzheng.service.privacy.ErasureCommand.RecordErasure;
import io.minzheng.service.privacy.ErasureCommand.RejectErasure;
import io.minzheng.service.privacy.ErasureCommand.RequestErasure;
import io.minzheng.service.privacy.ErasureEvent.ErasureConfirmed;
import io.minzheng.service.privacy.ErasureEvent.ErasureRefused;
import io.minzheng.service.privacy.ErasureEvent.ErasureRejected;
import io.minzheng.service.privacy.ErasureEvent.ErasureRequested;
import io.minzheng.service.privacy.ErasureEvent.PersonErased;
import io.minzheng.web.RuleTexts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasureDeciderTest {
    private static final LocalDate DAY = LocalDate.of(2040, 3, 1);
    private static final String LAW = "PIPL art. 47";
    private static final Holding HOLDING = new Holding("a.b.C", "令32号", LocalDate.of(2120, 1, 1));
    private static final ErasureRequested REQUESTED =
            new ErasureRequested(DAY, "p", "maker", Ground.RETENTION_ENDED, LAW, 3);
    private static final ErasureConfirmed CONFIRMED = new ErasureConfirmed(DAY, "p", "checker");
    private static final PersonErased ERASED =
            new PersonErased(DAY, "p", "maker", "checker", Ground.RETENTION_ENDED, LAW, 3);

    private final ErasureDecider decider = new ErasureDecider();

    private List<ErasureEvent> when(String staff, ErasureCommand command, ErasureEvent... given) {
        Erasure state = decider.initial();
        for (ErasureEvent event : given) {
            state = decider.evolve(state, event);
        }
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    private void refused(ErasureRule rule, String staff, ErasureCommand command, ErasureEvent... given) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command, given));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    private static RequestErasure request(int events, boolean held) {
        return new RequestErasure("p", DAY, Ground.RETENTION_ENDED, LAW, events, held ? HOLDING : null);
    }

    private static ConfirmErasure confirm(boolean held) {
        return new ConfirmErasure("p", DAY, held ? HOLDING : null);
    }

    @Test
    void isRequestedConfirmedByAnotherAndRecorded() {
        assertThat(when("maker", request(3, false))).containsExactly(REQUESTED);
        assertThat(when("checker", confirm(false), REQUESTED)).containsExactly(CONFIRMED);
        assertThat(when("checker", new RecordErasure("p", DAY, 3), REQUESTED, CONFIRMED))
                .containsExactly(ERASED);
        assertThat(when("maker", request(1, false), REQUESTED, CONFIRMED, ERASED))
                .as("a person who has come again")
                .hasSize(1);
    }

    @Test
    void theLawWinsWhenItIsRequestedAndWhenItIsConfirmed() {
        ErasureRefused refused = new ErasureRefused(DAY, "p", "maker", Ground.RETENTION_ENDED, LAW, HOLDING);
        assertThat(when("maker", request(3, true))).containsExactly(refused);
        assertThat(when("maker", request(3, false), refused)).containsExactly(REQUESTED);
        refused(ErasureRule.RetentionMustHaveEnded, "checker", confirm(true), REQUESTED);
    }

    @Test
    void repeatedStepsCauseNothing() {
        assertThat(when("checker", confirm(false), REQUESTED, CONFIRMED)).isEmpty();
        assertThat(when("checker", new RecordErasure("p", DAY, 3), REQUESTED, CONFIRMED, ERASED))
                .isEmpty();
        assertThat(when("checker", new RecordErasure("p", DAY, 3), REQUESTED)).isEmpty();
    }

    @Test
    void isRejected() {
        assertThat(when("checker", new RejectErasure("p", DAY, "wrong person"), REQUESTED))
                .containsExactly(new ErasureRejected(DAY, "p", "checker", "wrong person"));
    }

    @Test
    void refusals() {
        refused(ErasureRule.RequesterMustNotConfirm, "maker", confirm(false), REQUESTED);
        refused(ErasureRule.SomethingMustBeSealed, "maker", request(0, false));
        refused(ErasureRule.ErasureMustNotBeUnderWay, "other", request(3, false), REQUESTED);
        refused(ErasureRule.ErasureMustNotBeUnderWay, "other", request(3, false), REQUESTED, CONFIRMED);
        refused(ErasureRule.ErasureMustBeRequested, "checker", confirm(false));
        refused(ErasureRule.ErasureMustBeRequested, "checker", new RejectErasure("p", DAY, "x"));
        refused(ErasureRule.TextMustBeGiven, "checker", new RejectErasure("p", DAY, " "), REQUESTED);
        refused(
                ErasureRule.TextMustBeGiven,
                "maker",
                new RequestErasure("p", DAY, Ground.OTHER_LAW, "x".repeat(501), 1, null));
        refused(
                ErasureRule.StepsMustFollowInTime,
                "checker",
                new ConfirmErasure("p", DAY.minusDays(1), null),
                REQUESTED);
    }

    @Test
    void everyRuleHasItsTexts() {
        assertThat(RuleTexts.missing(ErasureRule.values(), RevealRule.values())).isEmpty();
    }
}
