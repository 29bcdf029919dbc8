package io.minzheng.suite.bench;

import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.Trails;
import io.minzheng.eventstore.proof.TrailForm;
import io.minzheng.eventstore.proof.TrailVerification;
import io.minzheng.eventstore.proof.Verdict;
import io.minzheng.suite.bench.Report.Limit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The verification of an exported trail, against the checksum of the same file. */
final class AuditVerifyBench implements Bench {
    private static final int CALLERS = 8;
    private static final int BATCH = 100;
    private static final int PERSONS = 500;

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        String sha256sum = Programs.find("sha256sum", "coreutils").toString();
        try (Ground ground = new Ground()) {
            Path trail = ground.directory().resolve("trail.jsonl");
            int events = export(ground, effort.events(), trail, report);
            double megabytes = Files.size(trail) / 1e6;
            report.value("size of the trail of " + events + " events", "MB", megabytes, null);
            String launcher = System.getProperty("minzheng.launcher", "./minzheng");
            Rounds rounds = new Rounds()
                    .with("command", () -> rate(megabytes, () -> run(launcher, "audit", "verify", trail.toString())))
                    .with("verification", () -> rate(megabytes, () -> verify(trail, events)))
                    .with("sha256sum", () -> rate(megabytes, () -> run(sha256sum, trail.toString())))
                    .run(effort.rounds());
            report.ratio(
                    "verification by ./minzheng audit verify",
                    "MB/s",
                    rounds.median("command"),
                    rounds.median("sha256sum"),
                    "sha256sum of the same file",
                    Limit.atLeast(0.2));
            report.ratio(
                    "verification in a process that has verified before",
                    "MB/s",
                    rounds.median("verification"),
                    rounds.median("sha256sum"),
                    "sha256sum of the same file",
                    null);
        }
    }

    /** @return the number of events in the trail */
    private static int export(Ground ground, int wanted, Path trail, Report report) throws Exception {
        EventStore store = ground.memos(ground.database(ground.postgres()));
        int turns = Math.max(1, wanted / (CALLERS * BATCH));
        Callers.turns(CALLERS, turns, (caller, turn) -> store.commands()
                .send(Diary.context(), Memo.note("memo-" + caller + "-" + turn % PERSONS, BATCH, true)));
        int events = CALLERS * turns * BATCH;
        for (int signed = 0; signed < events; signed += 10_000) {
            store.checkpoints().due(0, events);
        }
        long begun = System.nanoTime();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(trail), 1 << 16)) {
            store.trails().write(Trails.Selection.ALL, stream -> true, TrailForm.JSON_LINES, out);
        }
        report.value("events exported", "1/s", events * 1e9 / (System.nanoTime() - begun), null);
        ground.without(store);
        return events;
    }

    private interface Work {
        void work() throws Exception;
    }

    private static double rate(double megabytes, Work work) throws Exception {
        long begun = System.nanoTime();
        work.work();
        return megabytes * 1e9 / (System.nanoTime() - begun);
    }

    private static void verify(Path trail, int events) throws IOException {
        try (InputStream in = Files.newInputStream(trail)) {
            Verdict verdict = new TrailVerification(List.of(), List.of()).verify(in);
            if (!verdict.isProven() || verdict.events() != events) {
                throw new IllegalStateException("not proven: " + verdict.fault());
            }
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " has ended with " + process.exitValue());
        }
    }
}
