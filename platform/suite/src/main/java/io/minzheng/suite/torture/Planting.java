package io.minzheng.suite.torture;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.suite.torture.History.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;

/** Plants the faults from outside: in the data, never in the code. */
final class Planting {
    private static final String VIEW = "registry.death.RegisteredDeaths";

    private final Bed bed;

    Planting(Bed bed) {
        this.bed = bed;
    }

    /** What has to be there before the load begins. */
    void before(Plant plant) throws SQLException {
        if (plant == Plant.UNSYNCED) {
            // PostgreSQL then answers before it has written, and here it writes late.
            sql("alter role registry set synchronous_commit = off");
            sql("alter system set wal_writer_delay = '10s'");
            sql("select pg_reload_conf()");
            sql("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'registry'");
        }
    }

    /** When everything has recovered. */
    void after(Plant plant) throws Exception {
        switch (plant) {
            case SKIPPED_EVENT -> skip();
            case DELETED_EVENT -> sql("delete from event where position = (select max(position) / 2 from event)");
            case CHANGED_EVENT ->
                sql("update event set payload = replace(payload, '2024-05-06', '2024-05-07')"
                        + " where position = (select max(position) / 2 from event)");
            case LOST_POSITION -> losePosition();
            case UNARMED, UNSYNCED -> {
                // Nothing more to do.
            }
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection database = bed.superuser();
                Statement sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Gives a document of two events or more the form that it had before the last. */
    private void skip() throws SQLException {
        History history;
        try (Connection database = bed.superuser()) {
            history = History.read(database);
        }
        Stored last = history.events().reversed().stream()
                .filter(event -> event.name().equals("registry.death.RegistrationAnnulled"))
                .filter(event -> Objects.equals(event, Checks.last(history).get(event.stream())))
                .findFirst()
                .orElseThrow();
        Stored before = history.events().stream()
                .filter(event -> event.stream().equals(last.stream()) && event.sequence() == last.sequence() - 1)
                .findFirst()
                .orElseThrow();
        try (MongoClient client = MongoClients.create(bed.documentsUri())) {
            MongoCollection<Document> documents = client.getDatabase("registry").getCollection(VIEW);
            Document document = documents.find(Filters.eq("_id", last.stream())).first();
            if (document == null) {
                throw new IllegalStateException("the view has not got there");
            }
            documents.replaceOne(
                    Filters.eq("_id", last.stream()),
                    new Document(document).append("annulledOn", null).append("_position", before.position()));
        }
    }

    /** Kills the publisher and leaves an old position for its successor to find. */
    private void losePosition() throws Exception {
        Replica publisher = bed.replicas().stream()
                .filter(replica -> replica.condition().publishes())
                .findFirst()
                .orElseThrow();
        publisher.child().kill();
        long half;
        try (Connection database = bed.superuser()) {
            half = History.read(database).head() / 2;
        }
        PublisherSettings settings = PublisherSettings.of("registry", bed.brokers());
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bed.brokers()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(settings.positionTopic(), 0, "position", Long.toString(half)))
                    .get();
        }
        publisher.start();
        Executioner.await(
                () -> bed.replicas().stream().map(Replica::condition).allMatch(Replica.Condition::up),
                Duration.ofSeconds(60));
    }
}
