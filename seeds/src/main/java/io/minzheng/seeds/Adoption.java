package io.minzheng.seeds;

import io.minzheng.kernel.Fen;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A standard as it is proposed and approved: fen per person and month, from a month on.
 *
 * @param kind as the service calls it
 * @param document made-up document number
 */
record Adoption(String kind, long amount, YearMonth validFrom, LocalDate decidedOn, String document) {
    /** First month of extreme-poverty support under 国发〔2016〕14号. */
    static final YearMonth TEKUN_FROM = YearMonth.of(2016, 11);

    private static final LocalDate TEKUN_DECIDED = LocalDate.of(2016, 10, 10);
    private static final String TEKUN_DOCUMENT = "示例民发〔2016〕7号";

    /**
     * All of the decade in the order in which they are adopted. Basic living of tekun goes before the dibao standard of the
     * same month, because it may at no time lie below 1.3 times that; so it is adopted with dibao, whatever else is loaded.
     */
    static List<Adoption> all(List<StandardYear> years) {
        List<Adoption> all = new ArrayList<>();
        for (StandardYear year : years) {
            if (year.validFrom().isAfter(TEKUN_FROM)) {
                basicLiving(all, year, year.validFrom(), year.decidedOn(), year.document());
            }
            all.add(new Adoption(
                    "DIBAO_URBAN", year.urban().value(), year.validFrom(), year.decidedOn(), year.document()));
            all.add(new Adoption(
                    "DIBAO_RURAL", year.rural().value(), year.validFrom(), year.decidedOn(), year.document()));
        }
        basicLiving(all, StandardYear.at(years, TEKUN_FROM), TEKUN_FROM, TEKUN_DECIDED, TEKUN_DOCUMENT);
        for (List<String> row : Resource.rows("other-standards.csv")) {
            all.add(new Adoption(
                    row.get(0),
                    Fen.ofYuan(row.get(3)).value(),
                    YearMonth.parse(row.get(1)),
                    LocalDate.parse(row.get(2)),
                    row.get(4)));
        }
        return List.copyOf(all);
    }

    private static void basicLiving(
            List<Adoption> all, StandardYear year, YearMonth from, LocalDate decidedOn, String document) {
        for (Hukou hukou : Hukou.values()) {
            all.add(new Adoption(
                    "TEKUN_BASIC_" + hukou, basicLiving(hukou.of(year).value()), from, decidedOn, document));
        }
    }

    /** 1.3 times the dibao standard (国发〔2016〕14号), rounded up to whole yuan. */
    static long basicLiving(long dibao) {
        return Math.ceilDiv(dibao * 13, 1000L) * 100;
    }

    /** Fen of the standard in the month. */
    static long at(List<Adoption> adoptions, String kind, YearMonth month) {
        return adoptions.stream()
                .filter(one -> one.kind.equals(kind) && !one.validFrom.isAfter(month))
                .max(Comparator.comparing(Adoption::validFrom))
                .orElseThrow(() -> new IllegalArgumentException("No " + kind + " for " + month))
                .amount;
    }

    /** Has it proposed by one and approved by another. */
    void send(Gateway gateway, Crew crew) {
        String path = "/api/assistance/standards/" + kind + "/" + Places.HEZUO;
        String key = "decade-standard-" + kind + "-" + validFrom;
        Body proposal = Body.on(decidedOn)
                .with("amount", amount)
                .with("validFrom", validFrom)
                .with("documentNumber", document);
        gateway.send(crew.one(Duty.REVIEWER, Places.HEZUO), path + "/proposal", proposal, key + "-proposal");
        gateway.send(crew.one(Duty.APPROVER, Places.HEZUO), path + "/approval", Body.on(decidedOn), key + "-approval");
    }
}
