package io.minzheng.projection;

import static io.minzheng.projection.DocumentForm.ID;
import static io.minzheng.projection.DocumentForm.POSITION;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Documents while one batch of events is taken in. What an event writes is kept apart until the event has succeeded; what
 * the batch has written reaches the collection in {@link #flush()}. Not thread-safe.
 */
final class BatchDocuments<D extends Record> implements Documents<D> {
    private static final long UNKNOWN = -1;
    private static final long ABSENT = 0;

    private final MongoCollection<Document> collection;
    private final DocumentForm<D> form;
    private final Map<String, Entry<D>> entries = new HashMap<>();
    private final Map<String, Entry<D>> ofEvent = new LinkedHashMap<>();
    private long position;
    private final Supplier<Set<String>> wanted;
    private @Nullable Set<String> prefetched;

    /**
     * @param stored position of the document in the collection; {@code UNKNOWN} while it was written without being read
     * @param document null when there is none
     * @param written position of the last write of this batch, 0 where there was none
     * @param form the document as it will be stored
     */
    private record Entry<D>(
            long stored,
            @Nullable D document,
            long written,
            @Nullable Document form) {
        boolean isNewer() {
            return written > stored;
        }
    }

    /** @param wanted ids of all documents that the batch is likely to ask for; asked for once at most */
    BatchDocuments(MongoCollection<Document> collection, DocumentForm<D> form, Supplier<Set<String>> wanted) {
        this.collection = collection;
        this.form = form;
        this.wanted = wanted;
    }

    /** A view that reads one of the documents it wants is likely to ask for the others: all are read at one stroke. */
    private void prefetch(Set<String> ids) {
        for (Document found : collection.find(Filters.in(ID, ids))) {
            entries.putIfAbsent(found.getString(ID), loaded(found));
        }
        for (String id : ids) {
            entries.putIfAbsent(id, new Entry<>(ABSENT, null, 0, null));
        }
    }

    private Entry<D> loaded(Document found) {
        return new Entry<>(found.getLong(POSITION), form.read(found), 0, null);
    }

    /** Begins an event, or begins it anew: what it has written so far is forgotten. */
    void begin(RecordedEvent event) {
        ofEvent.clear();
        position = event.position();
    }

    /** What the event has written counts. */
    void complete() {
        if (!ofEvent.isEmpty()) {
            entries.putAll(ofEvent);
            ofEvent.clear();
        }
    }

    @Override
    public Optional<D> get(String id) {
        if (prefetched == null && current(id) == null) {
            prefetched = wanted.get();
            if (prefetched.contains(id)) {
                prefetch(prefetched);
            }
        }
        return Optional.ofNullable(known(id).document);
    }

    private Entry<D> known(String id) {
        Entry<D> entry = current(id);
        if (entry == null || entry.stored == UNKNOWN) {
            Document found = collection.find(Filters.eq(ID, id)).first();
            Entry<D> stored = found == null ? new Entry<D>(ABSENT, null, 0, null) : loaded(found);
            entry = entry == null || entry.written <= stored.stored
                    ? stored
                    : new Entry<>(stored.stored, entry.document, entry.written, entry.form);
            (ofEvent.containsKey(id) ? ofEvent : entries).put(id, entry);
        }
        return entry;
    }

    private @Nullable Entry<D> current(String id) {
        Entry<D> entry = ofEvent.get(id);
        return entry == null ? entries.get(id) : entry;
    }

    @Override
    public void put(String id, D document) {
        write(id, document, form.write(id, position, document));
    }

    @Override
    public void delete(String id) {
        write(id, null, null);
    }

    private void write(String id, @Nullable D document, @Nullable Document written) {
        Entry<D> entry = current(id);
        long stored = entry == null ? UNKNOWN : entry.stored;
        if (position > stored) {
            ofEvent.put(id, new Entry<>(stored, document, position, written));
        }
    }

    /** Whether nothing has been written that is newer than what is stored. */
    boolean isEmpty() {
        return entries.values().stream().noneMatch(Entry::isNewer);
    }

    /** Stores what the batch has written. The collection is left as it is where it already holds something newer. */
    void flush() {
        List<WriteModel<Document>> writes = new ArrayList<>();
        entries.forEach((id, entry) -> {
            if (entry.isNewer()) {
                // Not in an $and, behind which the embedded store would not see the id.
                Bson older = new Document(ID, id).append(POSITION, new Document("$lt", entry.written));
                if (entry.form != null) {
                    writes.add(new ReplaceOneModel<>(older, entry.form, new ReplaceOptions().upsert(true)));
                } else if (entry.stored != ABSENT) {
                    writes.add(new DeleteOneModel<>(older));
                }
            }
        });
        if (!writes.isEmpty()) {
            write(writes);
        }
    }

    /**
     * The server, too, writes over older documents only: of two processes that both take themselves for the owner, the one
     * that is late changes nothing. A document that is not older makes the upsert fail on its id, and the rest is written
     * all the same. So what is only written need not be read before.
     */
    private void write(List<WriteModel<Document>> writes) {
        try {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException refused) {
            boolean newer = refused.getWriteConcernError() == null
                    && refused.getWriteErrors().stream()
                            .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!newer) {
                throw refused;
            }
        }
    }
}
