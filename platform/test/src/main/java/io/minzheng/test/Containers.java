package io.minzheng.test;

import io.minzheng.embedded.PostgresDatabases;
import java.nio.charset.StandardCharsets;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The production's own servers in containers of a Docker engine; images as in {@code docker-compose.yml} or as said. */
final class Containers implements Servers {
    private static final byte[] SECRET = Infrastructure.PSEUDONYM_KEY.getBytes(StandardCharsets.UTF_8);

    private static final class Postgres {
        static final PostgreSQLContainer SHARED =
                started(new PostgreSQLContainer(image("POSTGRES", "postgres:18", "postgres")).withUsername("postgres"));
        static final PostgresDatabases DATABASES = new PostgresDatabases(
                SHARED.getHost(),
                SHARED.getFirstMappedPort(),
                new PostgresDatabases.Login(SHARED.getUsername(), SHARED.getPassword()),
                SECRET);
    }

    private static final class Kafka {
        static final KafkaContainer SHARED =
                started(new KafkaContainer(image("KAFKA", "apache/kafka:4.4.0", "apache/kafka")));
    }

    private static final class Documents {
        static final MongoDBContainer SHARED = started(new MongoDBContainer(image("MONGO", "mongo:8.0", "mongo")));
    }

    /** @param official what the image stands in for, where another is said in {@code MINZHENG_TEST_<NAME>_IMAGE} */
    private static DockerImageName image(String name, String usual, String official) {
        String said = System.getenv("MINZHENG_TEST_" + name + "_IMAGE");
        return DockerImageName.parse(said == null ? usual : said).asCompatibleSubstituteFor(official);
    }

    private static <C extends org.testcontainers.containers.GenericContainer<?>> C started(C container) {
        container.start();
        return Infrastructure.stoppedAtTheEnd(container);
    }

    @Override
    public PostgresDatabases.Database database(String name, String owner, String service) {
        return Postgres.DATABASES.create(name, owner, service);
    }

    @Override
    public String kafka() {
        return Kafka.SHARED.getBootstrapServers();
    }

    @Override
    public String documents(String database) {
        return Documents.SHARED.getConnectionString() + "/" + database;
    }
}
