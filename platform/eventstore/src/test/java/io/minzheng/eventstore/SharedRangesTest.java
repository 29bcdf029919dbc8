package io.minzheng.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.Test;

class SharedRangesTest {
    private final ConcurrentLinkedQueue<Long> read = new ConcurrentLinkedQueue<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean broken;
    private final SharedRanges ranges = new SharedRanges(this::read);

    private List<TrackedEventMessage<?>> read(long number) {
        read.add(number);
        try {
            assertThat(open.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
        return List.of();
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
        assertThat(ranges.range(1).join()).isEmpty();
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
        IntStream.rangeClosed(0, 16).forEach(number -> ranges.range(number).join());
        read.clear();
        ranges.range(16).join();
        assertThat(read).isEmpty();
        ranges.range(0).join();
        assertThat(read).containsExactly(0L);
    }
}
