package io.minzheng.test;

import io.minzheng.embedded.EmbeddedDocumentStore;
import io.minzheng.embedded.EmbeddedKafka;
import io.minzheng.embedded.EmbeddedPostgres;
import io.minzheng.embedded.PostgresDatabases;

/** A real PostgreSQL and Kafka and the embedded document store, on free ports. */
final class Embedded implements Servers {
    private static final class Postgres {
        static final EmbeddedPostgres SHARED = Infrastructure.stoppedAtTheEnd(
                EmbeddedPostgres.start(Infrastructure.directory().resolve("postgres"), 0));
    }

    private static final class Kafka {
        static final EmbeddedKafka SHARED = Infrastructure.stoppedAtTheEnd(
                EmbeddedKafka.start(Infrastructure.directory().resolve("kafka"), 0));
    }

    private static final class Documents {
        static final EmbeddedDocumentStore SHARED = Infrastructure.stoppedAtTheEnd(EmbeddedDocumentStore.inMemory(0));
    }

    @Override
    public PostgresDatabases.Database database(String name, String owner, String service) {
        return Postgres.SHARED.createDatabase(name, owner, service);
    }

    @Override
    public String kafka() {
        return Kafka.SHARED.url();
    }

    @Override
    public String documents(String database) {
        return Documents.SHARED.url(database);
    }
}
