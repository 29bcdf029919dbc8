package io.minzheng.service;

import io.minzheng.kernel.DivisionCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where a service finds what it stands on.
 *
 * @param service its name
 * @param pseudonymKey at least 32 bytes in Base64; the same for as long as events that carry pseudonyms are kept
 * @param holidays file of a further holiday table, for a year whose notice is younger than this program; in the form of
 *     the kernel's {@code holidays.csv}
 * @param area division code of the bureau; automations act for it
 * @param keys where the key-encryption key is, under which the keys of persons are kept
 * @param checkpoints with what and how often the chain of events is signed
 */
@ConfigurationProperties("minzheng")
record ServiceSettings(
        String service,
        @Nullable String pseudonymKey,
        @Nullable Path holidays,
        DivisionCode area,
        @DefaultValue Keys keys,
        @DefaultValue Checkpoints checkpoints,
        Postgres postgres,
        Kafka kafka,
        Mongo mongo) {
    /**
     * @param url JDBC address of the service's own database
     * @param username the role that may read and append
     * @param ownerUsername the role that owns the tables and migrates them
     */
    record Postgres(
            String url,
            String username,
            @DefaultValue("") String password,
            String ownerUsername,
            @DefaultValue("") String ownerPassword) {
        @Override
        public String toString() {
            return "Postgres[" + url + " as " + username + "]";
        }
    }

    /**
     * Either of the two.
     *
     * @param file Tink keyset, made at the first start; the same for every process of the service
     */
    record Keys(@Nullable Path file, @Nullable Vault vault) {}

    /**
     * @param keys file of the signing keys, made at the first start; the same for every process of the service
     * @param events signed at the latest after so many more events
     * @param every signed at the latest when so long has gone by and there are new events
     */
    record Checkpoints(
            @Nullable Path keys,
            @DefaultValue("10000") int events,
            @DefaultValue("1m") Duration every) {}

    /**
     * @param engine address of the mounted transit engine, for example {@code https://vault:8200/v1/transit}
     * @param key name of a key of type aes256-gcm96 in it
     * @param tokenFile holds the token; read before each request
     */
    record Vault(URI engine, String key, Path tokenFile) {}

    /**
     * @param bootstrapServers as Kafka clients want them: host:port, several separated by commas
     * @param transactionTimeout of the publisher; of several processes another takes over when the one at work has been
     *     silent for one and a half to two times as long
     */
    record Kafka(
            String bootstrapServers, @DefaultValue("1m") Duration transactionTimeout) {}

    /**
     * @param uri with the name of the database; may carry credentials
     * @param node fixed owner of the views' tokens, for a service of which there is only one process at a time: it then
     *     goes on at once after having been killed; otherwise each process is an owner of its own
     * @param claim how long a view stays with a process that has died, before another goes on with it
     */
    record Mongo(
            String uri,
            @Nullable String node,
            @DefaultValue("10s") Duration claim) {
        @Override
        public String toString() {
            return "Mongo[…]";
        }
    }

    @Override
    public String toString() {
        return "ServiceSettings[" + service + "]";
    }
}
