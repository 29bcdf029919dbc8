package io.minzheng.service;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CheckpointSettings;
import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventSearch;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.eventstore.KeyEncryption;
import io.minzheng.eventstore.KeysetFile;
import io.minzheng.eventstore.ParkedMessages;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.Reads;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.Trails;
import io.minzheng.eventstore.Upcaster;
import io.minzheng.eventstore.VaultTransit;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.ConsumerSettings;
import io.minzheng.messaging.EventConsumer;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.projection.MoneyTrail;
import io.minzheng.projection.ProjectionSettings;
import io.minzheng.projection.Projections;
import io.minzheng.projection.View;
import io.minzheng.service.privacy.PrivacyConfiguration;
import io.minzheng.web.ReadConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Joins event store, views, publication and automations into one service. Store and views start with their beans, then
 * publisher and automations, then the web server; stops them the other way round, so that nothing is taken in that could not be stored.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@ConditionalOnProperty("minzheng.service")
@EnableConfigurationProperties(ServiceSettings.class)
@Import({
    HealthConfiguration.class,
    CapabilitiesApi.class,
    ViewsApi.class,
    ParkedMessagesApi.class,
    AuditApi.class,
    TrailApi.class,
    ReadsApi.class,
    ReadConfiguration.class,
    SubjectIndexing.class,
    LedgerVerificationApi.class,
    PrivacyConfiguration.class
})
public class ServiceConfiguration {
    /** Business dates are those of the mainland. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingDays workingDays(ServiceSettings settings) throws IOException {
        WorkingDays shipped = WorkingDays.ofChina();
        return settings.holidays() == null ? shipped : shipped.with(Files.readString(settings.holidays()));
    }

    @Bean
    @ConditionalOnMissingBean
    Pseudonyms pseudonyms(ServiceSettings settings) {
        String key = settings.pseudonymKey();
        if (key == null || key.isBlank()) {
            throw new IllegalStateException("minzheng.pseudonym-key must be set: at least 32 random bytes in Base64");
        }
        return new Pseudonyms(Base64.getDecoder().decode(key.strip()));
    }

    @Bean
    @ConditionalOnMissingBean
    KeyEncryption keyEncryption(ServiceSettings settings) {
        Path file = settings.keys().file();
        ServiceSettings.Vault vault = settings.keys().vault();
        if ((file == null) == (vault == null)) {
            throw new IllegalStateException("either minzheng.keys.file or minzheng.keys.vault must be set");
        }
        return file != null
                ? new KeysetFile(file)
                : new VaultTransit(vault.engine(), vault.key(), () -> token(vault.tokenFile()));
    }

    private static String token(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean(destroyMethod = "close")
    EventStore eventStore(
            ServiceSettings settings,
            KeyEncryption encryption,
            ObjectProvider<Capability<?, ?, ?>> capabilities,
            ObjectProvider<Upcaster> upcasters,
            Clock clock,
            MeterRegistry meters) {
        ServiceSettings.Postgres postgres = settings.postgres();
        List<Capability<?, ?, ?>> declared = capabilities.orderedStream().toList();
        return EventStore.open(
                EventStoreSettings.of(
                                settings.service(),
                                postgres.url(),
                                postgres.username(),
                                postgres.password(),
                                postgres.ownerUsername(),
                                postgres.ownerPassword())
                        .withCheckpoints(checkpoints(settings.checkpoints())),
                declared,
                upcasters.orderedStream().toList(),
                encryption,
                clock,
                meters);
    }

    private static CheckpointSettings checkpoints(ServiceSettings.Checkpoints settings) {
        if (settings.keys() == null) {
            throw new IllegalStateException("minzheng.checkpoints.keys must be set: the file of the signing keys");
        }
        return new CheckpointSettings(settings.keys(), settings.events(), settings.every());
    }

    @Bean
    Commands commands(EventStore store) {
        return store.commands();
    }

    @Bean
    States states(EventStore store) {
        return store.states();
    }

    @Bean
    PastStates pastStates(EventStore store) {
        return store.pastStates();
    }

    @Bean
    EventSearch eventSearch(EventStore store) {
        return store.search();
    }

    @Bean
    Checkpoints checkpoints(EventStore store) {
        return store.checkpoints();
    }

    @Bean
    Trails trails(EventStore store) {
        return store.trails();
    }

    @Bean
    Reads reads(EventStore store) {
        return store.reads();
    }

    @Bean
    EventReader eventReader(EventStore store) {
        return store.reader();
    }

    @Bean
    EventCatalogue eventCatalogue(EventStore store) {
        return store.catalogue();
    }

    /** For the health page; the views have connections of their own. */
    @Bean(destroyMethod = "close")
    MongoClient mongoClient(ServiceSettings settings) {
        return MongoClients.create(settings.mongo().uri());
    }

    /** Takes in events from its creation on; stops after the publisher and before the store. */
    @Bean(destroyMethod = "close")
    Projections views(
            ServiceSettings settings,
            EventStore store,
            ObjectProvider<View<?>> views,
            Clock clock,
            MeterRegistry meters) {
        ProjectionSettings own = ProjectionSettings.of(settings.mongo().uri())
                .claimedFor(settings.mongo().claim());
        String node = settings.mongo().node();
        return Projections.start(
                node == null ? own : own.ownedBy(node),
                store.axon().eventStore(),
                views.orderedStream().toList(),
                clock,
                meters);
    }

    /** Asks the cluster how it is; knows nothing of topics. */
    @Bean(destroyMethod = "close")
    Admin kafkaAdmin(ServiceSettings settings) {
        return Admin.create(Map.of("bootstrap.servers", settings.kafka().bootstrapServers()));
    }

    @Bean
    PublisherSettings publisherSettings(ServiceSettings settings) {
        return PublisherSettings.of(settings.service(), settings.kafka().bootstrapServers())
                .takingOverAfter(settings.kafka().transactionTimeout());
    }

    @Bean(destroyMethod = "")
    EventPublisher eventPublisher(
            PublisherSettings settings,
            EventReader reader,
            Checkpoints checkpoints,
            MeterRegistry meters,
            Clock clock) {
        return new EventPublisher(settings, reader, checkpoints, meters, clock);
    }

    @Bean
    LedgerVerification ledgerVerification(
            EventStore store,
            PublisherSettings publication,
            Projections views,
            ObjectProvider<MoneyTrail> trails,
            Clock clock) {
        return new LedgerVerification(
                store, publication, views, trails.orderedStream().toList(), clock);
    }

    @Bean
    ParkedMessages parkedMessages(EventStore store) {
        return store.parkedMessages();
    }

    /** Automations read views, so the document store is one of the things they wait for. */
    @Bean(destroyMethod = "")
    EventConsumer eventConsumer(
            ServiceSettings settings,
            ObjectProvider<Automation<?>> automations,
            ParkedMessages parked,
            MeterRegistry meters,
            Clock clock) {
        return new EventConsumer(
                ConsumerSettings.of(settings.service(), settings.kafka().bootstrapServers(), settings.area()),
                automations.orderedStream().toList(),
                parked,
                MongoException.class::isInstance,
                meters,
                clock);
    }

    @Bean
    MessagingLifecycle messagingLifecycle(EventPublisher publisher, EventConsumer consumer) {
        return new MessagingLifecycle(publisher, consumer);
    }
}
