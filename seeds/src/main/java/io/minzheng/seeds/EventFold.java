package io.minzheng.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The figures out of the published events alone, as a reporting consumer would get them: plain JSON, no class of the
 * service. Only what had happened by the end of 2022 counts, and only in Hezuo.
 */
final class EventFold implements TopicEvents {
    private static final LocalDate END = HezuoDecade.LAST_MONTH.atEndOfMonth();

    private final Map<String, TreeMap<YearMonth, Long>> standards = new HashMap<>();
    private final Map<String, Stock> cases = new HashMap<>();
    private final Map<String, Stock> paid = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private long money;

    /** A household in the stock. */
    private record Stock(int persons, boolean single) {}

    /**
     * @param id {@code ce_id}; an event that comes twice is an error of the publication
     * @param type {@code ce_type}
     * @param key the stream
     */
    @Override
    public void on(String id, String type, String key, JsonNode event) {
        if (!seen.add(id)) {
            throw new LoadFailure("The topic holds event " + id + " twice");
        }
        if (!event.hasNonNull("on")
                || LocalDate.parse(event.path("on").asString()).isAfter(END)) {
            return;
        }
        switch (type) {
            case "assistance.standards.StandardAdjusted" -> standard(event);
            case "assistance.dibao.CaseEnrolled" -> {
                if (inHezuo(event) && begun(event, "benefitFrom")) {
                    assessed(key, event.path("assessment"));
                }
            }
            case "assistance.dibao.BenefitAdjusted" -> {
                if (cases.containsKey(key) && begun(event, "effectiveFrom")) {
                    assessed(key, event.path("assessment"));
                }
            }
            case "assistance.dibao.CaseEnded" -> {
                if (begun(event, "effectiveFrom")) {
                    cases.remove(key);
                }
            }
            case "assistance.ledger.PaymentIssued",
                    "assistance.ledger.BackPayIssued",
                    "assistance.ledger.ArrearsIssued" -> paid(type, event);
            case "assistance.ledger.PaymentReturned" -> {
                if (isDibao(event)) {
                    money -= amount(event);
                    if (event.path("lastForMonth").asBoolean() && isLast(event)) {
                        paid.remove(event.path("household").asString());
                    }
                }
            }
            case "assistance.ledger.RecoveryReceived" -> money -= isDibao(event) ? amount(event) : 0;
            default -> {
                // The topic carries every event of the service; the rest says nothing about these figures.
            }
        }
    }

    private void standard(JsonNode event) {
        if (event.path("area").asString().equals(Places.HEZUO.value())) {
            standards
                    .computeIfAbsent(event.path("kind").asString(), kind -> new TreeMap<>())
                    .put(YearMonth.parse(event.path("validFrom").asString()), amount(event));
        }
    }

    private void assessed(String key, JsonNode assessment) {
        cases.put(
                key,
                new Stock(
                        assessment.path("paid").size(),
                        assessment.path("form").asString().equals("SINGLE_PERSON")));
    }

    private void paid(String type, JsonNode event) {
        if (!isDibao(event)) {
            return;
        }
        money = Math.addExact(money, amount(event));
        boolean first =
                type.endsWith("PaymentIssued") || event.path("firstForMonth").asBoolean();
        if (first && isLast(event)) {
            JsonNode basis = event.path("basis");
            paid.put(
                    event.path("household").asString(),
                    new Stock(
                            basis.path("members").asInt(),
                            basis.path("singlePerson").asBoolean()));
        }
    }

    private static boolean isDibao(JsonNode event) {
        return event.path("purpose").asString().equals("dibao") && inHezuo(event);
    }

    private static boolean inHezuo(JsonNode event) {
        return event.path("area").asString().startsWith(Places.HEZUO.value());
    }

    private static boolean isLast(JsonNode event) {
        return event.path("month").asString().equals(HezuoDecade.LAST_MONTH.toString());
    }

    private static boolean begun(JsonNode event, String field) {
        return !YearMonth.parse(event.path(field).asString()).isAfter(HezuoDecade.LAST_MONTH);
    }

    private static long amount(JsonNode event) {
        JsonNode amount = event.path("amount");
        if (!amount.isIntegralNumber()) {
            throw new LoadFailure("An event on the topic has no amount in fen");
        }
        return amount.asLong();
    }

    Map<Figure, Long> figures() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        standard(figures, Figure.URBAN_STANDARD_2012, "DIBAO_URBAN", YearMonth.of(2012, 12));
        standard(figures, Figure.URBAN_STANDARD_2022, "DIBAO_URBAN", HezuoDecade.LAST_MONTH);
        standard(figures, Figure.RURAL_STANDARD_2012, "DIBAO_RURAL", YearMonth.of(2012, 12));
        standard(figures, Figure.RURAL_STANDARD_2022, "DIBAO_RURAL", HezuoDecade.LAST_MONTH);
        figures.put(Figure.HOUSEHOLDS, (long) cases.size());
        figures.put(Figure.PERSONS, persons(cases));
        figures.put(Figure.SINGLE_PERSONS, singles(cases));
        figures.put(Figure.HOUSEHOLDS_PAID, (long) paid.size());
        figures.put(Figure.PERSONS_PAID, persons(paid));
        figures.put(Figure.SINGLE_PERSONS_PAID, singles(paid));
        figures.put(Figure.MONEY, money);
        return figures;
    }

    private void standard(Map<Figure, Long> figures, Figure figure, String kind, YearMonth month) {
        Map.Entry<YearMonth, Long> entry =
                standards.getOrDefault(kind, new TreeMap<>()).floorEntry(month);
        if (entry != null) {
            figures.put(figure, entry.getValue());
        }
    }

    private static long persons(Map<String, Stock> stock) {
        return stock.values().stream().mapToLong(Stock::persons).sum();
    }

    private static long singles(Map<String, Stock> stock) {
        return stock.values().stream().filter(Stock::single).count();
    }
}
