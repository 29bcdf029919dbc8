package io.minzheng.projection;

import static io.minzheng.projection.DocumentForm.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.minzheng.eventstore.EventNames;
import io.minzheng.kernel.EventName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.bson.Document;

/** The events a view has gone on without. */
final class Parking {
    private final String view;
    private final MongoCollection<Document> collection;

    Parking(String view, MongoCollection<Document> collection) {
        this.view = view;
        this.collection = collection;
    }

    ParkedEvent parked(RecordedEvent event, RuntimeException fault, Instant at) {
        EventName name = event.event().getClass().getAnnotation(EventName.class);
        return new ParkedEvent(
                view,
                event.position(),
                event.stream(),
                event.sequence(),
                name == null ? event.event().getClass().getName() : EventNames.in(view, name),
                cause(fault),
                at);
    }

    private static String cause(Throwable fault) {
        StringJoiner classes = new StringJoiner(" caused by ");
        Throwable root = fault;
        for (Throwable link = fault; link != null; link = link.getCause()) {
            classes.add(link.getClass().getName());
            root = link;
        }
        StackTraceElement[] frames = root.getStackTrace();
        return frames.length == 0 ? classes.toString() : classes + " at " + frames[0];
    }

    void store(List<ParkedEvent> events) {
        if (!events.isEmpty()) {
            collection.bulkWrite(events.stream()
                    .map(event -> new ReplaceOneModel<>(
                            Filters.eq(ID, event.position()),
                            new Document(ID, event.position())
                                    .append("stream", event.stream())
                                    .append("sequence", event.sequence())
                                    .append("event", event.event())
                                    .append("cause", event.cause())
                                    .append("at", event.at().toString()),
                            new ReplaceOptions().upsert(true)))
                    .toList());
        }
    }

    long count() {
        return collection.countDocuments();
    }

    List<ParkedEvent> first(int limit) {
        return collection
                .find()
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(found -> new ParkedEvent(
                        view,
                        found.getLong(ID),
                        found.getString("stream"),
                        found.getLong("sequence"),
                        found.getString("event"),
                        found.getString("cause"),
                        Instant.parse(found.getString("at"))))
                .into(new ArrayList<>());
    }
}
