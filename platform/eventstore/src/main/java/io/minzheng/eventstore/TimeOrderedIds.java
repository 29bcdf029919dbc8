package io.minzheng.eventstore;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.axonframework.common.IdentifierFactory;

/**
 * Identifiers of messages, those of events among them: UUIDs of version 7 (RFC 9562, 5.7), milliseconds first and then 74
 * random bits. They need be unique, not secret; Axon's own ask the system's source of secrets for each, which many times in
 * every command costs more than deciding it.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    private static final RandomGeneratorFactory<RandomGenerator> RANDOM = RandomGeneratorFactory.of("L64X256MixRandom");
    private static final int SEED_BYTES = 48;
    /** Axon makes the factory itself, and nobody reads these times. */
    private static final Clock CLOCK = Clock.systemUTC();

    private static final SecureRandom SECRET = new SecureRandom();
    private static final ThreadLocal<RandomGenerator> OWN = ThreadLocal.withInitial(TimeOrderedIds::seeded);

    private static RandomGenerator seeded() {
        byte[] seed = new byte[SEED_BYTES];
        SECRET.nextBytes(seed);
        return RANDOM.create(seed);
    }

    @Override
    public String generateIdentifier() {
        RandomGenerator random = OWN.get();
        long time = CLOCK.millis() << 16 | 7L << 12 | random.nextLong() & 0xFFF;
        long rest = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(time, rest).toString();
    }
}
