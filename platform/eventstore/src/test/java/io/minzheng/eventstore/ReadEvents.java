package io.minzheng.eventstore;

import io.minzheng.eventstore.Account.AccountEvent.MoneyDeposited;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Fen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.axonframework.messaging.GenericMessage;

/** Events as they are read, of any weight. */
final class ReadEvents {
    private ReadEvents() {}

    static ReadEvent at(long position, int weight) {
        StoredEvent stored = new StoredEvent(
                position,
                UUID.randomUUID(),
                "stream",
                "test.account",
                position,
                "test.account.MoneyDeposited",
                1,
                Instant.EPOCH,
                "x".repeat(weight),
                Map.of(),
                "");
        DomainEvent event = new MoneyDeposited(LocalDate.EPOCH, Fen.of(1));
        return new ReadEvent(stored, new GenericMessage<>(event));
    }

    static List<ReadEvent> between(long after, long last, int weight) {
        return LongStream.rangeClosed(after + 1, last)
                .mapToObj(position -> at(position, weight))
                .toList();
    }
}
