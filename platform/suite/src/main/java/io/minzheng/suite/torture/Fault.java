package io.minzheng.suite.torture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is done to one part. */
enum Fault {
    KILL_POSTGRES,
    KILL_KAFKA,
    KILL_DOCUMENTS,
    /** The process whose publisher is at work. */
    KILL_PUBLISHER,
    /** The other one. */
    KILL_SERVICE,
    /** SIGSTOP until the other has taken over, then SIGCONT. */
    PAUSE_PUBLISHER;

    /**
     * @param afterMs from the beginning of the load
     * @param downMs until it is started again
     */
    record Planned(Fault fault, long afterMs, long downMs) {}

    /** One to three of them, the first by turns, at random moments; the same seed always gives the same. */
    static List<Planned> plan(long seed) {
        Random random = new Random(seed);
        Fault first = values()[Math.floorMod(seed, values().length)];
        List<Fault> others = new ArrayList<>(List.of(values()));
        others.removeIf(other -> other == first || first.excludes(other));
        Collections.shuffle(others, random);
        List<Fault> faults = new ArrayList<>(List.of(first));
        int wanted = 1 + random.nextInt(3);
        for (Fault other : others) {
            if (faults.size() < wanted && faults.stream().noneMatch(other::excludes)) {
                faults.add(other);
            }
        }
        return faults.stream()
                .map(fault -> new Planned(fault, 500 + random.nextInt(2_500), random.nextInt(1_500)))
                .toList();
    }

    static List<Planned> only(Fault fault) {
        return List.of(new Planned(fault, 1_500, 0));
    }

    /** A pause wants somebody who takes over, and a publisher is hurt once a round. */
    private boolean excludes(Fault other) {
        return (this == PAUSE_PUBLISHER && (other == KILL_PUBLISHER || other == KILL_SERVICE))
                || (other == PAUSE_PUBLISHER && (this == KILL_PUBLISHER || this == KILL_SERVICE));
    }
}
