package io.minzheng.seeds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The figures of the programmes beside dibao out of the published events alone: plain JSON, no class of the service. Only
 * what had happened by the end of 2022 counts, and only in Hezuo.
 */
final class AssistanceFold implements TopicEvents {
    private static final YearMonth LAST = HezuoDecade.LAST_MONTH;

    private final YearMonth disabilityUntil;
    private final Map<String, String> tekun = new HashMap<>();
    private final Map<String, Set<String>> subsidies = new HashMap<>();
    private final Map<String, Map<String, Boolean>> monitored = new HashMap<>();
    private final Set<String> helped = new HashSet<>();
    private final Map<String, Long> paid = new HashMap<>();
    private long personTimes;
    private long personTimesEver;
    private long help;
    private long rescued;

    /** @param disabilityUntil last month in which the money of the disability subsidies counts */
    AssistanceFold(YearMonth disabilityUntil) {
        this.disabilityUntil = disabilityUntil;
    }

    @Override
    public void on(String id, String type, String key, JsonNode event) {
        if (!event.hasNonNull("on") || day(event).isAfter(LAST.atEndOfMonth())) {
            return;
        }
        switch (type) {
            case "assistance.monitored.CategoryRecorded" -> {
                if (inHezuo(event)) {
                    category(key, event, lasts(event));
                }
            }
            case "assistance.monitored.CategoryEnded" -> category(key, event, lasts(event));
            case "assistance.monitored.PersonLeft" -> monitored.remove(key);
            case "assistance.tekun.CaseGranted" -> {
                if (inHezuo(event) && begun(event.path("benefitFrom"))) {
                    tekun.put(key, event.path("household").asString());
                }
            }
            case "assistance.tekun.CaseEnded" -> {
                if (begun(event.path("effectiveFrom"))) {
                    tekun.remove(key);
                }
            }
            case "assistance.disability.SubsidiesGranted" -> granted(key, event);
            case "assistance.disability.SubsidiesStopped" -> stopped(key, event);
            case "assistance.temporaryperson.HelpRecorded" ->
                helped.add(event.path("personId").asString());
            case "assistance.vagrant.PersonTakenIn" -> rescued += inHezuo(event) ? 1 : 0;
            default -> money(type, event);
        }
    }

    /** Monitored is whoever belongs to a category at the end. */
    private void category(String key, JsonNode event, boolean holds) {
        monitored
                .computeIfAbsent(key, person -> new HashMap<>())
                .put(event.path("category").asString(), holds);
    }

    private static boolean lasts(JsonNode event) {
        return !event.hasNonNull("until")
                || !LocalDate.parse(event.path("until").asString()).isBefore(LAST.atEndOfMonth());
    }

    private void granted(String key, JsonNode event) {
        if (inHezuo(event)) {
            event.path("grants").forEach(grant -> {
                if (begun(grant.path("rate").path("from"))) {
                    subsidies
                            .computeIfAbsent(grant.path("subsidy").asString(), subsidy -> new HashSet<>())
                            .add(key);
                }
            });
        }
    }

    private void stopped(String key, JsonNode event) {
        if (begun(event.path("effectiveFrom"))) {
            event.path("subsidies").forEach(subsidy -> subsidies
                    .getOrDefault(subsidy.asString(), new HashSet<>())
                    .remove(key));
        }
    }

    private void money(String type, JsonNode event) {
        switch (type) {
            case "assistance.ledger.PaymentIssued",
                    "assistance.ledger.BackPayIssued",
                    "assistance.ledger.ArrearsIssued" -> ledger(event, 1);
            case "assistance.ledger.PaymentReturned", "assistance.ledger.RecoveryReceived" -> ledger(event, -1);
            case "assistance.temporary.CashPaid" -> help(event, 1, number(event, "amount"));
            case "assistance.temporary.CashReturned" -> help(event, -1, number(event, "amount"));
            case "assistance.temporary.GoodsDelivered", "assistance.temporary.ServiceRendered" ->
                help(event, 1, number(event, "value"));
            case "assistance.temporary.PersonsReferred" -> help(event, 1, 0);
            default -> {
                // The topic carries every event of the service; the rest says nothing about these figures.
            }
        }
    }

    private void ledger(JsonNode event, int sign) {
        String purpose = event.path("purpose").asString();
        boolean late = purpose.startsWith("disability-") && day(event).isAfter(disabilityUntil.atEndOfMonth());
        if (inHezuo(event) && !late) {
            paid.merge(purpose, sign * number(event, "amount"), Math::addExact);
        }
    }

    private void help(JsonNode event, int sign, long fen) {
        if (inHezuo(event)) {
            long times = sign * number(event, "personTimes");
            personTimesEver += times;
            personTimes += day(event).getYear() == LAST.getYear() ? times : 0;
            help = Math.addExact(help, sign * fen);
        }
    }

    private static LocalDate day(JsonNode event) {
        return LocalDate.parse(event.path("on").asString());
    }

    private static boolean inHezuo(JsonNode event) {
        return event.path("area").asString().startsWith(Places.HEZUO.value());
    }

    private static boolean begun(JsonNode month) {
        return !YearMonth.parse(month.asString()).isAfter(LAST);
    }

    private static long number(JsonNode event, String field) {
        JsonNode number = event.path(field);
        if (!number.isIntegralNumber()) {
            throw new LoadFailure("An event on the topic has no " + field);
        }
        return number.asLong();
    }

    /** Persons helped are told apart here, which person-times do not do; they agree because nobody is helped twice. */
    Map<Figure, Long> figures() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(
                Figure.MONITORED,
                monitored.values().stream()
                        .filter(categories -> categories.containsValue(true))
                        .count());
        figures.put(Figure.TEKUN_HOUSEHOLDS, (long) new HashSet<>(tekun.values()).size());
        figures.put(Figure.TEKUN_PERSONS, (long) tekun.size());
        figures.put(Figure.TEKUN_MONEY, paid.getOrDefault("tekun", 0L));
        figures.put(Figure.TEMPORARY_2022, personTimes);
        figures.put(Figure.TEMPORARY_MONEY, help);
        figures.put(Figure.TEMPORARY_PERSONS, Math.min(helped.size(), personTimesEver));
        figures.put(Figure.DISABILITY_LIVING, drawing("LIVING"));
        figures.put(Figure.DISABILITY_NURSING, drawing("NURSING"));
        figures.put(
                Figure.DISABILITY_MONEY,
                paid.getOrDefault("disability-living", 0L) + paid.getOrDefault("disability-nursing", 0L));
        figures.put(Figure.RESCUED, rescued);
        return figures;
    }

    private long drawing(String subsidy) {
        return subsidies.getOrDefault(subsidy, Set.of()).size();
    }
}
