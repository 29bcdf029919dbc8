package io.minzheng.projection;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** What the views of one service stand on. */
record Site(
        ProjectionSettings settings,
        MongoDatabase database,
        StreamableMessageSource<TrackedEventMessage<?>> events,
        Clock clock,
        MeterRegistry meters,
        Arrivals arrivals) {
    static final String TOKENS = "tokens";
    private static final String PROCESSOR = "processorName";
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();

    /**
     * Tokens as they are stored, whoever holds them.
     *
     * @param position the least of all segments
     */
    record Stored(long position, int segments) {
        static final Stored NONE = new Stored(0, 0);

        private Stored and(Stored other) {
            return new Stored(Math.min(position, other.position), segments + other.segments);
        }
    }

    /** Makes sure of the index by which no segment can be there twice. */
    KeptTokens tokenStore() {
        return new KeptTokens(
                MongoTokenStore.builder()
                        .mongoTemplate(DefaultMongoTemplate.builder()
                                .mongoDatabase(database)
                                .trackingTokensCollectionName(TOKENS)
                                .build())
                        .serializer(SERIALIZER)
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .nodeId(settings.node())
                        .claimTimeout(settings.claim()),
                this);
    }

    /** By name of the processor; those without tokens are absent. */
    Map<String, Stored> tokens(Collection<String> processors) {
        Map<String, Stored> tokens = new HashMap<>();
        database.getCollection(TOKENS)
                .find(Filters.in(PROCESSOR, processors))
                .forEach(
                        found -> tokens.merge(found.getString(PROCESSOR), new Stored(position(found), 1), Stored::and));
        return tokens;
    }

    Stored tokens(String processor) {
        return tokens(List.of(processor)).getOrDefault(processor, Stored.NONE);
    }

    private static long position(Document found) {
        Binary token = found.get("token", Binary.class);
        String type = found.getString("tokenType");
        if (token == null || type == null) {
            return 0;
        }
        return position(SERIALIZER.<byte[], TrackingToken>deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, type, null)));
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /**
     * Keeps the claim of this process from ageing, by the clock of all tokens.
     *
     * @return the position that is stored, if the claim is its own
     */
    OptionalLong extended(String processor, int segment) {
        Document found = database.getCollection(TOKENS)
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq(PROCESSOR, processor),
                                Filters.eq("segment", segment),
                                Filters.eq("owner", settings.node())),
                        Updates.set("timestamp", AbstractTokenEntry.clock.millis()));
        return found == null ? OptionalLong.empty() : OptionalLong.of(position(found));
    }

    void dropTokens(String processor) {
        database.getCollection(TOKENS).deleteMany(Filters.eq(PROCESSOR, processor));
    }

    long head() {
        return position(events.createHeadToken());
    }
}
