package io.minzheng.suite.torture;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minzheng.embedded.PostgresDatabases;
import io.minzheng.eventstore.Discrepancies;
import io.minzheng.eventstore.Discrepancy;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.EventStoreSettings;
import io.minzheng.messaging.PublisherSettings;
import io.minzheng.messaging.TopicCheck;
import io.minzheng.suite.torture.Given.Acknowledged;
import io.minzheng.suite.torture.Given.Outcome;
import io.minzheng.suite.torture.Given.Refused;
import io.minzheng.suite.torture.History.Stored;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** What must hold after each round, whatever was killed in it. */
final class Checks {
    static final String ACKNOWLEDGED = "acknowledged";
    static final String HISTORY = "history";
    static final String STORE = "store";
    static final String TOPIC = "topic";
    static final String VIEWS = "views";
    static final String VERIFY_LEDGER = "verify-ledger";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LISTED = 10;

    private final Bed bed;
    private final Load load;
    private long oldHead;
    private String oldDigest = "";
    private long published;
    private History history = new History(List.of(), Map.of());

    Checks(Bed bed, Load load) {
        this.bed = bed;
        this.load = load;
    }

    /**
     * @param wrong what each check has found; empty where all is well
     * @param unmade why a check could not be made
     */
    record Findings(Map<String, Problems> wrong, Map<String, String> unmade, long events, long published) {}

    Findings check() {
        Map<String, Problems> wrong = new LinkedHashMap<>();
        Map<String, String> unmade = new LinkedHashMap<>();
        Map<String, Callable<Problems>> checks = new LinkedHashMap<>();
        checks.put(ACKNOWLEDGED, this::acknowledged);
        checks.put(HISTORY, this::history);
        checks.put(STORE, () -> store(false));
        checks.put(TOPIC, () -> store(true));
        checks.put(VIEWS, () -> new ViewOracle(bed).compare(history));
        checks.put(VERIFY_LEDGER, () -> new LedgerVerifier(bed).verify());
        checks.forEach((name, check) -> {
            try {
                Problems problems = check.call();
                if (problems.count() > 0) {
                    wrong.put(name, problems);
                }
            } catch (Exception failed) {
                unmade.put(name, failed.toString());
            }
        });
        return new Findings(wrong, unmade, history.events().size(), published);
    }

    /** Acknowledged is stored where the receipt says, once; refused is not; and nothing is there that nobody has given. */
    private Problems acknowledged() throws Exception {
        Problems problems = new Problems();
        try (Connection database = bed.superuser()) {
            history = History.read(database);
        }
        load.contradictions().forEach(problems::add);
        Map<String, List<Stored>> byMarker = history.events().stream().collect(Collectors.groupingBy(Stored::marker));
        load.outcomes()
                .forEach((marker, outcome) ->
                        compare(marker, outcome, byMarker.getOrDefault(marker, List.of()), problems));
        byMarker.keySet().stream()
                .filter(marker -> !load.given().containsKey(marker))
                .forEach(marker -> problems.add("nobody has given the command " + marker + " of a stored event"));
        return problems;
    }

    private void compare(String marker, Outcome outcome, List<Stored> stored, Problems problems) {
        if (stored.size() > 1) {
            problems.add("the command " + marker + " has taken effect " + stored.size() + " times");
        }
        switch (outcome) {
            case Acknowledged receipt -> {
                if (stored.isEmpty()) {
                    problems.add("the command " + marker + " was acknowledged at position " + receipt.position()
                            + " and is not stored");
                }
                for (Stored event : stored) {
                    if (event.position() != receipt.position()
                            || event.sequence() != receipt.version()
                            || !event.stream().equals(receipt.stream())) {
                        problems.add("the receipt of " + marker + " says " + receipt + ", stored is position "
                                + event.position() + ", number " + event.sequence() + " of " + event.stream());
                    }
                }
                if (!Long.valueOf(receipt.position()).equals(history.keys().get(marker))) {
                    problems.add("the key of " + marker + " does not stand for position " + receipt.position());
                }
            }
            case Refused refusal -> {
                if (!stored.isEmpty() && !load.wasUnanswered(marker)) {
                    problems.add("the command " + marker + " was refused (" + refusal.code() + ") and is stored");
                }
            }
            case Given.Unknown unknown ->
                problems.add("the command " + marker + " has got no answer: " + unknown.why());
        }
    }

    /** What was stored after the last round is stored, unchanged. */
    private Problems history() {
        Problems problems = new Problems();
        if (!oldDigest.isEmpty() && !oldDigest.equals(history.digest(oldHead))) {
            problems.add("the events up to position " + oldHead + " are not what they were a round ago");
        }
        oldHead = history.head();
        oldDigest = history.digest(oldHead);
        return problems;
    }

    private Problems store(boolean topic) {
        PostgresDatabases.Database database = bed.database();
        EventStoreSettings settings = EventStoreSettings.of(
                "registry",
                database.url(),
                database.service().username(),
                database.service().password(),
                database.owner().username(),
                database.owner().password());
        Discrepancies found = new Discrepancies(LISTED);
        try (EventStore store = EventStore.open(settings, List.of(), Clock.systemUTC(), new SimpleMeterRegistry())) {
            if (topic) {
                PublisherSettings publication = PublisherSettings.of("registry", bed.brokers());
                published = new TopicCheck(publication, store.reader(), found)
                        .compare(store.reader().head(), PATIENCE, event -> {}, event -> {});
            } else {
                store.check(store.reader().head(), found);
            }
        }
        Problems problems = new Problems();
        for (Discrepancy one : found.first()) {
            problems.add(one.kind() + ": " + one.what());
        }
        return problems;
    }

    /** Streams of the round's events, with the last event of each. */
    static Map<String, Stored> last(History history) {
        Map<String, Stored> last = new HashMap<>();
        history.events().forEach(event -> last.put(event.stream(), event));
        return last;
    }
}
