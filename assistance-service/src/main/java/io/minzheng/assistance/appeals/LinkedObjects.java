package io.minzheng.assistance.appeals;

import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.MetaKeys;
import io.minzheng.eventstore.Moment;
import io.minzheng.eventstore.PastStates;
import io.minzheng.eventstore.StoredEvent;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.payments.IssuedMonths;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from the store itself, never from a view, where an object lies that somebody complains of, whom it names, and which
 * staff have had a hand in it: whoever recorded a step of it or lent the authority for it, and whoever is named in it as one
 * who visited, investigated or assessed.
 */
final class LinkedObjects {
    private static final String APPLICATION = "application-";
    private static final List<String> CASES = List.of("tekun-", "disability-", "temporary-", "recognition-");
    private static final Set<String> PROGRAMMES = Set.of(
            "assistance.dibao",
            "assistance.tekun",
            "assistance.disability",
            "assistance.temporary",
            "assistance.recognition",
            "assistance.vagrant");
    private static final String PROCEDURE = "assistance.procedure";
    private static final List<String> WENT_THERE = List.of("investigators", "visitors", "assessors");
    private static final Pattern PSEUDONYM = Pattern.compile("(?<![0-9a-f-])[0-9a-f]{32}(?![0-9a-f-])");
    private static final JsonMapper JSON = new JsonMapper();

    private final PastStates states;
    private final EventReader reader;
    private final IssuedMonths payments;

    LinkedObjects(PastStates states, EventReader reader, IssuedMonths payments) {
        this.states = states;
        this.reader = reader;
        this.payments = payments;
    }

    /** Empty where there is none in the store. */
    Optional<LinkedObject> of(AppealedObject object) {
        String id = object.id();
        if (id == null || !object.complete()) {
            return Optional.empty();
        }
        return switch (object.kind()) {
            case APPLICATION -> located(id, Set.of(PROCEDURE));
            case CASE, CONDUCT -> located(id, PROGRAMMES);
            case PAYMENT -> payment(object, id);
        };
    }

    private Optional<LinkedObject> located(String id, Set<String> capabilities) {
        return states.of(id, Moment.PRESENT)
                .filter(found -> capabilities.contains(found.capability()))
                .map(PastStates.Past::state)
                .filter(Located.class::isInstance)
                .map(found -> linked(((Located) found).area(), history(id), Set.of()));
    }

    private Optional<LinkedObject> payment(AppealedObject object, String household) {
        return payments.of(Objects.requireNonNull(object.purpose()), household, Objects.requireNonNull(object.month()))
                .map(month -> linked(
                        month.area(),
                        Stream.of(
                                        month.steps().stream(),
                                        month.runs().stream().flatMap(run -> reader.stream(run).stream()),
                                        history(household).stream())
                                .flatMap(steps -> steps)
                                .toList(),
                        month.persons()));
    }

    /** Of the case, and of the application that goes with it, under whichever of the two it is asked for. */
    private List<StoredEvent> history(String id) {
        String rest = Stream.concat(Stream.of(APPLICATION), CASES.stream())
                .filter(id::startsWith)
                .map(prefix -> id.substring(prefix.length()))
                .findFirst()
                .orElse(null);
        Stream<String> ids = rest == null
                ? Stream.of(id)
                : Stream.concat(Stream.of(APPLICATION), CASES.stream()).map(prefix -> prefix + rest);
        return ids.flatMap(stream -> reader.stream(stream).stream()).toList();
    }

    private static LinkedObject linked(DivisionCode area, List<StoredEvent> history, Collection<String> named) {
        Set<String> persons = new TreeSet<>(named);
        Set<String> actors = new TreeSet<>();
        for (StoredEvent step : history) {
            PSEUDONYM.matcher(step.payload()).results().forEach(found -> persons.add(found.group()));
            addActors(step, actors);
        }
        return new LinkedObject(area, persons, actors);
    }

    private static void addActors(StoredEvent step, Set<String> actors) {
        actors.add(step.metadata().getOrDefault(MetaKeys.STAFF, ""));
        String lent = step.metadata().get(MetaKeys.DELEGATIONS);
        if (lent != null) {
            for (String delegation : lent.split(",")) {
                actors.add(delegation.substring(delegation.lastIndexOf(':') + 1));
            }
        }
        JsonNode payload = JSON.readTree(step.payload());
        WENT_THERE.forEach(field -> payload.path(field).forEach(staff -> actors.add(staff.asString())));
    }
}
