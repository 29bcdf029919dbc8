package io.minzheng.suite.torture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Faults of which the suite itself is innocent, to show that each check bites. */
enum Plant {
    /** The signal never arrives: the round proves nothing. */
    UNARMED("", Fault.KILL_DOCUMENTS),
    /** A view has gone on without an event. */
    SKIPPED_EVENT(Checks.VIEWS, Fault.KILL_DOCUMENTS),
    /** Somebody deletes an event from the store. */
    DELETED_EVENT(Checks.ACKNOWLEDGED, Fault.KILL_SERVICE),
    /** Somebody rewrites an event in the store. */
    CHANGED_EVENT(Checks.TOPIC, Fault.KILL_SERVICE),
    /** A publisher finds an old position and publishes again from there. */
    LOST_POSITION(Checks.TOPIC, Fault.KILL_PUBLISHER),
    /** Commits are acknowledged before they are on disk. */
    UNSYNCED(Checks.ACKNOWLEDGED, Fault.KILL_POSTGRES);

    private final String check;
    private final Fault fault;

    Plant(String check, Fault fault) {
        this.check = check;
        this.fault = fault;
    }

    /** The check that must find it; empty where the round must be inconclusive. */
    String check() {
        return check;
    }

    /** The one fault of its round. */
    Fault fault() {
        return fault;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Plant> named(String title) {
        return List.of(values()).stream()
                .filter(plant -> plant.title().equals(title))
                .findFirst();
    }
}
