package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventFoldTest {
    private final EventFold fold = new EventFold();
    private int next;

    private void on(String type, String key, String json) {
        fold.on("event-" + next++, type, key, Body.JSON.readTree(json));
    }

    private long figure(Figure figure) {
        return fold.figures().getOrDefault(figure, -1L);
    }

    private void enrolled(String key, String from, int persons, String form) {
        String paid = "{},".repeat(persons).replaceAll(",$", "");
        on("assistance.dibao.CaseEnrolled", key, """
                {"on":"2012-02-03","area":"623001001","benefitFrom":"%s",
                 "assessment":{"form":"%s","paid":[%s]}}""".formatted(from, form, paid));
    }

    private void paid(String type, String household, String month, long amount, String more) {
        on("assistance.ledger." + type, "ledger.dibao." + household, """
                {"on":"2022-12-07","purpose":"dibao","household":"%s","area":"623001100","month":"%s","amount":%d,
                 "basis":{"members":3,"singlePerson":false}%s}""".formatted(household, month, amount, more));
    }

    @Test
    void theStandardOfAYearIsTheOneThatBeganLastBeforeItsEnd() {
        for (String row : new String[] {"2012-01 33500", "2013-01 36500", "2022-01 78400"}) {
            on("assistance.standards.StandardAdjusted", "standard", """
                    {"on":"2012-01-05","kind":"DIBAO_URBAN","area":"623001","validFrom":"%s","amount":%s}""".formatted((Object[]) row.split(" ")));
        }
        assertThat(figure(Figure.URBAN_STANDARD_2012)).isEqualTo(33_500);
        assertThat(figure(Figure.URBAN_STANDARD_2022)).isEqualTo(78_400);
        assertThat(fold.figures()).doesNotContainKey(Figure.RURAL_STANDARD_2012);
    }

    @Test
    void householdsAreInReceiptFromTheirFirstMonthUntilTheirEnd() {
        enrolled("stays", "2012-03", 4, "HOUSEHOLD");
        enrolled("leaves", "2012-03", 5, "HOUSEHOLD");
        enrolled("alone", "2022-12", 1, "SINGLE_PERSON");
        enrolled("later", "2023-01", 2, "HOUSEHOLD");
        on("assistance.dibao.CaseEnded", "leaves", """
                {"on":"2019-05-05","effectiveFrom":"2019-06"}""");
        on("assistance.dibao.CaseEnded", "stays", """
                {"on":"2022-12-15","effectiveFrom":"2023-01"}""");
        assertThat(figure(Figure.HOUSEHOLDS)).isEqualTo(2);
        assertThat(figure(Figure.PERSONS)).isEqualTo(5);
        assertThat(figure(Figure.SINGLE_PERSONS)).isEqualTo(1);
    }

    @Test
    void anAdjustmentReplacesTheAssessmentFromItsMonth() {
        enrolled("case", "2012-03", 4, "HOUSEHOLD");
        on("assistance.dibao.BenefitAdjusted", "case", """
                {"on":"2015-05-05","effectiveFrom":"2015-06","assessment":{"form":"HOUSEHOLD","paid":[{},{}]}}""");
        on("assistance.dibao.BenefitAdjusted", "case", """
                {"on":"2022-12-05","effectiveFrom":"2023-01","assessment":{"form":"HOUSEHOLD","paid":[{}]}}""");
        assertThat(figure(Figure.PERSONS)).isEqualTo(2);
    }

    @Test
    void moneyIsWhatWasPaidLessWhatCameBack() {
        paid("PaymentIssued", "a", "2022-12", 1_000, "");
        paid("BackPayIssued", "a", "2022-11", 50, "");
        paid("ArrearsIssued", "b", "2022-12", 400, ",\"firstForMonth\":true");
        paid("PaymentReturned", "b", "2022-12", 400, ",\"lastForMonth\":true");
        paid("RecoveryReceived", "a", "2022-10", 7, "");
        assertThat(figure(Figure.MONEY)).isEqualTo(1_043);
        assertThat(figure(Figure.HOUSEHOLDS_PAID)).isEqualTo(1);
        assertThat(figure(Figure.PERSONS_PAID)).isEqualTo(3);
    }

    @Test
    void otherCountiesOtherPurposesAndLaterDaysAreNobodysBusiness() {
        on("assistance.ledger.PaymentIssued", "k", """
                {"on":"2022-12-07","purpose":"tekun","household":"k","area":"623001100","month":"2022-12","amount":5}""");
        on("assistance.ledger.PaymentIssued", "k", """
                {"on":"2022-12-07","purpose":"dibao","household":"k","area":"623027100","month":"2022-12","amount":5}""");
        on("assistance.ledger.PaymentIssued", "k", """
                {"on":"2023-01-07","purpose":"dibao","household":"k","area":"623001100","month":"2022-12","amount":5}""");
        on("assistance.payrun.RunIssued", "k", """
                {"on":"2022-12-07","run":"r"}""");
        assertThat(figure(Figure.MONEY)).isZero();
        assertThat(figure(Figure.HOUSEHOLDS_PAID)).isZero();
    }

    @Test
    void anEventThatComesTwiceIsReported() {
        var json = Body.JSON.readTree("{\"on\":\"2022-12-07\"}");
        fold.on("same", "assistance.payrun.RunIssued", "k", json);
        assertThatThrownBy(() -> fold.on("same", "assistance.payrun.RunIssued", "k", json))
                .isInstanceOf(LoadFailure.class)
                .hasMessageContaining("same");
    }

    @Test
    void anAmountThatIsNotInWholeFenIsReported() {
        assertThatThrownBy(() -> paid("PaymentIssued", "a", "2022-12", 1, ",\"amount\":1.5"))
                .isInstanceOf(LoadFailure.class);
    }
}
