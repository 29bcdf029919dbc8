package io.minzheng.projection;

import static io.minzheng.projection.DocumentForm.ID;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

final class MongoViewReader<D extends Record> implements ViewReader<D> {
    private final MongoCollection<Document> collection;
    private final DocumentForm<D> form;

    MongoViewReader(MongoCollection<Document> collection, DocumentForm<D> form) {
        this.collection = collection;
        this.form = form;
    }

    @Override
    public Optional<D> get(String id) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id)).first()).map(form::read);
    }

    @Override
    public Map<String, D> getAll(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        collection
                .find(Filters.in(ID, Set.copyOf(ids)))
                .forEach(document -> found.put(document.getString(ID), form.read(document)));
        return found;
    }

    @Override
    public List<D> page(Bson filter, String after, int limit) {
        Bson from = after.isEmpty() ? filter : Filters.and(filter, Filters.gt(ID, after));
        return collection
                .find(from)
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .map(form::read)
                .into(new ArrayList<>());
    }

    @Override
    public void forEach(Bson filter, Consumer<D> consumer) {
        collection.find(filter).sort(Sorts.ascending(ID)).map(form::read).forEach(consumer);
    }

    @Override
    public long count(Bson filter) {
        return collection.countDocuments(filter);
    }
}
