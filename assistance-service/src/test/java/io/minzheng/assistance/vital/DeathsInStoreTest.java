package io.minzheng.assistance.vital;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.assistance.vital.Vital.Dead;
import io.minzheng.assistance.vital.VitalEvent.DeathAnnulmentHeard;
import io.minzheng.assistance.vital.VitalEvent.DeathHeard;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.eventstore.States;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.test.MemoryEvents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which deaths a filing has to find: those known before it, whenever it is heard. */
class DeathsInStoreTest {
    private static final String PERSON = "person-1";
    private static final String CASE = "dibao-1";
    private static final LocalDate DAY = LocalDate.of(2022, 5, 6);
    private static final DeathHeard DEATH = new DeathHeard(DAY, PERSON, DAY, "死证-1");
    private static final DeathAnnulmentHeard ANNULMENT = new DeathAnnulmentHeard(DAY, PERSON);

    /** Any event; what it says does not matter here. */
    private record Filed(LocalDate on) implements DomainEvent {}

    private final MemoryEvents events = new MemoryEvents();
    private final DeathsInStore deaths = new DeathsInStore(new Folded(), events);

    private final class Folded implements States {
        @Override
        @SuppressWarnings("unchecked")
        public <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id) {
            VitalDecider decider = new VitalDecider();
            Vital state = decider.initial();
            List<StoredEvent> stream = events.stream(id);
            for (StoredEvent event : stream) {
                state = decider.evolve(state, (VitalEvent) events.read(event));
            }
            return stream.isEmpty() ? Optional.empty() : Optional.of(new Versioned<>((S) state, stream.size() - 1L));
        }
    }

    private void heard(VitalEvent event) {
        events.add(VitalCommand.stream(PERSON), "automation", event);
    }

    private String filed() {
        events.add(CASE, "clerk", new Filed(DAY));
        return events.stream(CASE).getLast().id().toString();
    }

    private Optional<Dead> known(String filing) {
        return deaths.knownBefore(PERSON, CASE, filing);
    }

    @Test
    void aDeathKnownBeforeTheFilingIsFound() {
        assertThat(known(filed())).as("of whom nothing was heard").isEmpty();
        heard(DEATH);
        assertThat(known(filed())).contains(new Dead(DAY, "死证-1"));
    }

    @Test
    void oneHeardAfterTheFilingIsNotHoweverLateTheFilingIsHeard() {
        String filing = filed();
        heard(DEATH);
        assertThat(known(filing)).isEmpty();
        assertThat(known("not of this store")).isEmpty();
    }

    @Test
    void oneThatWasNoneIsNotButTheRightOneThatFollowsIs() {
        heard(DEATH);
        heard(ANNULMENT);
        assertThat(known(filed())).isEmpty();
        heard(DEATH);
        assertThat(known(filed())).isPresent();
    }
}
