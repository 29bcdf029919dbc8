package io.minzheng.suite.torture;

import io.minzheng.suite.torture.Fault.Planned;
import io.minzheng.suite.torture.Torture.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A load of commands, faults meanwhile, recovery, and what the checks then find. */
final class Round {
    private static final Duration AFTER_THE_LAST_FAULT = Duration.ofMillis(500);

    private final Bed bed;
    private final Load load;
    private final Checks checks;
    private final Planting planting;
    private final Duration patience;

    /** @param patience how long recovery may take */
    Round(Bed bed, Load load, Checks checks, Duration patience) {
        this.bed = bed;
        this.load = load;
        this.checks = checks;
        this.patience = patience;
        planting = new Planting(bed);
    }

    /**
     * @param planted the plant's title, or null
     * @param recoveredAfterMs from the end of the load until all was well again and every command answered
     * @param commands of all rounds so far, by what became of them
     * @param doubts why it proves nothing
     * @param wrong by check
     */
    record Result(
            int round,
            long seed,
            @Nullable String planted,
            Verdict verdict,
            List<Landed> faults,
            Map<String, Long> commands,
            long recoveredAfterMs,
            long events,
            long published,
            List<String> doubts,
            Map<String, List<String>> wrong,
            long millis) {}

    /** @throws IllegalStateException when not even the beginning is well, with what has ended by itself and why */
    void awaitStart() {
        Executioner.await(() -> !ended().isEmpty() || isWell(), patience);
        List<String> ended = ended();
        if (!ended.isEmpty() || !isWell()) {
            throw new IllegalStateException("the servers have not come up: " + condition() + "; " + ended + "; logs in "
                    + bed.directory().resolve("logs"));
        }
    }

    private List<String> ended() {
        return bed.replicas().stream()
                .flatMap(replica -> replica.ended().stream())
                .toList();
    }

    Result run(int number, long seed, @Nullable Plant plant) throws Exception {
        long begun = System.nanoTime();
        List<Planned> plan = plant == null ? Fault.plan(seed) : Fault.only(plant.fault());
        if (plant != null) {
            planting.before(plant);
        }
        load.begin(seed);
        List<Landed> landed = carryOut(plan, plant != Plant.UNARMED);
        Executioner.sleep(AFTER_THE_LAST_FAULT.toMillis());
        load.end();
        long ended = System.nanoTime();
        boolean recovered = Executioner.await(this::isWell, patience);
        long recoveredAfter = millisSince(ended);
        if (plant != null) {
            planting.after(plant);
        }
        Checks.Findings findings = checks.check();
        List<String> doubts = new ArrayList<>();
        landed.stream()
                .filter(fault -> fault.doubt() != null)
                .forEach(fault -> doubts.add(fault.fault() + ": " + fault.doubt()));
        findings.unmade().forEach((check, why) -> doubts.add("the check " + check + " could not be made: " + why));
        Map<String, List<String>> wrong = new TreeMap<>();
        findings.wrong().forEach((check, problems) -> wrong.put(check, problems.first()));
        if (!recovered) {
            wrong.put("recovery", List.of("not everything is well again: " + condition()));
        }
        return new Result(
                number,
                seed,
                plant == null ? null : plant.title(),
                !wrong.isEmpty() ? Verdict.FAIL : doubts.isEmpty() ? Verdict.PASS : Verdict.INCONCLUSIVE,
                landed,
                load.counts(),
                recoveredAfter,
                findings.events(),
                findings.published(),
                doubts,
                wrong,
                millisSince(begun));
    }

    private List<Landed> carryOut(List<Planned> plan, boolean armed) throws InterruptedException {
        Executioner executioner = new Executioner(bed, load, armed);
        List<Future<Landed>> under = new ArrayList<>();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            plan.forEach(fault -> under.add(each.submit(() -> executioner.carryOut(fault))));
        }
        List<Landed> landed = new ArrayList<>();
        for (int i = 0; i < plan.size(); i++) {
            try {
                landed.add(under.get(i).get());
            } catch (ExecutionException failed) {
                landed.add(Landed.doubtful(plan.get(i).fault(), String.valueOf(failed.getCause())));
            }
        }
        return landed;
    }

    private boolean isWell() {
        load.sendOpenAgain();
        List<Replica.Condition> conditions =
                bed.replicas().stream().map(Replica::condition).toList();
        return load.open().isEmpty()
                && conditions.stream().allMatch(Replica.Condition::up)
                && conditions.stream().anyMatch(Replica.Condition::publishes);
    }

    private String condition() {
        return load.open().size() + " commands without an answer; "
                + bed.replicas().stream().map(Replica::condition).toList();
    }

    private static long millisSince(long begun) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }
}
