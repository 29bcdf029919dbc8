package io.minzheng.projection;

import static io.minzheng.projection.DocumentForm.ID;
import static io.minzheng.projection.DocumentForm.POSITION;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

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
    /** How often what is moving is looked at again; what is written without pause counts as different in the end. */
    private static final int ROUNDS = 5;

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
        return new Walk(left, right, most, true, null).compare();
    }

    /** As {@link #of}, but documents that differ in nothing but the position of their last event are equal. */
    public static Comparison ofContents(MongoCollection<Document> left, MongoCollection<Document> right, int most) {
        return new Walk(left, right, most, false, null).compare();
    }

    /**
     * Compares two collections into which events are still being taken. Only what differs though both have taken in what
     * there was differs.
     *
     * @param settle returns when both sides have taken in all events there are at the call
     */
    static Comparison ofMoving(
            MongoCollection<Document> left, MongoCollection<Document> right, int most, Runnable settle) {
        return new Walk(left, right, most, true, settle).compare();
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
     * Looks up the documents of the left in the right, and those of the right in the left. Merging two sorted streams
     * would read less, but servers do not agree on the order of strings: MongoDB sorts by code point, the embedded store by
     * UTF-16 unit.
     */
    private static final class Walk {
        private final MongoCollection<Document> left;
        private final MongoCollection<Document> right;
        private final int most;
        private final boolean positions;
        private final @Nullable Runnable settle;
        private final List<Difference> differences = new ArrayList<>();
        private long inLeft;
        private long inRight;
        private long equal;
        private long different;

        Walk(
                MongoCollection<Document> left,
                MongoCollection<Document> right,
                int most,
                boolean positions,
                @Nullable Runnable settle) {
            this.left = left;
            this.right = right;
            this.most = most;
            this.positions = positions;
            this.settle = settle;
        }

        Comparison compare() {
            try (MongoCursor<Document> documents = byId(left)) {
                while (documents.hasNext()) {
                    Map<String, Document> chunk = chunk(documents);
                    judge(chunk, found(right, chunk.keySet()));
                }
            }
            try (MongoCursor<Document> documents = byId(right)) {
                while (documents.hasNext()) {
                    Map<String, Document> chunk = chunk(documents);
                    // What is on both sides has been judged already.
                    chunk.keySet().removeAll(found(left, chunk.keySet()).keySet());
                    judge(new HashMap<>(), chunk);
                }
            }
            return new Comparison(inLeft, inRight, equal, different, differences);
        }

        private static MongoCursor<Document> byId(MongoCollection<Document> collection) {
            return collection.find().sort(Sorts.ascending(ID)).batchSize(CHUNK).cursor();
        }

        private static Map<String, Document> chunk(MongoCursor<Document> documents) {
            Map<String, Document> chunk = new HashMap<>();
            while (chunk.size() < CHUNK && documents.hasNext()) {
                Document document = documents.next();
                chunk.put(document.getString(ID), document);
            }
            return chunk;
        }

        private static Map<String, Document> found(MongoCollection<Document> collection, Set<String> ids) {
            Map<String, Document> found = new HashMap<>();
            if (!ids.isEmpty()) {
                collection.find(Filters.in(ID, ids)).forEach(document -> found.put(document.getString(ID), document));
            }
            return found;
        }

        private void judge(Map<String, Document> lefts, Map<String, Document> rights) {
            Set<String> ids = new TreeSet<>(lefts.keySet());
            ids.addAll(rights.keySet());
            for (int round = 0; settle != null && round < ROUNDS; round++) {
                Set<String> moving = new TreeSet<>(ids);
                moving.removeIf(id -> position(lefts.get(id)) == position(rights.get(id)));
                if (moving.isEmpty()) {
                    break;
                }
                settle.run();
                lefts.keySet().removeAll(moving);
                rights.keySet().removeAll(moving);
                lefts.putAll(found(left, moving));
                rights.putAll(found(right, moving));
            }
            ids.forEach(id -> judge(id, lefts.get(id), rights.get(id)));
        }

        private static long position(@Nullable Document document) {
            return document == null ? 0 : document.getLong(POSITION);
        }

        private void judge(String id, @Nullable Document one, @Nullable Document other) {
            inLeft += one == null ? 0 : 1;
            inRight += other == null ? 0 : 1;
            if (one != null && other != null) {
                Set<String> fields = differing(one, other);
                if (fields.isEmpty()) {
                    equal++;
                } else {
                    different++;
                    list(id, Kind.DIFFERENT, fields);
                }
            } else if (one != null) {
                list(id, Kind.MISSING_RIGHT, Set.of());
            } else if (other != null) {
                list(id, Kind.MISSING_LEFT, Set.of());
            }
        }

        private Set<String> differing(Document document, Document other) {
            Set<String> fields = new TreeSet<>(document.keySet());
            fields.addAll(other.keySet());
            fields.removeIf(field -> (field.equals(POSITION) && !positions)
                    || (document.containsKey(field) == other.containsKey(field)
                            && Objects.equals(document.get(field), other.get(field))));
            return fields;
        }

        private void list(String id, Kind kind, Set<String> fields) {
            if (differences.size() < most) {
                differences.add(new Difference(id, kind, List.copyOf(fields)));
            }
        }
    }
}
