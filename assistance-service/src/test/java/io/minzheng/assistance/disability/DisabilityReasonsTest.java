package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.DisabilityEvent.Grant;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesGranted;
import io.minzheng.assistance.standards.StandardEvent.StandardAdjusted;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.payments.Act;
import io.minzheng.payments.Divergence;
import io.minzheng.payments.Entitlement;
import io.minzheng.payments.Reasons;
import io.minzheng.test.MemoryEvents;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why somebody gets what he gets, from the events alone. */
class DisabilityReasonsTest {
    private static final YearMonth MAY = month("2022-05");

    private final Memory memory = new Memory();
    private final DisabilityReasons reasons = new DisabilityReasons(memory, memory, POLICY);

    /** A store in memory. */
    private static final class Memory extends MemoryEvents {
        void add(String stream, DomainEvent event) {
            add(stream, event instanceof SubsidiesGranted ? APPROVER : CLERK, event);
        }

        void adjust(Adjustment standard) {
            add(
                    "standard." + standard.kind() + "." + standard.area(),
                    new StandardAdjusted(
                            standard.validFrom().atDay(1),
                            standard.kind(),
                            standard.area().value(),
                            standard.amount(),
                            standard.validFrom(),
                            standard.documentNumber(),
                            CLERK,
                            APPROVER));
        }
    }

    private void given(Story story) {
        standards().all().forEach(memory::adjust);
        story.history().forEach(event -> memory.add(CASE, event));
    }

    @Test
    void theGrantIsTakenAgainAndTheMonthComputed() {
        Story story = granted(LIVING, NURSING);
        given(story);

        Reasons why = reasons.of(LIVING, CASE, MAY, memory.head());

        assertThat(why.divergences()).isEmpty();
        assertThat(why.entitlement())
                .isEqualTo(SubsidyEntitlement.of(story.benefit(), LIVING, standards(), MAY)
                        .orElseThrow());
        assertThat(why.acts())
                .extracting(Act::step)
                .containsExactly("SubsidiesApplied", "SubsidiesAssessed", "SubsidiesGranted", "StandardAdjusted");
        assertThat(why.acts().getLast().facts())
                .containsEntry("kind", "DISABILITY_LIVING")
                .containsEntry("amount", "10000");
    }

    @Test
    void whatWasKnownLaterDoesNotCount() {
        given(granted(NURSING).and(stop("2022-07-10", StopGround.PRISON, "2022-04-20", NURSING)));

        assertThat(reasons.of(NURSING, CASE, MAY, memory.head()).entitlement()).isNull();
        assertThat(reasons.of(NURSING, CASE, MAY, memory.head() - 1).entitlement())
                .extracting(Entitlement::amount)
                .isEqualTo(15_000L);
        assertThat(reasons.of(NURSING, CASE, MAY, 5).acts()).isEmpty();
        assertThat(reasons.turns(CASE, 5, memory.head())).containsExactly(6L, 7L, 8L, 9L);
        assertThat(reasons.turns("disability-none", 0, memory.head())).isEmpty();
    }

    @Test
    void aGrantThatDoesNotFollowIsFound() {
        Story story = granted(LIVING);
        standards().all().forEach(memory::adjust);
        story.history()
                .forEach(event ->
                        memory.add(CASE, event instanceof SubsidiesGranted granted ? earlier(granted) : event));

        assertThat(reasons.of(LIVING, CASE, MAY, memory.head()).divergences())
                .extracting(Divergence::what)
                .containsExactly("SubsidiesGranted.grants");
    }

    /** Somebody pays a month before the application. */
    private static SubsidiesGranted earlier(SubsidiesGranted granted) {
        Grant grant = granted.grants().getFirst();
        Rate rate = new Rate(
                grant.rate().from().minusMonths(1),
                grant.rate().standard(),
                grant.rate().grade(),
                grant.rate().deducted());
        return new SubsidiesGranted(
                granted.on(),
                granted.area(),
                granted.personId(),
                granted.hukou(),
                granted.certificate(),
                List.of(new Grant(grant.subsidy(), rate, grant.notBefore(), grant.dibao())),
                granted.decisionNumber(),
                granted.confirmedBy(),
                granted.reviewDueOn());
    }
}
