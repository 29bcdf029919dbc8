package io.minzheng.seeds;

import io.minzheng.seeds.Crew.Duty;
import io.minzheng.seeds.Crew.Hand;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The figures as the suite's own read models give them to a reviewer of the county, through the gateway. */
final class ReadModels {
    private static final String END = "2022-12-31";

    private final Gateway gateway;
    private final Hand reader;

    ReadModels(Gateway gateway, Crew crew) {
        this.gateway = gateway;
        this.reader = crew.one(Duty.REVIEWER, Places.HEZUO);
    }

    Map<Figure, Long> figures() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.URBAN_STANDARD_2012, standard("DIBAO_URBAN", "2012-12"));
        figures.put(Figure.URBAN_STANDARD_2022, standard("DIBAO_URBAN", "2022-12"));
        figures.put(Figure.RURAL_STANDARD_2012, standard("DIBAO_RURAL", "2012-12"));
        figures.put(Figure.RURAL_STANDARD_2022, standard("DIBAO_RURAL", "2022-12"));
        JsonNode cases = gateway.get(reader, "/api/assistance/dibao/statistics?asOf=" + END + "&area=" + Places.HEZUO)
                .path("stock");
        figures.put(Figure.HOUSEHOLDS, number(cases, "households"));
        figures.put(Figure.PERSONS, number(cases, "persons"));
        figures.put(Figure.SINGLE_PERSONS, number(cases, "singlePerson"));
        JsonNode money = gateway.get(
                        reader,
                        "/api/assistance/payments/statistics?purpose=dibao&month=2022-12&asOf=" + END + "&area="
                                + Places.HEZUO)
                .path("all");
        figures.put(Figure.HOUSEHOLDS_PAID, number(money, "households"));
        figures.put(Figure.PERSONS_PAID, number(money, "persons"));
        figures.put(Figure.SINGLE_PERSONS_PAID, number(money, "singlePersons"));
        figures.put(Figure.MONEY, number(money, "totalMoney"));
        return figures;
    }

    private long standard(String kind, String month) {
        return number(
                gateway.get(reader, "/api/assistance/standards/" + kind + "/" + Places.HEZUO + "?month=" + month),
                "amount");
    }

    private static long number(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isIntegralNumber()) {
            throw new LoadFailure("A read model gives no " + field);
        }
        return value.asLong();
    }
}
