package io.minzheng.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.junit.jupiter.api.Test;

class PassingStreamTest {
    private final Positions all = new Positions();

    /** Positions 1, 2, 3 … up to what has been made available; one of them may be unreadable. */
    private static final class Positions implements BlockingStream<TrackedEventMessage<?>> {
        private long read;
        private long available;
        private long unreadable = Long.MAX_VALUE;

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasNextAvailable() {
            if (read + 1 == unreadable && read < available) {
                throw new IllegalStateException("cannot be read");
            }
            return read < available;
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return new GenericTrackedEventMessage<>(
                    new GlobalSequenceTrackingToken(++read),
                    new GenericEventMessage<>(new GenericMessage<>("payload"), () -> Instant.EPOCH));
        }

        @Override
        public void close() {}
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static List<Long> drained(PassingStream stream) throws InterruptedException {
        List<Long> seen = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            if (seen.size() % 2 == 0) {
                assertThat(stream.peek()).map(PassingStreamTest::position).hasValueSatisfying(next -> assertThat(next)
                        .isGreaterThan(seen.isEmpty() ? 0 : seen.getLast()));
            }
            seen.add(position(stream.nextAvailable()));
        }
        return seen;
    }

    @Property
    void handsOverWhatConcernsAndTheLastAndLeavesNoLongGap(
            @ForAll Set<@LongRange(min = 1, max = 400) Long> concerned,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 60) Integer> arrivals)
            throws InterruptedException {
        Positions events = new Positions();
        PassingStream stream = new PassingStream(events, event -> concerned.contains(position(event)));
        List<Long> seen = new ArrayList<>();
        for (int arrived : arrivals) {
            events.available += arrived;
            seen.addAll(drained(stream));
            assertThat(seen.getLast()).isEqualTo(events.available);
        }
        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(seen)
                .containsAll(concerned.stream()
                        .filter(position -> position <= events.available)
                        .toList());
        long before = 0;
        for (long position : seen) {
            assertThat(position - before).isLessThanOrEqualTo(PassingStream.MOST);
            before = position;
        }
    }

    @Test
    void passesOverMostOfWhatConcernsNobody() throws Exception {
        all.available = 160;
        assertThat(drained(new PassingStream(all, event -> false)))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 10)
                        .map(number -> number * PassingStream.MOST)
                        .boxed()
                        .toList());
    }

    @Test
    void handsOverWhatLiesBeforeAnUnreadableEventAndThenFails() throws Exception {
        all.available = 10;
        all.unreadable = 6;
        PassingStream stream = new PassingStream(all, event -> false);
        assertThat(stream.hasNextAvailable()).isTrue();
        assertThat(position(stream.nextAvailable())).isEqualTo(5);
        assertThatThrownBy(stream::hasNextAvailable).hasMessage("cannot be read");
    }
}
