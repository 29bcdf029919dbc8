package io.minzheng.projection;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoCollection;
import io.micrometer.core.instrument.Counter;
import io.minzheng.kernel.PersonalComponents;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Builds.Build;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One view as this process keeps it: the generation that is read, and one being built beside. What there should be stands in
 * {@link Builds}; {@link #look} makes it so, again and again, in every process alike.
 */
final class Kept<D extends Record> {
    private static final System.Logger LOG = System.getLogger(Kept.class.getName());
    private static final String ERASURE = Staff.automationId("views.erasure");

    private final View<D> view;
    private final DocumentForm<D> form;
    private final boolean personal;
    private final Site site;
    private final Builds builds;
    private final Crew serving;
    private final Crew building;
    private final Counter taken;
    private final Counter rebuilt;
    private final ViewReader<D> reader;
    private final Orphans orphans;
    private final Finishing<D> finishing;
    private final Object adoption = new Object();
    private volatile @Nullable Generation<D> served;
    private volatile @Nullable Generation<D> next;
    private volatile long lookedAt;
    private volatile long parked;
    private long switchSeen;

    Kept(View<D> view, Site site, Builds builds, Crew serving, Crew building) {
        this.view = view;
        this.site = site;
        this.builds = builds;
        this.serving = serving;
        this.building = building;
        orphans = new Orphans(view.name(), site);
        finishing = new Finishing<>(view.name(), site, builds, this::served);
        form = new DocumentForm<>(view.documentType());
        personal = !PersonalComponents.of(view.documentType()).isEmpty();
        reader = new MongoViewReader<>(this::toRead, form);
        taken = site.meters().counter("minzheng.view.events", "view", view.name());
        rebuilt = site.meters().counter("minzheng.view.rebuild.events", "view", view.name());
    }

    View<D> view() {
        return view;
    }

    ViewReader<D> reader() {
        return reader;
    }

    long parked() {
        return parked;
    }

    /** Names of the generations that may have tokens. */
    static Stream<String> generations(Build build) {
        return Stream.of(build.served(), build.next()).filter(Objects::nonNull);
    }

    private Generation<D> served() {
        Generation<D> now = served;
        if (now == null) {
            throw new MongoTimeoutException(view.name() + " is being begun anew");
        }
        return now;
    }

    /** The documents that are read now; another collection after a rebuild. */
    MongoCollection<Document> toRead() {
        // Another process may have switched and dropped what this one, fast asleep, still takes for served.
        if (System.nanoTime() - lookedAt > half(site.settings().grace())) {
            throw new MongoTimeoutException(view.name() + ": it is not known what is to be read");
        }
        return served().collection();
    }

    private static long half(Duration grace) {
        return grace.toNanos() / 2;
    }

    /** Whether the view that is read from now on contains the position; never true and then, after a switch, not. */
    boolean hasReached(long position) {
        synchronized (adoption) {
            return position() >= position;
        }
    }

    long position() {
        synchronized (adoption) {
            Generation<D> now = served;
            return now == null ? 0 : now.position();
        }
    }

    /** @return false when nothing was there and the look has to be repeated */
    synchronized boolean look(Sight sight) {
        Build found = sight.builds().get(view.name());
        if (found == null || !sight.isWhole(found.served())) {
            beginAnew(found, sight);
            return false;
        }
        serve(found, sight);
        buildBeside(found, sight);
        orphans.drop(found, sight, served().name());
        atWork().forEach(Generation::retry);
        parked = served().parking().count();
        lookedAt = sight.at();
        return true;
    }

    private void beginAnew(@Nullable Build found, Sight sight) {
        Generation<D> gone = served;
        if (gone != null) {
            LOG.log(System.Logger.Level.WARNING, "{0}: its data are gone; it is built anew", view.name());
            served = null;
            gone.stop();
        }
        if (found != null) {
            Generation.make(view, found.fresh(), site);
            builds.replace(found);
            return;
        }
        // Tokens without documents, or documents without tokens, are worth nothing, or another process is about to make
        // them whole: they are left to become an orphan, never dropped here.
        boolean clear = sight.isWhole(view.name()) || sight.isAbsent(view.name());
        int number = clear ? orphans.lastNumber(sight) : orphans.lastNumber(sight) + 1;
        String first = clear ? view.name() : view.name() + ".g" + number;
        Generation.make(view, first, site);
        builds.first(view.name(), first, number);
    }

    private Generation<D> open(String name, boolean beside) {
        Generation<D> generation = new Generation<>(
                view, form, name, site, beside ? building : serving, beside ? rebuilt : taken, this::erased);
        generation.start();
        return generation;
    }

    /** Documents that name somebody may name whoever has been erased, wherever the name came from. */
    private void erased(long position) {
        if (personal) {
            builds.erased(view.name(), position);
        }
    }

    private void serve(Build found, Sight sight) {
        Generation<D> now = served;
        if (now == null) {
            served = open(found.served(), false);
        } else if (!now.name().equals(found.served())) {
            adopt(now, found, sight);
        }
    }

    /** Reads go over to another generation once it contains all that anybody here has been told the view contains. */
    private void adopt(Generation<D> now, Build found, Sight sight) {
        Generation<D> fresh = next;
        if (fresh == null || !fresh.name().equals(found.served())) {
            fresh = open(found.served(), true);
            next = fresh;
        }
        switchSeen = switchSeen == 0 ? sight.at() : switchSeen;
        // The old one is kept for the whole grace, counted from when others could first see the switch.
        boolean asleep = sight.at() - lookedAt > half(site.settings().grace());
        boolean late = sight.at() - switchSeen > half(site.settings().grace()) / 2;
        synchronized (adoption) {
            if (now.position() > fresh.position() && !late && !asleep) {
                return;
            }
            served = fresh;
        }
        next = null;
        switchSeen = 0;
        now.stop();
        // Over to the threads of the views that are read.
        fresh.settle();
        fresh.stop();
        served = open(found.served(), false);
    }

    private void buildBeside(Build found, Sight sight) {
        Generation<D> now = next;
        String wanted = found.next();
        if (wanted == null && found.unclean()) {
            Generation.make(view, found.fresh(), site);
            builds.begin(found, false, ERASURE, site.clock().instant());
        }
        if (now != null && !now.name().equals(wanted) && !now.name().equals(found.served())) {
            next = null;
            now.stop();
        }
        if (wanted == null) {
            return;
        }
        if (!sight.isWhole(wanted)) {
            builds.abandon(view.name(), wanted, site.clock().instant());
            return;
        }
        Generation<D> fresh = next;
        if (fresh == null) {
            fresh = open(wanted, true);
            next = fresh;
        }
        boolean caughtUp = site.head() - fresh.position() <= site.settings().batch();
        if (caughtUp && fresh.leads()) {
            finishing.begin(found, fresh);
        }
    }

    /** False when one is under way. */
    boolean beginRebuild(boolean compareOnly, String by) {
        Build now = Objects.requireNonNull(builds.all().get(view.name()), "the view is being built anew");
        if (now.next() != null) {
            return false;
        }
        Generation.make(view, now.fresh(), site);
        return builds.begin(now, compareOnly, by, site.clock().instant());
    }

    /** False when none is under way. */
    boolean abandonRebuild() {
        Build now = builds.all().get(view.name());
        if (now == null || now.next() == null) {
            return false;
        }
        builds.abandon(view.name(), now.next(), site.clock().instant());
        return true;
    }

    /** As it stands in the database, whichever process is at work; over only when it is over for the readers here. */
    @Nullable
    Rebuild rebuild() {
        Build now = builds.all().get(view.name());
        if (now == null) {
            return null;
        }
        long position = now.next() == null ? 0 : site.tokens(now.next()).position();
        Rebuild rebuild =
                Builds.rebuild(now, position, site.head(), site.clock().instant());
        Generation<D> read = served;
        boolean here = read != null && read.name().equals(now.served());
        return rebuild == null || here ? rebuild : rebuild.comparing();
    }

    /** From 0 to 1; not a number while nothing is being built. */
    double progress() {
        Generation<D> fresh = next;
        return fresh == null ? Double.NaN : (double) fresh.position() / Math.max(1, site.head());
    }

    ViewHealth health(long head) {
        Generation<D> now = served();
        long position = position();
        return new ViewHealth(
                view.name(),
                now.segments(),
                position,
                Math.max(0, head - position),
                now.parking().count(),
                now.isRunning(),
                now.fault());
    }

    List<ParkedEvent> parked(int limit) {
        return served().parking().first(limit);
    }

    Stream<Generation<D>> atWork() {
        return Stream.of(served, next).filter(Objects::nonNull);
    }
}
