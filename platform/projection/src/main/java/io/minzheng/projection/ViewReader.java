package io.minzheng.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.conversions.Bson;

/** Asks one view. Filters and sorts name the fields of the document record; the id is {@code _id}. */
public interface ViewReader<D> {
    Optional<D> get(String id);

    /** The documents found among the ids, by id. */
    Map<String, D> getAll(Collection<String> ids);

    /** Up to {@code limit} documents by ascending id, beginning after the id {@code after} (empty string: from the first). */
    List<D> page(Bson filter, String after, int limit);

    /**
     * Up to {@code limit} documents by ascending {@code field}, beginning after its value {@code after} (empty string: from
     * the first).
     *
     * @param field a text that no two documents share, for example a date followed by the id
     */
    List<D> page(Bson filter, String field, String after, int limit);

    /** Every document that matches, by ascending id, streamed. */
    void forEach(Bson filter, Consumer<D> consumer);

    long count(Bson filter);
}
