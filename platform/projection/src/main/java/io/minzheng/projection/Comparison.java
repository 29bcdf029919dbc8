package io.minzheng.projection;

import static io.minzheng.projection.DocumentForm.ID;
import static io.minzheng.projection.DocumentForm.POSITION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;

/**
 * What two collections of one view's documents have in common and what not. Names ids and fields, never values.
 *
 * @param left documents there
 * @param right documents there
 * @param equal ids whose documents are equal on both sides
 * @param different ids on both sides whose documents are not equal
 * @param differences the first of them, those missing on the left last
 */
public record Comparison(long left, long right, long equal, long different, List<Difference> differences) {
    /** Documents held in memory at once, of either side. */
    private static final int CHUNK = 1_000;

    public enum Kind {
        MISSING_LEFT,
        MISSING_RIGHT,
        DIFFERENT
    }

    /** @param fields top-level fields whose values differ, by name; empty where a side is missing */
    public record Difference(String id, Kind kind, List<String> fields) {}

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two collections that nobody writes to meanwhile. Bounded in memory.
     *
     * @param most differences listed; all are counted
     */
    public static Comparison of(MongoCollection<Document> left, MongoCollection<Document> right, int most) {
        return new Walk(left, right, most, true).compare();
    }

    /** As {@link #of}, but documents that differ in nothing but the position of their last event are equal. */
    public static Comparison ofContents(MongoCollection<Document> left, MongoCollection<Document> right, int most) {
        return new Walk(left, right, most, false).compare();
    }

    public long missingLeft() {
        return right - equal - different;
    }

    public long missingRight() {
        return left - equal - different;
    }

    public boolean same() {
        return equal == left && equal == right;
    }

    /**
     * Looks up the documents of the left in the right, and the ids of the right in the left. Merging two sorted streams
     * would read less, but servers do not agree on the order of strings: MongoDB sorts by code point, the embedded store by
     * UTF-16 unit.
     */
    private static final class Walk {
        private final MongoCollection<Document> left;
        private final MongoCollection<Document> right;
        private final int most;
        private final boolean positions;
        private final List<Difference> differences = new ArrayList<>();
        private long inLeft;
        private long inRight;
        private long equal;
        private long different;

        Walk(MongoCollection<Document> left, MongoCollection<Document> right, int most, boolean positions) {
            this.left = left;
            this.right = right;
            this.most = most;
            this.positions = positions;
        }

        Comparison compare() {
            try (MongoCursor<Document> documents = byId(left)) {
                while (documents.hasNext()) {
                    lookUp(chunk(documents));
                }
            }
            try (MongoCursor<Document> documents = idsOnly(right)) {
                while (documents.hasNext()) {
                    lookBack(chunk(documents).keySet());
                }
            }
            return new Comparison(inLeft, inRight, equal, different, differences);
        }

        private static MongoCursor<Document> byId(MongoCollection<Document> collection) {
            return collection.find().sort(Sorts.ascending(ID)).batchSize(CHUNK).cursor();
        }

        private static MongoCursor<Document> idsOnly(MongoCollection<Document> collection) {
            return collection
                    .find()
                    .projection(Projections.include(ID))
                    .sort(Sorts.ascending(ID))
                    .batchSize(CHUNK)
                    .cursor();
        }

        private static Map<String, Document> chunk(MongoCursor<Document> documents) {
            Map<String, Document> chunk = new LinkedHashMap<>();
            while (chunk.size() < CHUNK && documents.hasNext()) {
                Document document = documents.next();
                chunk.put(document.getString(ID), document);
            }
            return chunk;
        }

        private void lookUp(Map<String, Document> chunk) {
            inLeft += chunk.size();
            Map<String, Document> others = new HashMap<>();
            right.find(Filters.in(ID, chunk.keySet())).forEach(other -> others.put(other.getString(ID), other));
            chunk.forEach((id, document) -> {
                Document other = others.get(id);
                if (other == null) {
                    list(id, Kind.MISSING_RIGHT, Collections.emptySet());
                    return;
                }
                Set<String> fields = differing(document, other);
                if (fields.isEmpty()) {
                    equal++;
                } else {
                    different++;
                    list(id, Kind.DIFFERENT, fields);
                }
            });
        }

        private Set<String> differing(Document document, Document other) {
            Set<String> fields = new TreeSet<>(document.keySet());
            fields.addAll(other.keySet());
            fields.removeIf(field -> (field.equals(POSITION) && !positions)
                    || (document.containsKey(field) == other.containsKey(field)
                            && Objects.equals(document.get(field), other.get(field))));
            return fields;
        }

        private void lookBack(Set<String> ids) {
            inRight += ids.size();
            Set<String> missing = new HashSet<>(ids);
            left.find(Filters.in(ID, ids))
                    .projection(Projections.include(ID))
                    .forEach(found -> missing.remove(found.getString(ID)));
            missing.stream().sorted().forEach(id -> list(id, Kind.MISSING_LEFT, Collections.emptySet()));
        }

        private void list(String id, Kind kind, Set<String> fields) {
            if (differences.size() < most) {
                differences.add(new Difference(id, kind, List.copyOf(fields)));
            }
        }
    }
}
