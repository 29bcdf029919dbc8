import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A reporting consumer in one file, to start from: reads the events of the assistance service from the first to the last,
 * makes sure that none is missing, and prints the monthly figures of dibao. It needs neither a class of Minzheng nor a key:
 * nothing personal goes into statistics.
 *
 * <pre>java -cp '(folder of a Kafka distribution)/libs/*' DibaoStatistics.java 127.0.0.1:9092 [area [service]]</pre>
 *
 * Prints CSV: for each month the households and persons in receipt at its end, by what had been decided until then; those
 * for whom money stands paid for the month; and that money in fen. Exit status: 0 all well; 1 an event is missing or comes
 * twice; 2 an event has a revision that this program does not know, and which it therefore does not count.
 */
public class DibaoStatistics {
    /** What this program has been written for. docs/events says what each revision looks like. */
    private static final Map<String, Integer> KNOWN = Map.of(
            "assistance.dibao.CaseEnrolled", 1,
            "assistance.dibao.BenefitAdjusted", 1,
            "assistance.dibao.CaseEnded", 1,
            "assistance.dibao.CaseTransferred", 1,
            "assistance.ledger.PaymentIssued", 1,
            "assistance.ledger.BackPayIssued", 1,
            "assistance.ledger.ArrearsIssued", 1,
            "assistance.ledger.PaymentReturned", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String area;
    private final Map<String, Household> households = new HashMap<>();
    private final Map<YearMonth, Paid> paid = new TreeMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private YearMonth last = YearMonth.of(1, 1);
    private long events;
    private long position;

    private DibaoStatistics(String area) {
        this.area = area;
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 1 || args.length > 3) {
            System.err.println("usage: DibaoStatistics.java BOOTSTRAP-SERVERS [AREA [SERVICE]]");
            System.exit(2);
        }
        DibaoStatistics statistics = new DibaoStatistics(args.length > 1 ? args[1] : "");
        statistics.read(args[0], args.length > 2 ? args[2] : "assistance");
        statistics.faults.stream().limit(20).forEach(System.err::println);
        System.err.println(statistics.events + " events read, up to position " + statistics.position + "; "
                + (statistics.faults.isEmpty() ? "none is missing" : statistics.faults.size() + " faults"));
        statistics.print();
        System.exit(statistics.faults.isEmpty() ? 0 : 1);
    }

    private void read(String servers, String service) throws Exception {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", servers,
                // Without it one would read what the publisher has taken back.
                "isolation.level", "read_committed",
                "enable.auto.commit", "false",
                "allow.auto.create.topics", "false");
        try (var kafka = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            // First: the events published up to here must be among those read afterwards.
            long[] published = {0};
            readTopic(kafka, "minzheng." + service + ".position", it -> published[0] = Long.parseLong(it.value()));
            readTopic(kafka, "minzheng." + service + ".events", this::on);
            if (position < published[0]) {
                faults.add("the last events are missing: " + published[0] + " are published, the last read is " + position);
            } else if (events < position) {
                faults.add(position - events + " of " + position + " positions are missing");
            }
        }
    }

    private interface Reader {
        void on(ConsumerRecord<String, String> record) throws Exception;
    }

    /** All partitions from their beginning to where they end now. */
    private static void readTopic(KafkaConsumer<String, String> kafka, String topic, Reader reader) throws Exception {
        List<TopicPartition> partitions = kafka.partitionsFor(topic, PATIENCE).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        kafka.assign(partitions);
        kafka.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = kafka.endOffsets(partitions, PATIENCE);
        long moved = System.nanoTime();
        while (partitions.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<String, String> record : kafka.poll(Duration.ofMillis(500))) {
                reader.on(record);
                moved = System.nanoTime();
            }
            if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                throw new IllegalStateException(topic + " gives nothing more, though it does not end here");
            }
        }
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        var header = record.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException("an event without the header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }

    private void on(ConsumerRecord<String, String> record) throws Exception {
        if (!isNext(record)) {
            return;
        }
        String type = header(record, "ce_type");
        Integer revision = KNOWN.get(type);
        if (revision == null) {
            return;
        }
        if (Integer.parseInt(header(record, "ce_revision")) != revision) {
            System.err.println(type + " has come in revision " + header(record, "ce_revision") + ", and only revision "
                    + revision + " is known here");
            System.exit(2);
        }
        JsonNode event = JSON.readTree(record.value());
        LocalDate on = LocalDate.parse(event.get("on").textValue());
        switch (type) {
            case "assistance.dibao.CaseEnrolled" -> {
                households.put(record.key(), new Household(isHere(event)));
                assessed(record.key(), on, month(event, "benefitFrom"), event);
            }
            case "assistance.dibao.CaseTransferred" -> {
                Household household = households.get(record.key());
                household.here = isHere(event);
                int persons = household.decisions.getLast().persons();
                household.decisions.add(
                        new Decision(on, month(event, "effectiveFrom"), persons, household.here));
            }
            case "assistance.dibao.BenefitAdjusted" ->
                assessed(record.key(), on, month(event, "effectiveFrom"), event);
            case "assistance.dibao.CaseEnded" -> assessed(record.key(), on, month(event, "effectiveFrom"), null);
            default -> {
                if (event.get("purpose").textValue().equals("dibao") && isHere(event)) {
                    paid(type, event);
                }
            }
        }
        YearMonth month = YearMonth.from(on);
        last = month.isAfter(last) ? month : last;
    }

    /** Counts within the aggregate and within the service. An event that comes twice is not counted twice. */
    private boolean isNext(ConsumerRecord<String, String> record) {
        long sequence = Long.parseLong(header(record, "ce_sequence"));
        long expected = sequences.getOrDefault(record.key(), -1L) + 1;
        if (sequence < expected) {
            faults.add(record.key() + ": event " + sequence + " comes twice");
            return false;
        }
        if (sequence > expected) {
            faults.add(record.key() + ": event " + expected + " is missing, the next one is " + sequence);
        }
        sequences.put(record.key(), sequence);
        position = Math.max(position, Long.parseLong(header(record, "ce_position")));
        events++;
        return true;
    }

    private boolean isHere(JsonNode event) {
        return event.get("area").textValue().startsWith(area);
    }

    private static YearMonth month(JsonNode event, String field) {
        return YearMonth.parse(event.get(field).textValue());
    }

    /**
     * A decision: when it was made, from which month it holds, and for how many persons; 0 ends the case. And whether the
     * household lies in the area then: it may move.
     */
    private record Decision(LocalDate on, YearMonth from, int persons, boolean here) {}

    private static final class Household {
        private final List<Decision> decisions = new ArrayList<>();
        private boolean here;

        Household(boolean here) {
            this.here = here;
        }

        int persons(YearMonth month) {
            int persons = 0;
            for (Decision decision : decisions) {
                boolean known = !decision.on().isAfter(month.atEndOfMonth());
                if (known && !decision.from().isAfter(month)) {
                    persons = decision.here() ? decision.persons() : 0;
                }
            }
            return persons;
        }
    }

    private void assessed(String household, LocalDate on, YearMonth from, JsonNode event) {
        Household known = households.get(household);
        int persons = event == null ? 0 : event.get("assessment").get("paid").size();
        known.decisions.add(new Decision(on, from, persons, known.here));
    }

    private static final class Paid {
        private long households;
        private long persons;
        private long fen;
    }

    private void paid(String type, JsonNode event) {
        Paid sum = paid.computeIfAbsent(month(event, "month"), month -> new Paid());
        int households =
                switch (type) {
                    case "assistance.ledger.PaymentIssued" -> 1;
                    case "assistance.ledger.ArrearsIssued" -> event.get("firstForMonth").booleanValue() ? 1 : 0;
                    case "assistance.ledger.PaymentReturned" -> event.get("lastForMonth").booleanValue() ? -1 : 0;
                    default -> 0;
                };
        long fen = event.get("amount").longValue();
        sum.households += households;
        sum.persons += households * event.get("basis").get("paidMembers").longValue();
        sum.fen = Math.addExact(sum.fen, type.endsWith("PaymentReturned") ? -fen : fen);
    }

    private void print() {
        YearMonth first = paid.isEmpty() ? last : paid.keySet().iterator().next();
        for (Household household : households.values()) {
            for (Decision decision : household.decisions) {
                // One that never lay here gives the table no months.
                first = decision.here() && decision.from().isBefore(first) ? decision.from() : first;
            }
        }
        for (YearMonth month : paid.keySet()) {
            last = month.isAfter(last) ? month : last;
        }
        System.out.println("month,households,persons,householdsPaid,personsPaid,fenPaid");
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            long inReceipt = 0;
            long persons = 0;
            for (Household household : households.values()) {
                int counted = household.persons(month);
                inReceipt += counted > 0 ? 1 : 0;
                persons += counted;
            }
            Paid of = paid.getOrDefault(month, new Paid());
            System.out.println(
                    month + "," + inReceipt + "," + persons + "," + of.households + "," + of.persons + "," + of.fen);
        }
    }
}
