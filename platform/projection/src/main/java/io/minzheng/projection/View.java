package io.minzheng.projection;

import java.util.List;

/**
 * One question that staff ask, and the documents that answer it. Declared by its service as a bean.
 *
 * @param <D> the document, a record of JSON-like values, dates, months, enums and records of them
 */
public abstract class View<D extends Record> {
    private final String name;
    private final Class<D> documentType;

    /** @param name {@code <service>.<capability>.<Question>}; names the collection and the processor */
    protected View(String name, Class<D> documentType) {
        this.name = name;
        this.documentType = documentType;
    }

    public final String name() {
        return name;
    }

    public final Class<D> documentType() {
        return documentType;
    }

    /** Top-level fields of the document by which it is searched; each gets an index. */
    public List<String> indexes() {
        return List.of();
    }

    /**
     * Over how many segments the events are spread, by their streams, when the view is built; each segment can be taken in
     * by another thread or process. More than one only where no document is written by the events of two streams.
     */
    public int segments() {
        return 1;
    }

    /**
     * Ids of the documents that {@link #on} will ask for, as far as the event tells them: those of all events of a batch are
     * read at one stroke. By default the one that has the id of the stream.
     */
    public List<String> wanted(RecordedEvent event) {
        return List.of(event.stream());
    }

    /**
     * Takes in one event of the service; events the view does not care for are passed over. Does nothing but ask for and
     * write documents: whether an event concerns the view is found out by a trial on documents that may not be touched.
     */
    public abstract void on(RecordedEvent event, Documents<D> documents);
}
