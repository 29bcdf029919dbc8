package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.Story.*;
import static io.minzheng.assistance.disability.Subsidy.LIVING;
import static io.minzheng.assistance.disability.Subsidy.NURSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.disability.Benefit.Held;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.Benefit.Stop;
import io.minzheng.assistance.disability.Benefit.Validity;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SubsidyEntitlementTest {
    private static final YearMonth FIRST = YearMonth.of(2016, 1);

    private static Benefit benefit(int from, int validUntil, long deducted, List<Stop> stops) {
        return new Benefit(
                TOWN,
                Household.Kind.URBAN,
                List.of(new Validity(FIRST.minusMonths(1), FIRST.plusMonths(validUntil))),
                List.of(new Held(
                        LIVING,
                        List.of(FIRST.plusMonths(from)),
                        List.of(new Rate(FIRST.plusMonths(from), StandardKind.DISABILITY_LIVING, 2, deducted)),
                        stops)));
    }

    @Test
    void theStandardOfTheMonthIsDue() {
        Benefit benefit = granted(LIVING).benefit();

        Entitlement may = SubsidyEntitlement.of(benefit, LIVING, standards(), month("2022-05"))
                .orElseThrow();
        Entitlement june = SubsidyEntitlement.of(benefit, LIVING, standards(), month("2022-06"))
                .orElseThrow();

        assertThat(may.amount()).isEqualTo(10_000);
        assertThat(june.amount()).isEqualTo(12_000);
        assertThat(june.basis())
                .isEqualTo(new Basis(
                        "RURAL",
                        "STANDARD",
                        "国发〔2015〕52号",
                        12_000,
                        "文〔2022-06〕1号",
                        1,
                        1,
                        false,
                        0,
                        1,
                        0,
                        0,
                        0,
                        0,
                        100,
                        "GRADE_1"));
        assertThat(SubsidyEntitlement.of(benefit, NURSING, standards(), month("2022-06")))
                .isEmpty();
    }

    @Test
    void withoutAStandardNothingIsGuessed() {
        assertThatThrownBy(() -> SubsidyEntitlement.of(
                        granted(LIVING).benefit(), LIVING, Standards.of(List.of()), month("2022-05")))
                .isInstanceOf(RuleViolation.class);
    }

    /** The difference to what is drawn elsewhere, and never less than nothing. */
    @Property
    void theAmountIsTheStandardLessWhatIsKept(
            @ForAll @LongRange(min = 1, max = 1_000_000) long standard,
            @ForAll @LongRange(max = 1_000_000) long deducted) {
        Standards standards = Standards.of(List.of(adjustment(StandardKind.DISABILITY_LIVING, standard, "2016-01")));

        Entitlement entitlement = SubsidyEntitlement.of(benefit(0, 12, deducted, List.of()), LIVING, standards, FIRST)
                .orElseThrow();

        assertThat(entitlement.amount()).isEqualTo(Math.max(0, standard - deducted));
        assertThat(SubsidyEntitlement.amount(entitlement.basis()).value()).isEqualTo(entitlement.amount());
    }

    /** A month is due exactly from the first one on, while the certificate covers it, and outside every stop. */
    @Property
    void nothingIsDueAfterTheCertificateOrDuringAStop(
            @ForAll @IntRange(max = 24) int from,
            @ForAll @IntRange(max = 36) int validUntil,
            @ForAll @IntRange(max = 36) int stopped,
            @ForAll @IntRange(min = 1, max = 12) int months,
            @ForAll @IntRange(max = 48) int month) {
        Stop stop = new Stop(FIRST.plusMonths(stopped), FIRST.plusMonths(stopped + (long) months), StopGround.PRISON);

        boolean due = benefit(from, validUntil, 0, List.of(stop)).runsIn(LIVING, FIRST.plusMonths(month));

        assertThat(due)
                .isEqualTo(month >= from && month <= validUntil && (month < stopped || month >= stopped + months));
    }

    /** Certificates that follow each other carry a subsidy as far as no month lies between them. */
    @Property
    void aGapBetweenCertificatesEndsIt(
            @ForAll @IntRange(max = 12) int firstUntil,
            @ForAll @IntRange(max = 24) int secondFrom,
            @ForAll @IntRange(max = 40) int month) {
        Benefit benefit = benefit(0, firstUntil, 0, List.of())
                .renewed(new Validity(FIRST.plusMonths(secondFrom), FIRST.plusMonths(30)));

        boolean covered = IntStream.rangeClosed(0, month)
                .allMatch(each -> each <= firstUntil || each >= secondFrom && each <= 30);

        assertThat(benefit.runsIn(LIVING, FIRST.plusMonths(month))).isEqualTo(covered);
    }

    /** However a case is stopped, nothing is paid from the month after the earliest change. */
    @Property
    void stopsCutFromTheEarliestMonth(@ForAll @IntRange(max = 20) int one, @ForAll @IntRange(max = 20) int other) {
        Held held = benefit(0, 36, 0, List.of())
                .of(LIVING)
                .orElseThrow()
                .stopped(FIRST.plusMonths(one), StopGround.OTHER)
                .stopped(FIRST.plusMonths(other), StopGround.DEATH);

        assertThat(held.openStop().orElseThrow().from()).isEqualTo(FIRST.plusMonths(Math.min(one, other)));
    }
}
