package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void axonTakesThem() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
    }

    @Test
    void areOfVersionSevenAndBeginWithTheMillisecond() {
        long before = System.currentTimeMillis();
        UUID id = UUID.fromString(new TimeOrderedIds().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void noTwoAreTheSameFromManyThreads() {
        TimeOrderedIds ids = new TimeOrderedIds();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200_000).parallel().forEach(any -> seen.add(ids.generateIdentifier()));
        assertThat(seen).hasSize(200_000);
    }
}
