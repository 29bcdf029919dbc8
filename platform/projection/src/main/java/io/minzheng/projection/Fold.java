package io.minzheng.projection;

import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.DocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * What a view must hold after the events up to any position: folded here straight from the store, event by event, without
 * processors, batches, tokens or a server. Keeps its documents compressed, about a tenth of what they take elsewhere.
 */
final class Fold<D extends Record> implements Documents<D> {
    private static final int BATCH = 2_000;
    private static final Codec<Document> CODEC = new DocumentCodec();

    private final View<D> view;
    private final DocumentForm<D> form;
    private final EventReader reader;
    private final EventCatalogue catalogue;
    private final Consumer<DomainEvent> each;
    private final Map<String, byte[]> documents = new HashMap<>();
    private final Map<String, Optional<Document>> ofEvent = new HashMap<>();
    private final NavigableSet<Long> refused = new TreeSet<>();
    private List<StoredEvent> batch = List.of();
    private int next;
    private long position;

    /** @param each told every event that is folded */
    Fold(View<D> view, DocumentForm<D> form, EventReader reader, EventCatalogue catalogue, Consumer<DomainEvent> each) {
        this.view = view;
        this.form = form;
        this.reader = reader;
        this.catalogue = catalogue;
        this.each = each;
    }

    /** Position up to which events are folded. */
    long position() {
        return position;
    }

    /** Positions of the events that the view cannot take in. */
    NavigableSet<Long> refused() {
        return refused;
    }

    Set<String> ids() {
        return documents.keySet();
    }

    /** As the server should have it. */
    @Nullable
    Document document(String id) {
        byte[] packed = documents.get(id);
        return packed == null ? null : unpacked(packed);
    }

    /** Goes on to the position, or to the head of the store where that comes first; never back. */
    void advanceTo(long to) {
        while (position < to) {
            if (next == batch.size()) {
                batch = reader.after(position, BATCH);
                next = 0;
                if (batch.isEmpty()) {
                    return;
                }
            }
            StoredEvent event = batch.get(next);
            if (event.position() > to) {
                // A gap in the store; the store's own check tells of it.
                position = to;
                return;
            }
            next++;
            position = event.position();
            takeIn(event);
        }
    }

    private void takeIn(StoredEvent stored) {
        DomainEvent event = catalogue.read(stored);
        each.accept(event);
        ofEvent.clear();
        try {
            view.on(
                    new RecordedEvent(
                            event,
                            stored.stream(),
                            stored.sequence(),
                            stored.position(),
                            stored.recordedAt(),
                            stored.metadata()),
                    this);
        } catch (RuntimeException failed) {
            refused.add(stored.position());
            return;
        }
        ofEvent.forEach((id, written) ->
                written.ifPresentOrElse(document -> documents.put(id, packed(document)), () -> documents.remove(id)));
    }

    @Override
    public Optional<D> get(String id) {
        Optional<Document> written = ofEvent.get(id);
        if (written == null) {
            written = Optional.ofNullable(document(id));
        }
        return written.map(form::read);
    }

    @Override
    public void put(String id, D document) {
        ofEvent.put(id, Optional.of(form.write(id, batch.get(next - 1).position(), document)));
    }

    @Override
    public void delete(String id) {
        ofEvent.put(id, Optional.empty());
    }

    private static byte[] packed(Document document) {
        ByteBuffer bytes = new RawBsonDocument(document, CODEC).getByteBuffer().asNIO();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream out = new DeflaterOutputStream(packed, fast)) {
                out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            }
            return packed.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
    }

    private static Document unpacked(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return new RawBsonDocument(in.readAllBytes()).decode(CODEC);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
