package io.minzheng.projection;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import io.minzheng.projection.Comparison.Difference;
import io.minzheng.projection.Rebuild.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which generation of each view is read and which is being built: one document a view in the collection {@code views}. Each
 * change states what it found, so that of two processes one is right; the change of {@code served} is the switch.
 */
final class Builds {
    private static final String COLLECTION = "views";
    private static final String SERVED = "served";
    private static final String NEXT = "next";
    private static final String NUMBER = "number";
    private static final String REBUILD = "rebuild";
    /** Position of the last erasure taken in, and of the last before which what is read was begun. */
    private static final String ERASED = "erased";

    private static final String CLEAN = "clean";

    private final MongoCollection<Document> collection;

    Builds(MongoDatabase database) {
        collection = database.getCollection(COLLECTION);
    }

    /**
     * @param served name of the generation that is read
     * @param next name of the one being built
     * @param number of the last generation ever begun
     * @param erased position of the last erasure taken in; 0 before any
     * @param clean position of the last erasure before which what is read was begun
     * @param rebuild the last one
     */
    record Build(
            String view,
            String served,
            @Nullable String next,
            int number,
            long erased,
            long clean,
            @Nullable Document rebuild) {
        /** A name that no generation has had. */
        String fresh() {
            return view + ".g" + (number + 1);
        }

        /** Whether what is read may still show somebody who has been erased. */
        boolean unclean() {
            return erased > clean;
        }

        boolean compareOnly() {
            return rebuild != null && rebuild.getBoolean("compareOnly", false);
        }
    }

    /** By view. */
    Map<String, Build> all() {
        Map<String, Build> builds = new HashMap<>();
        collection.find().forEach(found -> {
            String view = found.getString("_id");
            builds.put(
                    view,
                    new Build(
                            view,
                            found.getString(SERVED),
                            found.getString(NEXT),
                            found.getInteger(NUMBER, 0),
                            number(found, ERASED),
                            number(found, CLEAN),
                            found.get(REBUILD, Document.class)));
        });
        return builds;
    }

    private static long number(Document found, String field) {
        Number number = found.get(field, Number.class);
        return number == null ? 0 : number.longValue();
    }

    /** Somebody has been erased whom the view may still show: it is to be built anew. */
    void erased(String view, long position) {
        change(and(eq("_id", view), or(eq(ERASED, null), lt(ERASED, position))), Updates.set(ERASED, position));
    }

    void first(String view, String served, int number) {
        try {
            collection.insertOne(
                    new Document("_id", view).append(SERVED, served).append(NUMBER, number));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }

    /** In place of one whose data are gone; a rebuild of it ends with it. */
    void replace(Build gone) {
        change(
                and(eq("_id", gone.view), eq(SERVED, gone.served), eq(NUMBER, gone.number)),
                Updates.set(SERVED, gone.fresh()),
                Updates.set(NUMBER, gone.number + 1));
    }

    /** False when one is already being built. */
    boolean begin(Build now, boolean compareOnly, String by, Instant at) {
        return change(
                and(eq("_id", now.view), eq(NUMBER, now.number), eq(NEXT, null)),
                Updates.set(NEXT, now.fresh()),
                Updates.set(NUMBER, now.number + 1),
                Updates.set(
                        REBUILD,
                        new Document("state", State.BUILDING.name())
                                .append("compareOnly", compareOnly)
                                .append("by", by)
                                .append(ERASED, now.erased)
                                .append("startedAt", at.toString())));
    }

    void comparing(String view, String next) {
        change(and(eq("_id", view), eq(NEXT, next)), Updates.set(REBUILD + ".state", State.COMPARING.name()));
    }

    void abandon(String view, String next, Instant at) {
        change(
                and(eq("_id", view), eq(NEXT, next)),
                Updates.set(NEXT, null),
                Updates.set(REBUILD + ".state", State.ABANDONED.name()),
                Updates.set(REBUILD + ".finishedAt", at.toString()));
    }

    /** Ends the rebuild; the switch itself, unless it was for comparison only. False when another process was first. */
    boolean finish(Build now, String next, Comparison comparison, long position, long head, Instant at) {
        boolean switched = !now.compareOnly();
        return change(
                and(eq("_id", now.view), eq(SERVED, now.served), eq(NEXT, next)),
                Updates.set(SERVED, switched ? next : now.served),
                Updates.set(NEXT, null),
                Updates.set(CLEAN, switched ? erasedBefore(now) : now.clean),
                Updates.set(REBUILD + ".state", (switched ? State.SWITCHED : State.COMPARED).name()),
                Updates.set(REBUILD + ".finishedAt", at.toString()),
                Updates.set(REBUILD + ".position", position),
                Updates.set(REBUILD + ".head", head),
                Updates.set(REBUILD + ".comparison", written(comparison)));
    }

    private static long erasedBefore(Build build) {
        return build.rebuild == null ? 0 : number(build.rebuild, ERASED);
    }

    private boolean change(Bson found, Bson... changes) {
        return collection.updateOne(found, Updates.combine(changes)).getMatchedCount() == 1;
    }

    /** @param position of the new build, where it is still being built */
    static @Nullable Rebuild rebuild(Build build, long position, long head, Instant now) {
        Document found = build.rebuild;
        if (found == null) {
            return null;
        }
        State state = State.valueOf(found.getString("state"));
        Instant startedAt = Instant.parse(found.getString("startedAt"));
        String end = found.getString("finishedAt");
        Instant finishedAt = end == null ? null : Instant.parse(end);
        long reached = state.isOver() ? found.get("position", 0L) : position;
        long seconds = Math.max(
                1,
                Duration.between(startedAt, finishedAt == null ? now : finishedAt)
                        .toSeconds());
        return new Rebuild(
                build.view,
                state,
                build.compareOnly(),
                found.getString("by"),
                startedAt,
                finishedAt,
                reached,
                state.isOver() ? found.get("head", 0L) : head,
                reached / seconds,
                read(found.get("comparison", Document.class)));
    }

    private static Document written(Comparison comparison) {
        return new Document("left", comparison.left())
                .append("right", comparison.right())
                .append("equal", comparison.equal())
                .append("different", comparison.different())
                .append(
                        "differences",
                        comparison.differences().stream()
                                .map(difference -> new Document("id", difference.id())
                                        .append("kind", difference.kind().name())
                                        .append("fields", difference.fields()))
                                .toList());
    }

    private static @Nullable Comparison read(@Nullable Document found) {
        if (found == null) {
            return null;
        }
        List<Difference> differences = found.getList("differences", Document.class).stream()
                .map(difference -> new Difference(
                        difference.getString("id"),
                        Comparison.Kind.valueOf(difference.getString("kind")),
                        difference.getList("fields", String.class)))
                .toList();
        return new Comparison(
                found.getLong("left"),
                found.getLong("right"),
                found.getLong("equal"),
                found.getLong("different"),
                differences);
    }
}
