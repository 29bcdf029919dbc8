package io.minzheng.suite.torture;

import io.minzheng.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Brings faults about while commands are under way, repairs them, and keeps what shows that they were there. */
final class Executioner {
    private static final int KILLED = 137;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Bed bed;
    private final Load load;
    /** With it off nothing is done, as if the signal had been lost on the way. */
    private final boolean armed;

    Executioner(Bed bed, Load load, boolean armed) {
        this.bed = bed;
        this.load = load;
        this.armed = armed;
    }

    Landed carryOut(Fault.Planned planned) {
        sleep(planned.afterMs());
        try {
            return switch (planned.fault()) {
                case KILL_POSTGRES -> killPostgres(planned);
                case KILL_KAFKA ->
                    kill(planned, "kafka", bed.kafka(), bed::startKafka, () -> Ports.taken(bed.port("kafka")));
                case KILL_DOCUMENTS ->
                    kill(
                            planned,
                            "documents",
                            bed.documents(),
                            bed::startDocuments,
                            () -> Ports.taken(bed.port("documents")));
                case KILL_PUBLISHER -> killReplica(planned, true);
                case KILL_SERVICE -> killReplica(planned, false);
                case PAUSE_PUBLISHER -> pausePublisher(planned);
            };
        } catch (RuntimeException failed) {
            return Landed.doubtful(planned.fault(), "could not be brought about or repaired: " + failed);
        }
    }

    /** A fault that strikes while nothing is under way would prove little. */
    private int awaitCommands() {
        await(() -> load.underWay() > 0, SOON);
        return load.underWay();
    }

    private static @Nullable String doubt(boolean gone, int underWay, boolean back) {
        if (!gone) {
            return "nothing was hit";
        }
        if (underWay == 0) {
            return "no command was under way";
        }
        return back ? null : "it has not come back";
    }

    private Landed kill(Fault.Planned planned, String part, Child child, Runnable start, BooleanSupplier answers) {
        int underWay = awaitCommands();
        int exit = armed ? child.kill() : 0;
        boolean gone = exit == KILLED && !child.isAlive();
        sleep(planned.downMs());
        long begun = System.nanoTime();
        if (gone) {
            start.run();
        }
        boolean back = await(answers, PATIENCE);
        return new Landed(
                planned.fault(),
                part,
                List.of(child.pid()),
                underWay,
                exit,
                gone ? "the process is gone, its exit status says SIGKILL" : "the process lives",
                millisSince(begun),
                doubt(gone, underWay, back));
    }

    private Landed killReplica(Fault.Planned planned, boolean publisher) {
        Optional<Replica> found = take(publisher);
        if (found.isEmpty()) {
            return Landed.doubtful(planned.fault(), "no process was there to be hit");
        }
        Replica replica = found.get();
        try {
            return kill(planned, replica.name(), replica.child(), replica::start, replica::answers);
        } finally {
            replica.taken().unlock();
        }
    }

    /** One that no other fault has to do with, whose publisher is at work, or is not. Its lock is held. */
    private Optional<Replica> take(boolean publisher) {
        long deadline = System.nanoTime() + SOON.toNanos();
        do {
            for (Replica replica : bed.replicas()) {
                if (replica.taken().tryLock()) {
                    Replica.Condition condition = replica.condition();
                    if (!condition.publisher().isEmpty() && condition.publishes() == publisher) {
                        return Optional.of(replica);
                    }
                    replica.taken().unlock();
                }
            }
            sleep(20);
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    private Landed killPostgres(Fault.Planned planned) {
        long logged = size();
        List<ProcessHandle> processes = bed.postgresProcesses();
        int underWay = awaitCommands();
        if (armed) {
            // The first one first: it must not have the time to end in order.
            processes.forEach(ProcessHandle::destroyForcibly);
        }
        boolean gone = armed
                && !processes.isEmpty()
                && await(() -> processes.stream().noneMatch(ProcessHandle::isAlive), SOON);
        sleep(planned.downMs());
        long begun = System.nanoTime();
        if (gone) {
            bed.forgetPostgres();
            bed.startPostgres();
        }
        boolean recovered = gone && log(logged).contains("was not properly shut down; automatic recovery in progress");
        return new Landed(
                planned.fault(),
                "postgres",
                processes.stream().map(ProcessHandle::pid).toList(),
                underWay,
                null,
                recovered
                        ? "all processes are gone; the server says that it was not properly shut down and recovers"
                        : "the server does not say that it had to recover",
                millisSince(begun),
                doubt(gone && recovered, underWay, true));
    }

    private Landed pausePublisher(Fault.Planned planned) {
        Optional<Replica> found = take(true);
        if (found.isEmpty()) {
            return Landed.doubtful(planned.fault(), "no publisher was at work");
        }
        Replica paused = found.get();
        Replica other = bed.replicas().stream()
                .filter(replica -> replica != paused)
                .findFirst()
                .orElseThrow();
        try {
            int underWay = awaitCommands();
            boolean stands = armed && paused.child().pause();
            boolean successor = false;
            if (stands) {
                successor = await(() -> other.condition().publishes(), PATIENCE);
                sleep(planned.downMs());
                paused.child().resume();
            }
            long begun = System.nanoTime();
            boolean back = await(paused::answers, PATIENCE);
            boolean standsBy =
                    successor && await(() -> paused.condition().publisher().equals("STANDBY"), SOON);
            return new Landed(
                    planned.fault(),
                    paused.name(),
                    List.of(paused.child().pid()),
                    underWay,
                    null,
                    "the process %s; %s; it %s afterwards"
                            .formatted(
                                    stands ? "stood still" : "went on",
                                    successor ? other.name() + " took over" : "nobody took over",
                                    standsBy ? "stood by" : "did not stand by"),
                    millisSince(begun),
                    stands && !successor ? "nobody took over" : doubt(stands, underWay, back));
        } finally {
            paused.taken().unlock();
        }
    }

    private long size() {
        try {
            return Files.size(bed.postgresLog());
        } catch (IOException none) {
            return 0;
        }
    }

    private String log(long from) {
        try {
            byte[] all = Files.readAllBytes(bed.postgresLog());
            return new String(all, (int) from, all.length - (int) from, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean await(BooleanSupplier condition, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            sleep(20);
        }
        return true;
    }

    static void sleep(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
