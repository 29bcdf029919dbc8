package io.minzheng.projection;

import io.minzheng.projection.Builds.Build;
import java.util.function.Supplier;

/** Compares what was built beside with what is read, and says in {@link Builds} how it has ended. One at a time. */
final class Finishing<D extends Record> {
    private static final System.Logger LOG = System.getLogger(Finishing.class.getName());
    private static final int LISTED = 20;

    private final String view;
    private final Site site;
    private final Builds builds;
    private final Supplier<Generation<D>> served;
    private volatile boolean underWay;

    Finishing(String view, Site site, Builds builds, Supplier<Generation<D>> served) {
        this.view = view;
        this.site = site;
        this.builds = builds;
        this.served = served;
    }

    /** Returns at once. */
    void begin(Build found, Generation<D> built) {
        if (!underWay) {
            underWay = true;
            Thread.ofVirtual().name("minzheng-view-comparison").start(() -> finish(found, built));
        }
    }

    private void finish(Build found, Generation<D> built) {
        try {
            builds.comparing(view, built.name());
            Generation<D> left = served.get();
            Comparison comparison =
                    Comparison.ofMoving(left.collection(), built.collection(), LISTED, () -> bothAtHead(left, built));
            builds.finish(
                    found,
                    built.name(),
                    comparison,
                    built.position(),
                    site.head(),
                    site.clock().instant());
        } catch (RuntimeException failed) {
            // Nothing is decided: the next look tries again.
            LOG.log(System.Logger.Level.WARNING, "{0} could not be compared: {1}", view, failed.getClass());
        } finally {
            underWay = false;
        }
    }

    private void bothAtHead(Generation<D> left, Generation<D> right) {
        long head = site.head();
        site.arrivals()
                .await(
                        () -> left.position() >= head && right.position() >= head,
                        site.settings().claim());
    }
}
