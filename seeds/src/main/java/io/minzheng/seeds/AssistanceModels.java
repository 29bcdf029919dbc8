package io.minzheng.seeds;

import io.minzheng.seeds.Crew.Duty;
import io.minzheng.seeds.Crew.Hand;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The figures of the programmes beside dibao as their own read models give them to a reviewer of the county. */
final class AssistanceModels {
    private static final String ROOT = "/api/assistance/";
    private static final LocalDate END = HezuoDecade.LAST_MONTH.atEndOfMonth();
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int QUIET = 3;

    private final Gateway gateway;
    private final Hand reader;
    private final YearMonth disabilityUntil;

    /** @param disabilityUntil last month in which the money of the disability subsidies counts */
    AssistanceModels(Gateway gateway, Crew crew, YearMonth disabilityUntil) {
        this.gateway = gateway;
        this.reader = crew.one(Duty.REVIEWER, Places.HEZUO);
        this.disabilityUntil = disabilityUntil;
    }

    /** Those who belong to a category. */
    private long monitored() {
        JsonNode stock = asOf("monitoring", END).path("stock");
        return number(stock, "persons") - number(stock, "withoutCategory");
    }

    /**
     * The service lists by itself, a little later, who gets into a programme. Waits until the list has so many persons, or
     * has not changed for two minutes: then the figures will tell.
     */
    void awaitList(long persons) {
        long last = -1;
        long changed = System.nanoTime();
        int same = 0;
        while (same < QUIET && System.nanoTime() - changed < PATIENCE.toNanos()) {
            long now = monitored();
            same = now == persons && now == last ? same + 1 : 0;
            changed = now == last ? changed : System.nanoTime();
            last = now;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    Map<Figure, Long> figures() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.MONITORED, monitored());
        JsonNode tekun = asOf("tekun", END).path("stock");
        figures.put(Figure.TEKUN_HOUSEHOLDS, number(tekun, "households"));
        figures.put(Figure.TEKUN_PERSONS, number(tekun, "persons"));
        figures.put(Figure.TEKUN_MONEY, paid("tekun", END));
        JsonNode temporary = asOf("temporary", END);
        figures.put(Figure.TEMPORARY_2022, number(temporary.path("year"), "personTimes"));
        JsonNode ever = temporary.path("all");
        figures.put(Figure.TEMPORARY_MONEY, number(ever, "cash") + number(ever, "goods") + number(ever, "services"));
        figures.put(Figure.TEMPORARY_PERSONS, number(ever, "personTimes"));
        asOf("disability-subsidies", END)
                .path("subsidies")
                .forEach(row -> figures.put(
                        row.path("subsidy").asString().equals("LIVING")
                                ? Figure.DISABILITY_LIVING
                                : Figure.DISABILITY_NURSING,
                        number(row, "persons")));
        LocalDate disability = disabilityUntil.atEndOfMonth();
        figures.put(
                Figure.DISABILITY_MONEY,
                paid("disability-living", disability) + paid("disability-nursing", disability));
        figures.put(
                Figure.RESCUED,
                number(
                        gateway.get(
                                        reader,
                                        ROOT + "rescues/statistics?since=2012-01-01&until=" + END + "&area="
                                                + Places.HEZUO)
                                .path("helped"),
                        "personTimes"));
        return figures;
    }

    private JsonNode asOf(String programme, LocalDate day) {
        return gateway.get(reader, ROOT + programme + "/statistics?asOf=" + day + "&area=" + Places.HEZUO);
    }

    /** Fen since ever. */
    private long paid(String purpose, LocalDate asOf) {
        return number(
                gateway.get(
                                reader,
                                ROOT + "payments/statistics?purpose=" + purpose + "&asOf=" + asOf + "&area="
                                        + Places.HEZUO)
                        .path("all"),
                "totalMoney");
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new LoadFailure("A read model gives no " + field);
        }
        return value.asLong();
    }
}
