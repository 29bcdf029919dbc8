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
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

final class MongoViewReader<D extends Record> implements ViewReader<D> {
    private final Supplier<MongoCollection<Document>> served;
    private final DocumentForm<D> form;

    /** @param served the documents to be read now; another collection after a rebuild */
    MongoViewReader(Supplier<MongoCollection<Document>> served, DocumentForm<D> form) {
        this.served = served;
        this.form = form;
    }

    @Override
    public Optional<D> get(String id) {
        return Optional.ofNullable(served.get().find(Filters.eq(ID, id)).first())
                .map(form::read);
    }

    @Override
    public Map<String, D> getAll(Collection<String> ids) {
        Map<String, D> found = new HashMap<>();
        served.get()
                .find(Filters.in(ID, Set.copyOf(ids)))
                .forEach(document -> found.put(document.getString(ID), form.read(document)));
        return found;
    }

    @Override
    public List<D> page(Bson filter, String after, int limit) {
        return page(filter, ID, after, limit);
    }

    @Override
    public List<D> page(Bson filter, String field, String after, int limit) {
        Bson from = after.isEmpty() ? filter : Filters.and(filter, Filters.gt(field, after));
        return served.get()
                .find(from)
                .sort(Sorts.ascending(field))
                .limit(limit)
                .map(form::read)
                .into(new ArrayList<>());
    }

    @Override
    public void forEach(Bson filter, Consumer<D> consumer) {
        served.get().find(filter).sort(Sorts.ascending(ID)).map(form::read).forEach(consumer);
    }

    @Override
    public long count(Bson filter) {
        return served.get().countDocuments(filter);
    }
}
