package io.minzheng.payments;

import io.minzheng.projection.Documents;
import io.minzheng.projection.ViewReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;

/** Documents of a view in memory; filters are not understood and select everything. */
final class MemoryDocuments<D extends Record> implements ViewReader<D>, Documents<D> {
    private final TreeMap<String, D> documents = new TreeMap<>();

    List<D> all() {
        return List.copyOf(documents.values());
    }

    @Override
    public Optional<D> get(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    @Override
    public void put(String id, D document) {
        documents.put(id, document);
    }

    @Override
    public void delete(String id) {
        documents.remove(id);
    }

    @Override
    public Map<String, D> getAll(Collection<String> ids) {
        return ids.stream()
                .distinct()
                .filter(documents::containsKey)
                .collect(Collectors.toMap(id -> id, documents::get));
    }

    @Override
    public List<D> page(Bson filter, String after, int limit) {
        return documents.tailMap(after, false).values().stream().limit(limit).toList();
    }

    @Override
    public List<D> page(Bson filter, String field, String after, int limit) {
        throw new UnsupportedOperationException("only ids are understood");
    }

    @Override
    public void forEach(Bson filter, Consumer<D> consumer) {
        documents.values().forEach(consumer);
    }

    @Override
    public long count(Bson filter) {
        return documents.size();
    }
}
