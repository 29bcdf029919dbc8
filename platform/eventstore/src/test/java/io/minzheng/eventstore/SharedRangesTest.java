package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedRangesTest {
    private final ConcurrentLinkedQueue<Long> read = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean broken;
    private volatile int weight = 1;
    private final SharedRanges ranges = new SharedRanges(this::read);

    private List<ReadEvent> read(long number) {
        read.add(number);
        try {
            assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return List.of(ReadEvents.at(number, weight));
    }

    @Test
    void whoeverAsksWhileARangeIsBeingReadOrAfterwardsSharesIt() {
        var first = ranges.range(3);
        var second = ranges.range(3);
        open.countDown();
        first.join();
        assertThat(second).isSameAs(first);
        assertThat(ranges.range(3)).isSameAs(first);
        assertThat(read).containsExactly(3L);
    }

    @Test
    void whatCouldNotBeReadIsReadAgain() {
        open.countDown();
        broken = true;
        assertThatThrownBy(() -> ranges.range(1).join()).isInstanceOf(CompletionException.class);
        broken = false;
        assertThat(ranges.range(1).join().events()).hasSize(1);
        assertThat(read).containsExactly(1L, 1L);
    }

    @Test
    void onceClearedNothingIsHandedOutThatWasReadBefore() {
        open.countDown();
        ranges.range(1).join();
        ranges.clear();
        ranges.range(1).join();
        assertThat(read).containsExactly(1L, 1L);
    }

    @Test
    void holdsTheLastOnesOnly() {
        open.countDown();
        IntStream.rangeClosed(0, 128).forEach(number -> ranges.range(number).join());
        read.clear();
        ranges.range(128).join();
        assertThat(read).isEmpty();
        ranges.range(0).join();
        assertThat(read).containsExactly(0L);
    }

    @Test
    void holdsFewWhereTheyAreHeavy() {
        open.countDown();
        weight = 20 << 20;
        IntStream.rangeClosed(1, 5).forEach(number -> ranges.range(number).join());
        read.clear();
        ranges.range(5).join();
        ranges.range(4).join();
        assertThat(read).isEmpty();
        ranges.range(1).join();
        assertThat(read).containsExactly(1L);
    }
}
