package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.PersonListed;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is monitored, where and why, and who was on any day? One document per person. */
final class MonitoredPersons extends View<MonitoredPerson> {
    MonitoredPersons() {
        super("assistance.monitoring.MonitoredPersons", MonitoredPerson.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area", "areas", "listed");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<MonitoredPerson> documents) {
        if (recorded.event() instanceof MonitoredEvent event) {
            String id = recorded.stream();
            LocalDate known = BusinessDay.of(recorded.recordedAt());
            MonitoredPerson before = documents.get(id).orElse(null);
            documents.put(id, after(before, id, event, PersonFact.of(event, known)));
        }
    }

    private static MonitoredPerson after(
            @Nullable MonitoredPerson before, String id, MonitoredEvent event, PersonFact fact) {
        if (event instanceof PersonListed listed) {
            List<PersonFact> facts = before == null ? List.of() : before.facts();
            return person(
                    id,
                    listed,
                    Standing.NONE.after(fact),
                    before == null ? List.of() : before.areas(),
                    plus(facts, fact));
        }
        if (before == null) {
            throw new IllegalStateException("a person is listed before anything else happens");
        }
        Standing now = new Standing(before.listed(), before.area(), before.all()).after(fact);
        return new MonitoredPerson(
                id,
                before.personId(),
                now.area(),
                added(before.areas(), now.area()),
                before.residentId(),
                before.name(),
                now.listed(),
                now.tags().all(),
                now.tags().chosen(),
                before.listedOn(),
                now.listed() ? null : event.on(),
                plus(before.facts(), fact));
    }

    private static MonitoredPerson person(
            String id, PersonListed listed, Standing now, List<String> areas, List<PersonFact> facts) {
        return new MonitoredPerson(
                id,
                listed.personId(),
                now.area(),
                added(areas, now.area()),
                listed.residentId(),
                listed.name(),
                true,
                List.of(),
                null,
                listed.on(),
                null,
                facts);
    }

    private static List<PersonFact> plus(List<PersonFact> facts, PersonFact fact) {
        return Stream.concat(facts.stream(), Stream.of(fact)).toList();
    }

    private static List<String> added(List<String> areas, String area) {
        return areas.contains(area)
                ? areas
                : Stream.concat(areas.stream(), Stream.of(area)).toList();
    }
}
