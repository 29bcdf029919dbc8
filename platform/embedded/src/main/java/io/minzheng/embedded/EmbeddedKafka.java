package io.minzheng.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker and controller inside this process, reachable from this machine only, with its log kept. Topics
 * are never made by accident and never forget: retention is unlimited unless a topic says otherwise.
 */
public final class EmbeddedKafka implements AutoCloseable {
    private static final int NODE = 1;

    private final KafkaRaftServer server;
    private final FileChannel lock;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, FileChannel lock, int port) {
        this.server = server;
        this.lock = lock;
        this.port = port;
    }

    /**
     * Starts the broker and returns when it takes requests.
     *
     * @param dataDirectory made when missing; taken for this process until {@link #close()}
     * @param port 0 for a free one; the controller takes a free one of its own
     * @throws EmbeddedException the directory is in use, the port is taken or the broker refuses
     */
    public static EmbeddedKafka start(Path dataDirectory, int port) {
        try {
            Files.createDirectories(dataDirectory);
            FileChannel lock = OwnFiles.take(dataDirectory);
            try {
                if (port != 0 && Ports.taken(port)) {
                    throw new EmbeddedException("Port " + port + ", wanted for Kafka, is taken");
                }
                int actual = Ports.orFree(port);
                Path logs = dataDirectory.resolve("log");
                format(logs);
                KafkaRaftServer server =
                        new KafkaRaftServer(KafkaConfig.fromProps(settings(logs, actual), false), Time.SYSTEM);
                server.startup();
                return new EmbeddedKafka(server, lock, actual);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (IOException failed) {
            throw new EmbeddedException("Kafka cannot be prepared in " + dataDirectory + ": " + failed, failed);
        }
    }

    private static void format(Path logs) throws IOException {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setMetadataLogDirectory(logs.toString())
                    .addDirectory(logs.toString())
                    .run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException("Kafka cannot format " + logs + ": " + failed.getMessage(), failed);
        }
    }

    private static Properties settings(Path logs, int port) {
        int controller = Ports.orFree(0);
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", Integer.toString(NODE));
        settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controller);
        settings.setProperty("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty("inter.broker.listener.name", "PLAINTEXT");
        settings.setProperty("log.dirs", logs.toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("log.retention.ms", "-1");
        settings.setProperty("log.retention.bytes", "-1");
        for (String internal :
                new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            settings.setProperty(internal + ".replication.factor", "1");
            settings.setProperty(internal + ".num.partitions", "4");
        }
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60));
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
        settings.setProperty("background.threads", "2");
        settings.setProperty("num.recovery.threads.per.data.dir", "2");
        settings.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20));
        settings.setProperty("log.cleaner.io.buffer.size", Integer.toString(128 << 10));
        settings.setProperty("broker.heartbeat.interval.ms", "500");
        settings.setProperty("broker.session.timeout.ms", "6000");
        settings.setProperty("transaction.max.timeout.ms", "900000");
        // A transaction that has taken too long holds up every committed read behind it: it is looked for each second.
        settings.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
        // Whoever is on the same machine may be missed sooner than across a network.
        settings.setProperty("group.min.session.timeout.ms", "1000");
        return settings;
    }

    public int port() {
        return port;
    }

    /** The bootstrap address, host and port. */
    public String url() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker in order; the log stays. */
    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        } catch (IOException failed) {
            throw new EmbeddedException("Kafka's directory cannot be released", failed);
        }
    }
}
