package io.minzheng.suite.torture;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.suite.torture.Given.Acknowledged;
import io.minzheng.suite.torture.Given.Outcome;
import io.minzheng.suite.torture.Given.Refused;
import io.minzheng.suite.torture.Given.Unknown;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers deaths and annuls them again, several callers at once on the same few persons, through both processes of the
 * service. What has no answer is sent again under its key, to the other one; now and then a command goes to both at once.
 */
final class Load {
    private static final int CALLERS = 6;
    private static final int PERSONS = 24;
    private static final int FRESH = 8;
    private static final int AT_ONCE = 3;
    private static final int AFTER_SILENCE_MS = 400;
    private static final DivisionCode COUNTY = DivisionCode.of("623001");
    private static final LocalDate BORN = LocalDate.of(1931, 5, 4);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Bed bed;
    private final String run;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Given> given = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final Queue<String> contradictions = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();
    private final LongAdder resent = new LongAdder();
    private final List<ResidentId> persons = new ArrayList<>();
    private volatile boolean stopping;
    private final List<Thread> callers = new ArrayList<>();

    Load(Bed bed, String run) {
        this.bed = bed;
        this.run = run;
    }

    /** Commands that have been sent and not been answered at this moment. */
    int underWay() {
        return underWay.get();
    }

    Map<String, Given> given() {
        return given;
    }

    Map<String, Outcome> outcomes() {
        return outcomes;
    }

    /** Whether some copy of the command has got no answer: it may still have taken effect after another was refused. */
    boolean wasUnanswered(String marker) {
        return unanswered.contains(marker);
    }

    /** What was answered in two ways. */
    List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    long resent() {
        return resent.sum();
    }

    void begin(long seed) {
        stopping = false;
        for (String staff : List.of("registrar", "approver")) {
            tokens.put(staff, bed.token(staff));
        }
        for (int fresh = 0; fresh < (persons.isEmpty() ? PERSONS : FRESH); fresh++) {
            int next = persons.size();
            persons.add(ResidentId.of(COUNTY, BORN.plusDays(next / 1000), next % 1000));
        }
        List<ResidentId> recent = List.copyOf(persons.subList(Math.max(0, persons.size() - PERSONS), persons.size()));
        callers.clear();
        IntStream.range(0, CALLERS)
                .mapToObj(caller -> Thread.ofVirtual()
                        .name("caller-" + caller)
                        .start(() -> call(new Random(seed * CALLERS + caller), recent)))
                .forEach(callers::add);
    }

    /** Lets each caller finish what it is at. */
    void end() throws InterruptedException {
        stopping = true;
        for (Thread caller : callers) {
            caller.join();
        }
    }

    private void call(Random random, List<ResidentId> recent) {
        while (!stopping) {
            Given one = next(random, recent.get(random.nextInt(recent.size())));
            given.put(one.marker(), one);
            if (random.nextInt(12) == 0) {
                toBoth(one);
            }
            int first = random.nextInt(bed.replicas().size());
            for (int attempt = 0; attempt < AT_ONCE && isOpen(one); attempt++) {
                send(one, (first + attempt) % bed.replicas().size());
            }
            // Callers who find nobody leave the machine to those who are starting.
            Executioner.sleep(isOpen(one) ? AFTER_SILENCE_MS : 20 + random.nextInt(40));
        }
    }

    private void toBoth(Given one) {
        List<Thread> both = IntStream.range(0, bed.replicas().size())
                .mapToObj(replica -> Thread.ofVirtual().start(() -> send(one, replica)))
                .toList();
        for (Thread sending : both) {
            try {
                sending.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Given next(Random random, ResidentId person) {
        String marker = run + "-" + number.incrementAndGet();
        String stream = "death." + bed.pseudonyms().of(person);
        if (random.nextBoolean()) {
            String body = """
                    {"on":"2024-05-06","residentId":"%s","diedOn":"2024-05-01","area":"623001100","informant":"测试",\
                    "certificateNumber":"%s"}""".formatted(person.value(), marker);
            return new Given("registrar", "/api/registry/deaths", body, stream, marker);
        }
        String body = "{\"on\":\"2024-05-06\",\"reason\":\"" + marker + "\"}";
        return new Given("approver", "/api/registry/deaths/" + stream + "/annulment", body, stream, marker);
    }

    private boolean isOpen(Given one) {
        return !(outcomes.get(one.marker()) instanceof Acknowledged || outcomes.get(one.marker()) instanceof Refused);
    }

    List<Given> open() {
        return given.values().stream().filter(this::isOpen).toList();
    }

    /** Sends what is open once more, to either process in turn. */
    void sendOpenAgain() {
        for (Given one : open()) {
            for (int replica = 0; replica < bed.replicas().size() && isOpen(one); replica++) {
                send(one, replica);
            }
        }
    }

    private void send(Given one, int replica) {
        if (outcomes.containsKey(one.marker())) {
            resent.increment();
        }
        HttpRequest request = HttpRequest.newBuilder(bed.replicas().get(replica).uri(one.path()))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.get(one.staff()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", one.marker())
                .POST(BodyPublishers.ofString(one.body()))
                .build();
        underWay.incrementAndGet();
        Outcome outcome;
        try {
            outcome = outcome(bed.client().send(request, BodyHandlers.ofString()));
        } catch (IOException silent) {
            outcome = new Unknown(silent.getClass().getSimpleName());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            outcome = new Unknown("interrupted");
        } finally {
            underWay.decrementAndGet();
        }
        settle(one, outcome);
    }

    private static Outcome outcome(HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == 200) {
            JsonNode receipt = JsonMapper.shared().readTree(answer.body());
            return new Acknowledged(
                    receipt.path("id").asString(),
                    receipt.path("version").asLong(-1),
                    receipt.path("position").asLong(-1));
        }
        if (status >= 400 && status < 500 && status != 401 && status != 408 && status != 429) {
            String code =
                    JsonMapper.shared().readTree(answer.body()).path("code").asString("");
            // A rule has refused; without a code somebody else has answered.
            return code.isEmpty() ? new Unknown("HTTP " + status) : new Refused(status, code);
        }
        return new Unknown("HTTP " + status);
    }

    /**
     * A receipt is never taken back and always the same. A refusal may come before the receipt of a copy of the command that
     * was under way at the same time: nothing had happened yet when it was given.
     */
    private void settle(Given one, Outcome fresh) {
        if (fresh instanceof Unknown) {
            unanswered.add(one.marker());
        }
        outcomes.merge(one.marker(), fresh, (before, after) -> {
            if (before instanceof Acknowledged && after instanceof Acknowledged && !before.equals(after)) {
                contradictions.add(one.marker() + " was answered with " + before + " and with " + after);
            }
            return rank(after) > rank(before) ? after : before;
        });
    }

    private static int rank(Outcome outcome) {
        return switch (outcome) {
            case Unknown unknown -> 0;
            case Refused refused -> 1;
            case Acknowledged acknowledged -> 2;
        };
    }

    /** How many commands have ended in which way. */
    Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("given", (long) given.size());
        counts.put(
                "acknowledged",
                outcomes.values().stream()
                        .filter(Acknowledged.class::isInstance)
                        .count());
        counts.put(
                "refused",
                outcomes.values().stream().filter(Refused.class::isInstance).count());
        counts.put("sentAgain", resent());
        return counts;
    }
}
