package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AssistanceFoldTest {
    private final AssistanceFold fold = new AssistanceFold(YearMonth.of(2021, 12));
    private final AtomicInteger ids = new AtomicInteger();

    private void on(String type, String key, String json) {
        fold.on("id-" + ids.incrementAndGet(), "assistance." + type, key, Body.JSON.readTree(json.replace('\'', '"')));
    }

    private long figure(Figure figure) {
        return fold.figures().getOrDefault(figure, -1L);
    }

    @Test
    void tekunCountsCasesAndTheirHouseholdsUntilTheyEnd() {
        on("tekun.CaseGranted", "a", "{'on':'2016-10-26','area':'623001100','household':'a','benefitFrom':'2016-11'}");
        on("tekun.CaseGranted", "b", "{'on':'2016-10-26','area':'623001100','household':'a','benefitFrom':'2016-11'}");
        on("tekun.CaseGranted", "c", "{'on':'2016-10-26','area':'623001101','household':'c','benefitFrom':'2016-11'}");
        on("tekun.CaseGranted", "d", "{'on':'2022-12-26','area':'623001101','household':'d','benefitFrom':'2023-01'}");
        on("tekun.CaseGranted", "e", "{'on':'2016-10-26','area':'623027101','household':'e','benefitFrom':'2016-11'}");
        assertThat(figure(Figure.TEKUN_PERSONS)).isEqualTo(3);
        on("tekun.CaseEnded", "c", "{'on':'2020-05-10','effectiveFrom':'2020-06'}");
        on("tekun.CaseEnded", "a", "{'on':'2022-12-10','effectiveFrom':'2023-01'}");
        assertThat(figure(Figure.TEKUN_PERSONS)).isEqualTo(2);
        assertThat(figure(Figure.TEKUN_HOUSEHOLDS)).isEqualTo(1);
    }

    @Test
    void eachSubsidyIsCountedByItselfAndItsMoneyUpToTheEndOfTheSum() {
        on(
                "disability.SubsidiesGranted",
                "a",
                "{'on':'2016-01-20','area':'623001100','grants':[{'subsidy':'LIVING','rate':{'from':'2016-01'}},"
                        + "{'subsidy':'NURSING','rate':{'from':'2016-01'}}]}");
        on("disability.SubsidiesStopped", "a", "{'on':'2020-01-20','subsidies':['NURSING'],'effectiveFrom':'2020-02'}");
        assertThat(figure(Figure.DISABILITY_LIVING)).isEqualTo(1);
        assertThat(figure(Figure.DISABILITY_NURSING)).isZero();
        money("disability-living", "PaymentIssued", "2021-12-06", 10_000);
        money("disability-nursing", "ArrearsIssued", "2021-12-06", 12_000);
        money("disability-living", "PaymentIssued", "2022-01-05", 11_000);
        money("disability-nursing", "PaymentReturned", "2021-12-20", 2_000);
        money("tekun", "PaymentIssued", "2022-01-05", 500);
        assertThat(figure(Figure.DISABILITY_MONEY)).isEqualTo(20_000);
        assertThat(figure(Figure.TEKUN_MONEY)).isEqualTo(500);
    }

    private void money(String purpose, String type, String on, long fen) {
        on(
                "ledger." + type,
                "x",
                "{'on':'%s','purpose':'%s','area':'623001100','amount':%d}".formatted(on, purpose, fen));
    }

    @Test
    void personTimesOf2022AndPersonsOfTheDecadeAreDifferentFigures() {
        on("temporaryperson.HelpRecorded", "p", "{'on':'2015-01-10','personId':'p'}");
        on("temporaryperson.HelpRecorded", "p", "{'on':'2022-01-10','personId':'p'}");
        on("temporary.CashPaid", "a", "{'on':'2015-01-10','area':'623001100','amount':1000,'personTimes':1}");
        on("temporary.CashPaid", "b", "{'on':'2022-01-10','area':'623001100','amount':2000,'personTimes':1}");
        on("temporary.CashReturned", "b", "{'on':'2022-02-10','area':'623001100','amount':2000,'personTimes':1}");
        on("temporary.GoodsDelivered", "b", "{'on':'2022-02-11','area':'623001100','value':300,'personTimes':1}");
        on("temporary.CashPaid", "c", "{'on':'2023-01-10','area':'623001100','amount':9000,'personTimes':1}");
        assertThat(figure(Figure.TEMPORARY_MONEY)).isEqualTo(1_300);
        assertThat(figure(Figure.TEMPORARY_2022)).isEqualTo(1);
        assertThat(figure(Figure.TEMPORARY_PERSONS)).isEqualTo(1);
    }

    @Test
    void theMonitoredAndTheRescuedAreThoseOfHezuo() {
        on("monitored.CategoryRecorded", "a", "{'on':'2022-12-01','area':'623001100','category':'DIBAO'}");
        on("monitored.CategoryRecorded", "b", "{'on':'2022-12-01','area':'623001101','category':'DIBAO'}");
        on("monitored.PersonLeft", "b", "{'on':'2022-12-20'}");
        on("monitored.CategoryRecorded", "c", "{'on':'2019-12-01','area':'623001101','category':'DIBAO'}");
        on("monitored.CategoryEnded", "c", "{'on':'2022-11-01','category':'DIBAO','until':'2022-11-30'}");
        on("monitored.CategoryRecorded", "d", "{'on':'2022-12-01','area':'623027100','category':'DIBAO'}");
        on("vagrant.PersonTakenIn", "r", "{'on':'2014-03-01','area':'623001001'}");
        on("vagrant.PersonTakenIn", "s", "{'on':'2014-03-01','area':'623027001'}");
        assertThat(figure(Figure.MONITORED)).isEqualTo(1);
        assertThat(figure(Figure.RESCUED)).isEqualTo(1);
    }
}
