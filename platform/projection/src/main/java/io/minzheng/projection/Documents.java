package io.minzheng.projection;

import java.util.Optional;

/**
 * The documents of one view while it takes in events. Reads see the writes of the same batch; writes reach MongoDB in
 * bulk at its end. A write of an event that the stored document already contains is dropped, so an event handled twice
 * changes nothing. What an event writes into a document may depend on that event and that document alone: after a crash
 * another document can already contain later events.
 */
public interface Documents<D> {
    Optional<D> get(String id);

    void put(String id, D document);

    void delete(String id);
}
