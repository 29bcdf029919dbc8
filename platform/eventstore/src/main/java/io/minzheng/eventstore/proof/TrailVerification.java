package io.minzheng.eventstore.proof;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a trail with nothing but the trail: recomputes every hash, checks every signature, and names the first thing
 * that is not as it must be. Contents are hashed by several threads, the chain by one; of the file a few blocks are in
 * memory, and sixteen bytes for each aggregate.
 */
public final class TrailVerification {
    private final Collection<String> keys;
    private final Collection<Checkpoint> checkpoints;
    private final int threads;

    /**
     * @param keys public keys known from elsewhere; empty to believe those that the trail names
     * @param checkpoints kept elsewhere, for example read from the topic
     */
    public TrailVerification(Collection<String> keys, Collection<Checkpoint> checkpoints) {
        this(keys, checkpoints, Runtime.getRuntime().availableProcessors());
    }

    TrailVerification(Collection<String> keys, Collection<Checkpoint> checkpoints, int threads) {
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.threads = threads;
    }

    /** @throws IOException when the trail cannot be read */
    public Verdict verify(InputStream trail) throws IOException {
        InputStream lines = CsvLines.of(trail);
        // The columns' names are a line of the file, too.
        ChainCheck check = new ChainCheck(keys, checkpoints, CsvLines.isCsv(lines) ? 1 : 0);
        TrailBlocks blocks = new TrailBlocks(lines);
        try (ExecutorService scanners = Executors.newFixedThreadPool(threads)) {
            Deque<Future<List<TrailLine>>> ahead = new ArrayDeque<>();
            TrailBlocks.Block block = blocks.next();
            String aggregate = block == null ? null : aggregate(block);
            while (!check.failed() && (block != null || !ahead.isEmpty())) {
                if (block != null) {
                    TrailBlocks.Block next = block;
                    ahead.add(scanners.submit(() -> next.scan(scanner(aggregate))));
                }
                if (block == null || ahead.size() > 2 * threads) {
                    lines(ahead.remove()).forEach(check::line);
                }
                block = block == null ? null : blocks.next();
            }
        }
        check.endOfFile();
        return check.verdict();
    }

    /** Of which aggregate the first line says the trail is; how events are scanned depends on it. */
    private static @Nullable String aggregate(TrailBlocks.Block first) {
        try {
            return TrailHead.parse(first.firstLine()).aggregate();
        } catch (IllegalArgumentException malformed) {
            // It is said when the line comes in its turn.
            return null;
        }
    }

    private static LineScanner scanner(@Nullable String aggregate) {
        LineScanner scanner = new LineScanner();
        scanner.only(aggregate);
        return scanner;
    }

    private static List<TrailLine> lines(Future<List<TrailLine>> scanned) throws IOException {
        try {
            return scanned.get();
        } catch (ExecutionException failed) {
            throw new IOException("the trail could not be scanned", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }
}
