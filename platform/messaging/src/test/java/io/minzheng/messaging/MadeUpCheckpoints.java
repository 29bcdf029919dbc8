package io.minzheng.messaging;

import io.minzheng.eventstore.Checkpoints;
import io.minzheng.eventstore.proof.Checkpoint;
import io.minzheng.eventstore.proof.PublicKey;
import io.minzheng.eventstore.proof.SigningKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** Signs every so many positions of {@link MadeUpEvents}, and others when told to. */
final class MadeUpCheckpoints implements Checkpoints {
    private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
    private final SigningKeys keys;
    private final int every;
    private long reached;
    private boolean ahead;

    MadeUpCheckpoints(String service, int every) {
        this.every = every;
        try {
            Path directory = Files.createTempDirectory("minzheng-keys");
            Path file = directory.resolve("keys");
            keys = SigningKeys.open(file, service);
            Files.delete(file);
            Files.delete(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    synchronized void sign(long position) {
        signed.put(position, Checkpoint.sign(keys, position, MadeUpEvents.hash(position), Instant.EPOCH));
    }

    /** Whether one has been given out for a position that was not reached. */
    synchronized boolean ahead() {
        return ahead;
    }

    @Override
    public synchronized List<Checkpoint> due(long published, long position) {
        for (long next = reached / every * every + every; next <= position; next += every) {
            sign(next);
        }
        reached = Math.max(reached, position);
        List<Checkpoint> due = between(published, position);
        ahead |= due.stream().anyMatch(checkpoint -> checkpoint.position() > position);
        return due;
    }

    @Override
    public synchronized List<Checkpoint> between(long after, long until) {
        return List.copyOf(signed.subMap(after, false, until, true).values());
    }

    @Override
    public List<PublicKey> keys() {
        return keys.keys();
    }
}
