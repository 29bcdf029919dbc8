package io.minzheng.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy;
import io.minzheng.eventstore.Discrepancy.Kind;
import io.minzheng.eventstore.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The topic is written by hand, as no publisher would write it. */
@Timeout(120)
class TopicCheckTest {
    private static final int COUNT = 200;

    private final Discrepancies found = new Discrepancies(10);
    private final List<Long> stored = new ArrayList<>();
    private final List<Long> copies = new ArrayList<>();

    private static PublisherSettings settings(String service) {
        return PausedPublisher.settings(service, Broker.bootstrapServers(), Map.of());
    }

    private static List<ProducerRecord<String, String>> records(String service) {
        CloudEvents form = new CloudEvents(settings(service));
        return LongStream.rangeClosed(1, COUNT)
                .mapToObj(position -> form.record(MadeUpEvents.at(position)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static void write(String service, List<ProducerRecord<String, String>> records, long position)
            throws Exception {
        new Topics(settings(service)).createIfMissing();
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                Broker.bootstrapServers(),
                "enable.idempotence",
                "false",
                "max.in.flight.requests.per.connection",
                "1");
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            records.forEach(record -> sent.add(producer.send(record)));
            sent.add(producer.send(new ProducerRecord<>(
                    settings(service).positionTopic(), 0, Topics.POSITION_KEY, Long.toString(position))));
        }
        for (Future<RecordMetadata> one : sent) {
            one.get();
        }
    }

    private long compare(String service, long head) {
        return new TopicCheck(settings(service), new MadeUpEvents(COUNT), found)
                .compare(
                        head,
                        Duration.ofMillis(200),
                        event -> stored.add(event.position()),
                        event -> copies.add(event.position()));
    }

    private long compare(String service) {
        return compare(service, COUNT);
    }

    @Test
    void nothingDiffersWhereEachEventIsThereOnce() throws Exception {
        write("check-same", records("check-same"), COUNT);
        assertThat(compare("check-same")).isEqualTo(COUNT);
        assertThat(found.first()).isEmpty();
        assertThat(stored)
                .isEqualTo(LongStream.rangeClosed(1, COUNT).boxed().toList())
                .isEqualTo(copies);
    }

    @Test
    void whatHasComeAfterTheHeadIsLetBe() throws Exception {
        write("check-later", records("check-later"), COUNT);
        assertThat(compare("check-later", 150)).isEqualTo(150);
        assertThat(found.first()).isEmpty();
        assertThat(stored).hasSize(150);
    }

    @Test
    void aMissingEventIsNamed() throws Exception {
        List<ProducerRecord<String, String>> records = records("check-missing");
        records.remove(99);
        records.removeLast();
        write("check-missing", records, COUNT);
        assertThat(compare("check-missing")).isEqualTo(COUNT - 2);
        assertThat(found.first())
                .containsExactly(
                        new Discrepancy(
                                "topic", Kind.MISSING, "the event at position 100, number 2 of case-26, is not there"),
                        new Discrepancy(
                                "topic", Kind.MISSING, "the event at position 200, number 5 of case-15, is not there"));
    }

    @Test
    void whereNothingHasBeenPublishedEverythingIsMissing() {
        assertThat(compare("check-none")).isZero();
        assertThat(found.count()).isEqualTo(COUNT + 1);
        assertThat(found.first().getFirst())
                .isEqualTo(new Discrepancy("topic", Kind.BEHIND, "publication stands at position 0 of 200"));
    }

    @Test
    void aDoubledEventIsNamed() throws Exception {
        List<ProducerRecord<String, String>> records = records("check-doubled");
        records.add(150, records.get(99));
        write("check-doubled", records, COUNT);
        assertThat(compare("check-doubled")).isEqualTo(COUNT + 1);
        assertThat(found.first()).singleElement().satisfies(doubled -> {
            assertThat(doubled.kind()).isEqualTo(Kind.DOUBLED);
            assertThat(doubled.what()).contains("(position 100, number 2 of case-26) has come before");
        });
        assertThat(copies).hasSize(COUNT + 1);
    }

    @Test
    void eventsThatHaveChangedPlacesAreNamed() throws Exception {
        List<ProducerRecord<String, String>> records = records("check-swapped");
        // Of one stream, and so in one partition.
        Collections.swap(records, 99, 99 + MadeUpEvents.STREAMS);
        write("check-swapped", records, COUNT);
        assertThat(compare("check-swapped")).isEqualTo(COUNT);
        assertThat(found.first()).hasSize(2).allSatisfy(one -> assertThat(one.kind())
                .isEqualTo(Kind.DISORDERED));
        assertThat(found.first().getFirst().what()).endsWith("comes after position 137");
        assertThat(found.first().getLast().what())
                .contains("(position 100, number 2 of case-26) comes after position 13");
    }

    @Test
    void aChangedEventIsNamedWithWhatDiffersAndNotWithItsContents() throws Exception {
        List<ProducerRecord<String, String>> records = records("check-changed");
        ProducerRecord<String, String> right = records.get(99);
        ProducerRecord<String, String> wrong = new ProducerRecord<>(
                right.topic(), null, right.key(), right.value().replace("低保", "特困"), right.headers());
        wrong.headers().remove("ce_type").add("ce_type", "assistance.dibao.CaseEnded".getBytes(StandardCharsets.UTF_8));
        records.set(99, wrong);
        write("check-changed", records, COUNT);
        assertThat(compare("check-changed")).isEqualTo(COUNT);
        assertThat(found.first()).singleElement().satisfies(changed -> {
            assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
            assertThat(changed.what())
                    .endsWith("(position 100, number 2 of case-26) differs in ce_type, payload")
                    .doesNotContain("特困");
        });
    }

    @Test
    void anEventInAPartitionThatIsNotItsStreamsIsNamed() throws Exception {
        List<ProducerRecord<String, String>> records = records("check-strayed");
        ProducerRecord<String, String> right = records.get(99);
        for (int partition = 0; partition < 3; partition++) {
            records.set(
                    99, new ProducerRecord<>(right.topic(), partition, right.key(), right.value(), right.headers()));
            String service = "check-strayed";
            if (partition == 0) {
                write(service, records, COUNT);
            } else {
                write(service, List.of(records.get(99)), COUNT);
            }
        }
        compare("check-strayed");
        // Three copies, of which one lies where it belongs.
        assertThat(found.first())
                .filteredOn(one -> one.what().contains("belongs into partition"))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.kind()).isEqualTo(Kind.DISORDERED));
    }

    @Test
    void whatNobodyHasStoredIsNamed() throws Exception {
        String service = "check-foreign";
        List<ProducerRecord<String, String>> records = records(service);
        StoredEvent event = MadeUpEvents.at(100);
        StoredEvent foreign = new StoredEvent(
                100,
                UUID.randomUUID(),
                event.stream(),
                event.streamType(),
                event.sequence(),
                event.name(),
                event.revision(),
                event.recordedAt(),
                event.payload(),
                event.metadata(),
                event.hash());
        CloudEvents form = new CloudEvents(settings(service));
        records.set(99, form.record(foreign));
        records.add(form.record(MadeUpEvents.at(COUNT + 1)));
        records.add(new ProducerRecord<>(settings(service).eventTopic(), "case-1", "{}"));
        write(service, records, COUNT + 1);
        compare(service);
        assertThat(found.first())
                .extracting(Discrepancy::kind)
                .containsExactlyInAnyOrder(
                        Kind.UNACCOUNTED, Kind.UNACCOUNTED, Kind.UNACCOUNTED, Kind.UNACCOUNTED, Kind.MISSING);
        assertThat(found.first())
                .extracting(Discrepancy::what)
                .anySatisfy(what -> assertThat(what).contains("publication stands at position 201"))
                .anySatisfy(what -> assertThat(what).contains("without a position"))
                .anySatisfy(what -> assertThat(what).contains("at position 100"))
                .anySatisfy(what -> assertThat(what).contains("beyond the store"));
    }
}
