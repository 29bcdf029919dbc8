package io.minzheng.payments;

import static io.minzheng.payments.Samples.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DueLinesTest {
    private static final YearMonth APRIL = MAY.minusMonths(1);
    private static final YearMonth MARCH = MAY.minusMonths(2);

    @Test
    void aNewHouseholdIsPaidFromItsFirstMonthAndNeverForAnEarlierOne() {
        List<PaymentLine> lines = lines(Map.of(APRIL, 300L, MAY, 300L), Map.of());

        assertThat(lines).extracting(PaymentLine::month).containsExactly(MAY, APRIL);
        assertThat(lines).extracting(PaymentLine::kind).containsExactly(LineKind.REGULAR, LineKind.ARREARS);
    }

    @Test
    void aMonthNamesThoseForWhomItIsDueAndNotThoseWhoCameLater() {
        EntitledHousehold household = new EntitledHousehold(
                "dibao-1",
                DivisionCode.of("623001100"),
                List.of("a", "b"),
                List.of(
                        new Entitlement(APRIL, 300, Samples.basis(), List.of("a")),
                        new Entitlement(MAY, 600, Samples.basis())));

        assertThat(DueLines.of(household, APRIL, MAY, month -> PaidMonth.NEVER))
                .extracting(PaymentLine::persons)
                .containsExactly(List.of("a", "b"), List.of("a"));
    }

    @Test
    void whatIsPaidGivesNoLine() {
        assertThat(lines(Map.of(MAY, 300L), Map.of(MAY, paid(300)))).isEmpty();
    }

    @Test
    void aBackDatedStandardGivesTheDifferenceMonthByMonth() {
        List<PaymentLine> lines =
                lines(Map.of(MARCH, 310L, APRIL, 320L, MAY, 330L), Map.of(MARCH, paid(300), APRIL, paid(300)));

        assertThat(lines).extracting(PaymentLine::amount).containsExactly(330L, 20L, 10L);
        assertThat(lines)
                .extracting(PaymentLine::kind)
                .containsExactly(LineKind.REGULAR, LineKind.BACK_PAY, LineKind.BACK_PAY);
        assertThat(lines.getFirst().difference()).isEqualTo(30);
        assertThat(lines.get(1).difference()).isZero();
    }

    @Test
    void aReturnedPaymentComesBackAsArrearsEvenInItsOwnMonth() {
        PaidMonth returned = new PaidMonth(0, 0, true, true);

        assertThat(lines(Map.of(APRIL, 300L, MAY, 300L), Map.of(APRIL, returned, MAY, returned)))
                .extracting(PaymentLine::kind)
                .containsExactly(LineKind.ARREARS, LineKind.ARREARS);
    }

    @Test
    void tooMuchPaidIsNotNettedAgainstTheRegularMonth() {
        List<PaymentLine> lines = lines(Map.of(APRIL, 200L, MAY, 200L), Map.of(APRIL, paid(300)));

        assertThat(lines).extracting(PaymentLine::kind).containsExactly(LineKind.REGULAR, LineKind.OVERPAYMENT);
        assertThat(lines).extracting(PaymentLine::amount).containsExactly(200L, 100L);
    }

    @Test
    void whatIsAlreadyClaimedBackIsNotClaimedAgain() {
        assertThat(lines(Map.of(APRIL, 200L, MAY, 200L), Map.of(APRIL, new PaidMonth(300, 100, true, false))))
                .extracting(PaymentLine::month)
                .containsExactly(MAY);
    }

    @Test
    void aMonthWithoutEntitlementThatWasPaidIsClaimedBackInFull() {
        List<PaymentLine> lines = lines(Map.of(MAY, 300L), Map.of(APRIL, paid(300)));

        assertThat(lines.get(1).kind()).isEqualTo(LineKind.OVERPAYMENT);
        assertThat(lines.get(1).amount()).isEqualTo(300);
        assertThat(lines.get(1).basis()).isNull();
    }

    @Test
    void aHouseholdThatDropsOutIsShownToTheReviewer() {
        List<PaymentLine> lines = lines(Map.of(APRIL, 300L), Map.of(APRIL, paid(300)));

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo(LineKind.STOPPED);
            assertThat(line.difference()).isEqualTo(-300);
        });
    }

    @Test
    void totalsAndDifferencesCountEachHouseholdOnce() {
        List<PaymentLine> one = lines(Map.of(APRIL, 310L, MAY, 310L), Map.of(APRIL, paid(300)));
        List<PaymentLine> stopped = lines(Map.of(APRIL, 300L), Map.of(APRIL, paid(300)));
        List<PaymentLine> fresh = lines(Map.of(MAY, 100L), Map.of());
        RunTotals totals = RunTotals.NONE.plus(one).plus(stopped).plus(fresh);
        RunDifferences differences = RunDifferences.NONE.plus(one).plus(stopped).plus(fresh);

        assertThat(totals).isEqualTo(new RunTotals(2, 6, 0, 4, 410, 10, 0, 0));
        assertThat(totals.pay()).isEqualTo(420);
        assertThat(differences).isEqualTo(new RunDifferences(1, 1, 1, 0, 0, 600));
    }

    @Test
    void theDigestTellsAnyTwoDifferentListsApart() {
        PaymentLine line = Samples.regular(MAY, 300);
        PaymentLine dearer = Samples.line(MAY, LineKind.REGULAR, 301, 301, 0);
        PaymentLine otherPersons = new PaymentLine(
                line.household(), line.area(), List.of(), MAY, LineKind.REGULAR, 300, 300, 0, 0, line.basis());
        PaymentLine otherBasis = new PaymentLine(
                line.household(),
                line.area(),
                line.persons(),
                MAY,
                LineKind.REGULAR,
                300,
                300,
                0,
                0,
                Samples.basis("RURAL", 3, false));

        assertThat(Stream.of(
                                digest(1, line),
                                digest(2, line),
                                digest(1, dearer),
                                digest(1, otherPersons),
                                digest(1, otherBasis),
                                digest(1, line, dearer),
                                digest(1, dearer, line),
                                digest(1))
                        .distinct())
                .hasSize(8);
        assertThat(digest(1, line)).isEqualTo(digest(1, line)).hasSize(64);
    }

    private static String digest(int round, PaymentLine... lines) {
        LinesDigest digest = new LinesDigest("run", round);
        for (PaymentLine line : lines) {
            digest.add(line);
        }
        return digest.hex();
    }

    private static PaidMonth paid(long amount) {
        return new PaidMonth(amount, 0, true, false);
    }

    private static List<PaymentLine> lines(Map<YearMonth, Long> due, Map<YearMonth, PaidMonth> paid) {
        List<Entitlement> months = due.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Entitlement(e.getKey(), e.getValue(), Samples.basis()))
                .toList();
        return DueLines.of(
                new EntitledHousehold("dibao.h1", DivisionCode.of("623001001"), Samples.PERSONS, months),
                MARCH,
                MAY,
                month -> paid.getOrDefault(month, PaidMonth.NEVER));
    }
}
