package io.minzheng.registry.deaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the view makes of the events; that it hangs on the real processor is {@link DeathsServiceTest}'s. */
class RegisteredDeathsTest {
    private static final class Kept implements Documents<RegisteredDeath> {
        private final Map<String, RegisteredDeath> documents = new HashMap<>();

        @Override
        public Optional<RegisteredDeath> get(String id) {
            return Optional.ofNullable(documents.get(id));
        }

        @Override
        public void put(String id, RegisteredDeath document) {
            documents.put(id, document);
        }

        @Override
        public void delete(String id) {
            documents.remove(id);
        }
    }

    static RegisteredDeath seen(DomainEvent... events) {
        Kept kept = new Kept();
        for (DomainEvent event : List.of(events)) {
            new RegisteredDeaths()
                    .on(new RecordedEvent(event, DeathDeciderTest.ID, 0, 1, Instant.EPOCH, Map.of()), kept);
        }
        return kept.get(DeathDeciderTest.ID).orElseThrow();
    }

    @Test
    void eachEventTwiceIsAsOnce() {
        RegisteredDeath standing = seen(DeathDeciderTest.REGISTERED);
        assertThat(seen(DeathDeciderTest.REGISTERED, DeathDeciderTest.REGISTERED))
                .isEqualTo(standing);
        assertThat(standing.annulledOn()).isNull();
        RegisteredDeath annulled = seen(DeathDeciderTest.REGISTERED, DeathDeciderTest.ANNULLED);
        assertThat(annulled.annulledOn()).isEqualTo(DeathDeciderTest.LATER);
        assertThat(seen(DeathDeciderTest.REGISTERED, DeathDeciderTest.ANNULLED, DeathDeciderTest.ANNULLED))
                .isEqualTo(annulled);
    }
}
