package io.minzheng.suite.fuzz;

import io.minzheng.suite.fuzz.Answer.Part;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Hostile requests through the gateway of a suite: each follows from the seed and its number, so that it can be made and sent
 * again. After each stretch the stores are looked through for what a refused request has changed.
 */
public final class Fuzz {
    /** Whose tokens are wanted. */
    public static final List<String> STAFF = List.of(
            "clerk-nawu",
            "clerk-xiahe",
            "reviewer",
            "approver",
            "registrar",
            "care-worker",
            "auditor",
            "reporter",
            "administrator");

    static final int CALLERS = 8;
    private static final int STRETCH = 500;

    private final Wanted wanted;
    private final PrintStream out;
    private final Findings findings;
    private final Tally tally = new Tally();
    private final AtomicInteger identity = new AtomicInteger();

    /**
     * @param words {@code --requests N}, {@code --seed S}, {@code --only K}, {@code --running}, in any order
     * @param kept directory for requests with which something was wrong
     * @throws IllegalArgumentException for words that mean nothing here
     */
    public Fuzz(List<String> words, PrintStream out, Path kept) {
        this.wanted = Wanted.of(words);
        this.out = out;
        this.findings = new Findings(kept, out);
    }

    /** Whether a suite that runs is wanted, not one of its own. */
    public boolean wantsRunning() {
        return wanted.running();
    }

    /** Whether one request was to be looked at, right or wrong. */
    public boolean keeps() {
        return wanted.only() > 0;
    }

    /**
     * @param port of the gateway
     * @param tokens of {@link #STAFF}, valid for the whole run
     * @return whether nothing was wrong
     */
    public boolean run(int port, Map<String, String> tokens) throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        Wire wire = new Wire(port);
        Desk desk = new Desk(wire, tokens);
        String run = "fuzz-" + Long.toString(System.currentTimeMillis(), 36);
        Pool pool = Fixtures.make(desk, run);
        JsonNode description =
                Checks.tree(desk.get("/openapi/all", "", "application/json").body());
        List<Operation> operations = Operation.in(description);
        Values values = new Values(description.path("components"), pool);
        Map<Operation, List<String>> allowed = Guards.allowed(desk, operations);
        Maker maker = new Maker(wanted.seed(), run, operations, values, tokens, allowed, "127.0.0.1:" + port);
        Stores stores = new Stores(desk);
        out.printf(
                "{\"started\":true,\"seed\":%d,\"requests\":%d,\"operations\":%d}%n",
                wanted.seed(), wanted.only() > 0 ? 1 : wanted.requests(), operations.size());
        int first = wanted.only() > 0 ? wanted.only() : 1;
        int last = wanted.only() > 0 ? wanted.only() : wanted.requests();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLERS)) {
            for (int from = first; from <= last; from += STRETCH) {
                int to = Math.min(last, from + STRETCH - 1);
                List<Future<?>> sent = IntStream.rangeClosed(from, to)
                        .<Future<?>>mapToObj(number -> callers.submit(() -> one(maker.make(number), wire, stores)))
                        .toList();
                for (Future<?> one : sent) {
                    one.get();
                }
                for (String fault : stores.look(identity.getAndSet(0))) {
                    findings.add("requests " + from + " to " + to, fault);
                }
            }
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        tally.print(out, wanted, stores, findings.count(), millis);
        return findings.count() == 0;
    }

    private void one(Shot shot, Wire wire, Stores stores) {
        Answer answer = wire.send(shot.bytes(), shot.complete());
        tally.count(answer);
        boolean query = shot.what().startsWith("GET ");
        for (Part part : answer.parts()) {
            if (part.status() >= 200 && part.status() < 300) {
                stores.accepted(part.header("Trace-Id"), !query);
                if (shot.what().startsWith("POST /api/identity/")) {
                    identity.incrementAndGet();
                }
            }
        }
        List<String> faults = Checks.faults(shot, answer);
        if (!faults.isEmpty() || wanted.only() > 0) {
            findings.add(shot, answer, faults);
        }
    }
}
