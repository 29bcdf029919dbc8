package io.minzheng.service;

import io.minzheng.kernel.DivisionCode;
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
 */
@ConfigurationProperties("minzheng")
record ServiceSettings(
        String service,
        @Nullable String pseudonymKey,
        @Nullable Path holidays,
        DivisionCode area,
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
