package io.minzheng.suite.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.assistance.AssistanceService;
import io.minzheng.eventstore.EventReader;
import io.minzheng.projection.Views;
import io.minzheng.suite.bench.Report.Limit;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payment runs over synthetic households through the assistance service, by HTTP: their first, whose persons have to be
 * found in no other household, one of another month, and the one after a standard was raised from three months ago. How many they are must make no difference to what one costs.
 */
final class PayrunBench implements Bench {
    private static final int MOST = 200_000;
    private static final int STEPS = 3;
    private static final int STEP = 10;
    private static final YearMonth FIRST = YearMonth.of(2022, 5);
    private static final long STANDARD = 45_800;
    private static final long RAISED = 48_000;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);

    private final AtomicLong highest = new AtomicLong();
    private int keys;

    @Override
    public String name() {
        return "payrun";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        int most = Math.min(MOST, effort.events());
        List<SyntheticProgramme> programmes = new ArrayList<>();
        for (int step = STEPS - 1, size = most; step >= 0; step--, size /= STEP) {
            programmes.addFirst(new SyntheticProgramme("bench-" + size, Math.max(1, size), FIRST, STANDARD));
        }
        try (Ground ground = new Ground()) {
            BenchIssuer issuer = ground.with(new BenchIssuer());
            SyntheticProgramme warm = new SyntheticProgramme("bench-warm", most / STEP, FIRST, STANDARD);
            SpringApplicationBuilder application = AssistanceService.application()
                    .initializers(fresh -> Stream.concat(Stream.of(warm), programmes.stream())
                            .forEach(programme ->
                                    fresh.getBeanFactory().registerSingleton(programme.purpose(), programme)));
            MeasuredService service = ground.with(new MeasuredService(ground, issuer, "assistance", application));
            Staffed staffed =
                    new Staffed(service, issuer.token("maker", "reviewer"), issuer.token("checker", "approver"));
            // A service has been running for days.
            for (int month = 0; month < effort.rounds(); month++) {
                run(staffed, warm, FIRST.plusMonths(month));
            }
            watchMemory();
            measure(staffed, programmes, report);
        }
    }

    private void measure(Staffed staffed, List<SyntheticProgramme> programmes, Report report) throws Exception {
        Cost first = null;
        Cost firstAgain = null;
        Cost firstRaised = null;
        for (SyntheticProgramme programme : programmes) {
            Cost cost = run(staffed, programme, FIRST);
            tell("households paid for the first time, ", programme, cost, first, report);
            first = first == null ? cost : first;
        }
        for (SyntheticProgramme programme : programmes) {
            Cost cost = run(staffed, programme, FIRST.plusMonths(1));
            tell("households paid a month later, ", programme, cost, firstAgain, report);
            firstAgain = firstAgain == null ? cost : firstAgain;
            run(staffed, programme, FIRST.plusMonths(2));
            programme.raise(RAISED);
            cost = run(staffed, programme, FIRST.plusMonths(3));
            tell("households paid after a rise with three months of back-pay, ", programme, cost, firstRaised, report);
            firstRaised = firstRaised == null ? cost : firstRaised;
        }
    }

    private static void tell(
            String which, SyntheticProgramme programme, Cost cost, @Nullable Cost smallest, Report report) {
        int households = programme.households();
        String what = which + households;
        report.value(what + ", prepared", "1/s", households / cost.prepared, null);
        report.value(what + ", from approval to the last event stored", "1/s", households / cost.issued, null);
        report.value(what + ", from approval to topic and views", "1/s", households / cost.everywhere, null);
        report.value(what + ", most memory in use after a collection", "MB", cost.memory / 1e6, null);
        report.value(what + ", memory in use after a full collection at its end", "MB", cost.needed / 1e6, null);
        if (smallest != null) {
            report.ratio(
                    what + ", time of a household from preparation to the last event",
                    "µs",
                    (cost.prepared + cost.issued) / households * 1e6,
                    (smallest.prepared + smallest.issued) / smallest.households * 1e6,
                    "the same with " + smallest.households + " households",
                    Limit.atMost(1.2));
        }
    }

    /** Seconds, and bytes. */
    private record Cost(int households, double prepared, double issued, double everywhere, long memory, long needed) {}

    private Cost run(Staffed staffed, SyntheticProgramme programme, YearMonth month) throws Exception {
        highest.set(0);
        String on = "{\"on\":\"" + month + "-10\"";
        long begun = System.nanoTime();
        String run = staffed.post(
                        staffed.maker,
                        "runs",
                        on + ",\"purpose\":\"" + programme.purpose() + "\",\"area\":\"623001\",\"month\":\"" + month
                                + "\"}")
                .path("id")
                .asString();
        double prepared = since(begun);
        staffed.caughtUp();
        String digest =
                staffed.get(staffed.checker, "runs/" + run).path("digest").asString();
        staffed.post(staffed.maker, "runs/" + run + "/submit", on + "}");
        long approving = System.nanoTime();
        staffed.post(staffed.checker, "runs/" + run + "/approve", on + ",\"digest\":\"" + digest + "\"}");
        staffed.post(staffed.checker, "runs/" + run + "/issue", on + "}");
        double issued = since(approving);
        staffed.caughtUp();
        double everywhere = since(approving);
        JsonNode outcome = staffed.get(staffed.checker, "runs/" + run).path("issued");
        if (outcome.path("households").asInt() != programme.households()
                || outcome.path("skipped").asInt() != 0) {
            throw new IllegalStateException("not all households were paid: " + outcome);
        }
        return new Cost(programme.households(), prepared, issued, everywhere, highest.get(), needed());
    }

    /** What is in use when nothing is left that could be done without. */
    private static long needed() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** What is left after each collection, the highest of it. */
    private void watchMemory() {
        NotificationListener listener = (notification, handback) -> {
            if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                                (CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc();
                long used =
                        after.values().stream().mapToLong(MemoryUsage::getUsed).sum();
                highest.accumulateAndGet(used, Math::max);
            }
        };
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector).addNotificationListener(listener, null, null));
    }

    /** The staff who make, check and pay, and what shows that everything has arrived. */
    private final class Staffed {
        private final MeasuredService service;
        private final String maker;
        private final String checker;
        private final HttpClient client = HttpClient.newHttpClient();

        Staffed(MeasuredService service, String maker, String checker) {
            this.service = service;
            this.maker = maker;
            this.checker = checker;
        }

        JsonNode post(String token, String path, String body) throws Exception {
            return answer(request(token, path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "bench-" + ++keys)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
        }

        JsonNode get(String token, String path) throws Exception {
            return answer(request(token, path));
        }

        private HttpRequest.Builder request(String token, String path) {
            return HttpRequest.newBuilder(URI.create(service.address() + "/api/assistance/payments/" + path))
                    .timeout(Duration.ofNanos(PATIENCE))
                    .header("Authorization", "Bearer " + token);
        }

        private JsonNode answer(HttpRequest.Builder request) throws Exception {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return JsonMapper.shared().readTree(answer.body());
        }

        /** Until every event so far lies in the topic and in every view. */
        void caughtUp() {
            long head = service.bean(EventReader.class).head();
            if (!service.bean(Views.class).await(head, Duration.ofNanos(PATIENCE))) {
                throw new IllegalStateException("the views have not come to the end");
            }
            long end = System.nanoTime() + PATIENCE;
            MeterRegistry meters = service.bean(MeterRegistry.class);
            while (meters.get("minzheng.publisher.position").gauge().value() < head) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the publisher has not come to the end");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        }
    }
}
