package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
    private static final int MEGABYTE = 1 << 20;

    private final RecentEvents recent = new RecentEvents();
    private final List<Long> read = new ArrayList<>();

    private List<Long> after(long position, int limit, long last, int weight) {
        return recent
                .after(position, limit, () -> {
                    read.add(position);
                    return ReadEvents.between(position, Math.min(position + limit, last), weight);
                })
                .stream()
                .map(event -> PostgresEventStorageEngine.position(event.trackingToken()))
                .toList();
    }

    @Test
    void whatOneHasReadTheOthersFind() {
        assertThat(after(10, 5, 13, 1)).containsExactly(11L, 12L, 13L);
        assertThat(after(11, 5, 13, 1)).containsExactly(12L, 13L);
        assertThat(read).containsExactly(10L);
    }

    @Test
    void holdsNoMoreThanItsCapacity() {
        after(0, 10_000, 10_000, 1);
        assertThat(after(10_000 - 4096, 5000, 10_000, 1)).hasSize(4096);
        assertThat(read).containsExactly(0L);
        after(10_000 - 4097, 1, 10_000, 1);
        assertThat(read).containsExactly(0L, 10_000L - 4097);
    }

    @Test
    void holdsFewWhereTheyAreHeavyButTheLastAlways() {
        after(0, 20, 20, MEGABYTE);
        assertThat(after(12, 20, 20, MEGABYTE)).hasSize(8);
        assertThat(read).containsExactly(0L);
        after(11, 20, 20, MEGABYTE);
        assertThat(read).containsExactly(0L, 11L);
        after(20, 1, 21, 9 * MEGABYTE);
        assertThat(after(20, 1, 21, 1)).containsExactly(21L);
        assertThat(read).containsExactly(0L, 11L, 20L);
    }

    @Property(tries = 50)
    void whoeverFollowsSeesEveryPositionOnceInItsOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = MEGABYTE) Integer> weights,
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 40) Integer> steps) {
        long last = 0;
        long[] followers = new long[3];
        for (int i = 0; i < Math.min(weights.size(), steps.size()); i++) {
            last += steps.get(i);
            int follower = i % followers.length;
            List<Long> seen = after(followers[follower], steps.get(i), last, weights.get(i));
            for (long position : seen) {
                assertThat(position).isEqualTo(++followers[follower]);
            }
            assertThat(seen).isNotEmpty();
        }
    }
}
