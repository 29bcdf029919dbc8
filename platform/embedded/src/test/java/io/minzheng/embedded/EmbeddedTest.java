package io.minzheng.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedTest {
    @TempDir
    Path directory;

    @Test
    void postgresKeepsItsDataAndSyncsEveryCommit() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            PostgresDatabases.Database assistance =
                    postgres.createDatabase("assistance", "assistance_owner", "assistance");
            try (Connection owner = open(assistance.url(), assistance.owner());
                    Statement statement = owner.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('民政')");
                statement.execute("grant select on kept to assistance");
                assertThat(word(statement, "show fsync")).isEqualTo("on");
                assertThat(word(statement, "show synchronous_commit")).isEqualTo("on");
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            PostgresDatabases.Database assistance =
                    postgres.createDatabase("assistance", "assistance_owner", "assistance");
            try (Connection service = open(assistance.url(), assistance.service());
                    Statement statement = service.createStatement()) {
                assertThat(word(statement, "select word from kept")).isEqualTo("民政");
                assertThatThrownBy(() -> statement.execute("delete from kept"))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void aDatabaseIsClosedToTheServiceOfAnother() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            PostgresDatabases.Database one = postgres.createDatabase("one", "one_owner", "one_service");
            PostgresDatabases.Database two = postgres.createDatabase("two", "two_owner", "two_service");
            assertThatThrownBy(() -> open(one.url(), two.service())).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> open(
                            one.url(), new PostgresDatabases.Login(one.service().username(), "guessed")))
                    .hasMessageContaining("authentication failed");
        }
    }

    @Test
    void aDirectoryServesOneProcessAtATime() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory, 0)) {
            assertThat(postgres.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory, 0))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("in use");
        }
    }

    @Test
    void aServerLeftByAKilledProcessIsTakenCareOf() throws Exception {
        int port = leftRunning();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(directory.resolve("data"), port)) {
            PostgresDatabases.Database database = postgres.createDatabase("left", "left_owner", "left_service");
            try (Connection owner = open(database.url(), database.owner());
                    Statement statement = owner.createStatement()) {
                assertThat(word(statement, "select word from kept")).isEqualTo("committed");
            }
        }
    }

    @Test
    void aServerLeftByAKilledProcessGivesItsPortBackWhenAsked() throws Exception {
        int port = leftRunning();
        EmbeddedPostgres.stopOrphan(directory.resolve("data"));
        assertThat(Ports.taken(port)).isFalse();
    }

    @Test
    void aServerThatHasBeenKilledIsClosedAndStartedAgain() throws Exception {
        Path data = directory.resolve("killed");
        EmbeddedPostgres killed = EmbeddedPostgres.start(data, 0);
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle process : all) {
            process.onExit().get(20, TimeUnit.SECONDS);
        }
        killed.close();
        try (EmbeddedPostgres again = EmbeddedPostgres.start(data, 0)) {
            assertThat(Ports.taken(again.port())).isTrue();
        }
    }

    /** The port of a server whose process has been killed. */
    private int leftRunning() throws Exception {
        Path port = directory.resolve("port");
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        directory.resolve("data").toString(),
                        port.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(victim.waitFor(120, TimeUnit.SECONDS)).isTrue();
        int left = Integer.parseInt(Files.readString(port));
        assertThat(Ports.taken(left)).as("the orphan listens").isTrue();
        return left;
    }

    /** Starts a server, commits a row and dies without a farewell. */
    static final class Victim {
        public static void main(String[] arguments) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), 0);
            PostgresDatabases.Database database = postgres.createDatabase("left", "left_owner", "left_service");
            try (Connection owner = open(database.url(), database.owner());
                    Statement statement = owner.createStatement()) {
                statement.execute("create table kept (word text)");
                statement.execute("insert into kept values ('committed')");
            }
            Files.writeString(Path.of(arguments[1]), Integer.toString(postgres.port()));
            Runtime.getRuntime().halt(137);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedPostgres.start(directory.resolve("p"), port))
                    .hasMessageContaining(Integer.toString(port));
            assertThatThrownBy(() -> EmbeddedKafka.start(directory.resolve("k"), port))
                    .hasMessageContaining(Integer.toString(port));
            assertThatThrownBy(() -> EmbeddedDocumentStore.start(directory.resolve("d"), port))
                    .hasMessageContaining(Integer.toString(port));
        }
    }

    @Test
    void kafkaKeepsWhatWasCommittedAndHidesWhatWasNot() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0)) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.url()))) {
                admin.createTopics(List.of(new NewTopic("events", 1, (short) 1)))
                        .all()
                        .get();
            }
            try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", kafka.url(), "transactional.id", "test"),
                    new StringSerializer(),
                    new StringSerializer())) {
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("events", "undone"));
                producer.abortTransaction();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>("events", "kept"));
                producer.commitTransaction();
            }
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", kafka.url(), "isolation.level", "read_committed"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("events", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            List<String> seen = new ArrayList<>();
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(10))) {
                    seen.add(record.value());
                }
            }
            assertThat(seen).containsExactly("kept");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aStartReadsNoDocumentAndFindsEachById() throws IOException {
        int many = 5_000;
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.url())) {
            MongoCollection<Document> files = client.getDatabase("assistance").getCollection("files");
            files.createIndex(Indexes.ascending("area"));
            files.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true));
            files.insertMany(IntStream.range(0, many)
                    .mapToObj(n ->
                            new Document("_id", "case-" + n).append("name", n).append("area", "x".repeat(2_000)))
                    .toList());
        }
        long before = readSoFar();
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(directory, 0)) {
            assertThat(readSoFar() - before).isLessThan(Files.size(directory.resolve("documents.bson.mv")) / 4);
            try (MongoClient client = MongoClients.create(store.url())) {
                MongoCollection<Document> files =
                        client.getDatabase("assistance").getCollection("files");
                assertThat(files.find(new Document("_id", "case-4711")).first()).containsEntry("name", 4711);
                long found = readSoFar();
                for (int more = 0; more < 20; more++) {
                    assertThat(files.find(new Document("_id", "case-" + more).append("name", new Document("$lt", more)))
                                    .first())
                            .isNull();
                }
                assertThat(readSoFar() - found)
                        .as("read for an id and a condition")
                        .isLessThan(Files.size(directory.resolve("documents.bson.mv")) / 4);
                assertThat(files.countDocuments()).isEqualTo(many);
                assertThatThrownBy(() -> files.insertOne(new Document("_id", "other").append("name", 4711)))
                        .isInstanceOf(MongoWriteException.class);
            }
        }
    }

    @Test
    void aGuardedWriteFindsItsDocumentByIdAndHoldsItsGuard() {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.inMemory(0);
                MongoClient client = MongoClients.create(store.url())) {
            MongoCollection<Document> files = client.getDatabase("assistance").getCollection("files");
            ReplaceOptions upsert = new ReplaceOptions().upsert(true);
            for (int at : new int[] {7, 9}) {
                files.replaceOne(olderThan(at), new Document("_id", "a").append("at", at), upsert);
            }
            assertThatThrownBy(() -> files.replaceOne(olderThan(8), new Document("_id", "a").append("at", 8), upsert))
                    .as("where something newer lies the id is taken")
                    .isInstanceOf(MongoWriteException.class);
            assertThatThrownBy(() -> files.bulkWrite(
                            List.of(
                                    new ReplaceOneModel<>(
                                            olderThan(8), new Document("_id", "a").append("at", 8), upsert),
                                    new InsertOneModel<>(new Document("_id", "b"))),
                            new BulkWriteOptions().ordered(false)))
                    .isInstanceOf(MongoBulkWriteException.class);
            assertThat(files.deleteOne(new Document("_id", "b")).getDeletedCount())
                    .as("written although another was refused")
                    .isOne();
            assertThat(files.deleteOne(olderThan(9)).getDeletedCount()).isZero();
            assertThat(files.find()).containsExactly(new Document("_id", "a").append("at", 9));
            assertThat(files.deleteOne(olderThan(10)).getDeletedCount()).isOne();
        }
    }

    private static Document olderThan(int at) {
        return new Document("_id", "a").append("at", new Document("$lt", at));
    }

    /** Bytes this process has read from files, by the system's own count. */
    private static long readSoFar() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/io")).stream()
                .filter(line -> line.startsWith("rchar"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    @Test
    void documentsSurviveARestartUnlessInMemory() {
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.url())) {
            client.getDatabase("assistance").getCollection("files").insertOne(new Document("_id", "a").append("n", 1));
        }
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.start(directory, 0);
                MongoClient client = MongoClients.create(store.url())) {
            assertThat(client.getDatabase("assistance")
                            .getCollection("files")
                            .find(Filters.eq("a"))
                            .first())
                    .containsEntry("n", 1);
        }
        try (EmbeddedDocumentStore store = EmbeddedDocumentStore.inMemory(0);
                MongoClient client = MongoClients.create(store.url())) {
            assertThat(client.getDatabase("assistance").getCollection("files").countDocuments())
                    .isZero();
        }
    }

    private static Connection open(String url, PostgresDatabases.Login login) throws SQLException {
        return DriverManager.getConnection(url, login.username(), login.password());
    }

    private static String word(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
