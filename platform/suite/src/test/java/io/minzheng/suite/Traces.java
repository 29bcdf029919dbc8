package io.minzheng.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Everything a running suite has kept outside its views: every row of every table of every database, every record of every
 * topic, and every file of its data directory, logs and write-ahead log with them, byte by byte.
 */
final class Traces {
    private static final List<String> DATABASES =
            List.of("assistance", "eldercare", "childwelfare", "registry", "governance", "identity");

    private final RunningSuite suite;

    Traces(RunningSuite suite) {
        this.suite = suite;
    }

    /** Where each of the texts is found; texts that are nowhere do not appear. */
    Map<String, TreeSet<String>> of(List<String> texts) {
        Map<String, TreeSet<String>> found = new LinkedHashMap<>();
        for (String service : DATABASES) {
            database(service, texts, found);
        }
        topics(texts, found);
        files(texts, found);
        return found;
    }

    private static void look(String place, byte[] bytes, List<String> texts, Map<String, TreeSet<String>> found) {
        String haystack = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String text : texts) {
            for (String needle : List.of(
                    text,
                    // As JSON and as hexadecimal text could hold it.
                    escaped(text),
                    hex(text))) {
                String latin = new String(needle.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                if (haystack.contains(latin)) {
                    found.computeIfAbsent(text, absent -> new TreeSet<>()).add(place);
                }
            }
        }
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(b));
        }
        return hex.toString();
    }

    Connection connect(String service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + suite.ports().of("postgres") + "/" + service, "postgres", password());
    }

    /** As the suite derives it. */
    private String password() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    HexFormat.of()
                            .parseHex(Files.readString(suite.data().resolve("postgres/secret"))
                                    .strip()),
                    "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("postgres".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private void database(String service, List<String> texts, Map<String, TreeSet<String>> found) {
        try (Connection connection = connect(service);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        look(service + " " + table, rows.getString(1).getBytes(StandardCharsets.UTF_8), texts, found);
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void topics(List<String> texts, Map<String, TreeSet<String>> found) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "127.0.0.1:" + suite.ports().of("kafka"), "auto.offset.reset", "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    Stream.concat(
                                    Stream.of(record.key(), record.value()),
                                    Arrays.stream(record.headers().toArray()).map(Header::value))
                            .filter(bytes -> bytes != null)
                            .forEach(bytes -> look("topic " + record.topic(), bytes, texts, found));
                }
            }
        }
    }

    /** All but the views', which are there to show persons to staff. */
    private void files(List<String> texts, Map<String, TreeSet<String>> found) {
        Path data = suite.data();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String place = data.relativize(file).toString();
                if (!place.startsWith("documents")) {
                    look("file " + place, content(file), texts, found);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The databases at work drop files at any time; what is gone names nobody. */
    private static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException dropped) {
            return new byte[0];
        }
    }
}
