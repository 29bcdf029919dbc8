package io.minzheng.service;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreUnavailable;
import io.minzheng.eventstore.ParkedMessages;
import io.minzheng.messaging.ConsumerHealth;
import io.minzheng.messaging.EventConsumer;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.messaging.PublisherHealth;
import io.minzheng.projection.Projections;
import io.minzheng.projection.ViewHealth;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the service and what it stands on are. Says classes of faults, not their messages, for anyone may ask. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {
    private static final int PATIENCE_MS = 2_000;

    @Bean
    HealthIndicator postgresHealthIndicator(EventStore store) {
        return () -> {
            EventStore.Health health = store.health();
            return (health.up() ? Health.up() : Health.down())
                    .withDetail("head", health.head())
                    .build();
        };
    }

    @Bean
    HealthIndicator publisherHealthIndicator(EventPublisher publisher, EventReader reader) {
        return () -> {
            PublisherHealth health = publisher.health();
            Health.Builder answer =
                    switch (health.state()) {
                        // Whoever stands by lets another publish, or takes over before long.
                        case STARTING, PUBLISHING, STANDBY -> Health.up();
                        case RETRYING, FAILED, STOPPED -> Health.down();
                    };
            return answer.withDetail("state", health.state())
                    .withDetail("published", health.published())
                    .withDetail("since", health.since().toString())
                    .build();
        };
    }

    /** Down while something keeps automations from going on; what they have parked is shown, for an administrator. */
    @Bean
    HealthIndicator automationsHealthIndicator(EventConsumer consumer, ParkedMessages parked) {
        return () -> {
            ConsumerHealth health = consumer.health();
            Health.Builder answer =
                    switch (health.state()) {
                        case IDLE, LISTENING -> Health.up();
                        case RETRYING, STOPPED -> Health.down();
                    };
            try {
                answer.withDetail("parked", parked.count());
            } catch (EventStoreUnavailable away) {
                answer.down().withDetail("fault", away.getClass().getName());
            }
            return answer.withDetail("state", health.state())
                    .withDetail("lag", health.lag())
                    .withDetail("since", health.since().toString())
                    .build();
        };
    }

    @Bean
    HealthIndicator kafkaHealthIndicator(Admin admin) {
        return () -> {
            try {
                int nodes = admin.describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MS))
                        .nodes()
                        .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                        .size();
                return Health.up().withDetail("nodes", nodes).build();
            } catch (ExecutionException | TimeoutException fault) {
                return Health.down()
                        .withDetail("fault", fault.getClass().getName())
                        .build();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Health.unknown().build();
            }
        };
    }

    /** The driver's own {@code hello} is unknown to the embedded document store; {@code ping} every server knows. */
    @Bean
    HealthIndicator mongoHealthIndicator(MongoClient client) {
        return () -> {
            try {
                client.getDatabase("admin")
                        .withTimeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                        .runCommand(new Document("ping", 1));
                return Health.up().build();
            } catch (MongoException fault) {
                return Health.down()
                        .withDetail("fault", fault.getClass().getName())
                        .build();
            }
        };
    }

    /** Down while something stops a view; events it has gone on without are shown, and wait for an administrator. */
    @Bean
    HealthIndicator viewsHealthIndicator(Projections projections) {
        return () -> {
            List<ViewHealth> views = projections.health();
            boolean up = views.stream().allMatch(view -> view.fault() == null);
            Health.Builder answer = up ? Health.up() : Health.down();
            views.forEach(view -> answer.withDetail(view.view(), view));
            return answer.build();
        };
    }
}
