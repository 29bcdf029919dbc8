package io.minzheng.suite.bench;

import io.minzheng.registry.RegistryService;
import io.minzheng.suite.bench.Report.Limit;
import io.minzheng.suite.bench.Wrk.Load;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The gateway before a service of the suite, against nginx before the same; and what a hung service does to others. */
final class GatewayBench implements Bench {
    /** Of a small office, of a bureau in its busiest hour, and more than that. */
    private static final List<Integer> OFFICES = List.of(4, 16, 64);

    private static final int CONNECTIONS = 16;
    private static final String QUERY = "/api/registry/capabilities";
    private static final int ASKED_OF_THE_OTHER = 100;
    /** Compiling what it does takes it minutes on two cores that it shares; then it runs for months. */
    private static final int WARM_UP_SECONDS = 30;

    private static final int WARM_UPS = 10;
    /** As fast as this part of the best before: it has stopped growing faster. */
    private static final double GROWN = 1.03;

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public void run(Effort effort, Report report) throws Exception {
        try (Ground ground = new Ground()) {
            BenchIssuer issuer = ground.with(new BenchIssuer());
            String token = issuer.token();
            Wrk wrk = new Wrk(token);
            URI service = service(ground, issuer);
            FickleService other = ground.with(new FickleService());
            Nginx nginx = ground.with(new Nginx(ground.directory(), service, MeasuredService.freePort()));
            MeasuredGateway gateway = ground.with(new MeasuredGateway(
                    ground.directory(),
                    issuer,
                    Map.of("registry", service, "governance", other.address()),
                    MeasuredService.freePort()));
            gateway.awaitAnswers();
            warmUp(wrk, service.resolve(QUERY));
            warmUp(wrk, gateway.address().resolve(QUERY));
            for (int connections : OFFICES) {
                compare(effort, report, wrk, connections, service, nginx.address(), gateway.address());
            }
            hang(effort, report, wrk, gateway.address(), other, token);
        }
    }

    /** Until it has twice not become faster: the machine, too, has slow moments. */
    private static void warmUp(Wrk wrk, URI query) throws Exception {
        double best = 0;
        int notFaster = 0;
        for (int i = 0; i < WARM_UPS && notFaster < 2; i++) {
            double rate = wrk.load(query, CONNECTIONS, WARM_UP_SECONDS).rate();
            notFaster = rate < best * GROWN ? notFaster + 1 : 0;
            best = Math.max(best, rate);
        }
    }

    private void compare(Effort effort, Report report, Wrk wrk, int connections, URI service, URI nginx, URI gateway)
            throws Exception {
        Map<String, List<Load>> loads = new LinkedHashMap<>();
        Rounds rounds = new Rounds();
        List<String> names = List.of("direct", "nginx", "gateway");
        List<URI> addresses = List.of(service, nginx, gateway);
        for (int i = 0; i < names.size(); i++) {
            URI query = addresses.get(i).resolve(QUERY);
            List<Load> measured = loads.computeIfAbsent(names.get(i), first -> new ArrayList<>());
            rounds.with(names.get(i), () -> {
                Load load = wrk.load(query, connections, effort.seconds());
                measured.add(load);
                return load.rate();
            });
        }
        rounds.run(effort.rounds());
        String at = " at " + connections + " connections";
        report.ratio(
                "answers through the gateway, token checked, rates counted, logged," + at,
                "1/s",
                rounds.median("gateway"),
                rounds.median("nginx"),
                "nginx before the same service",
                Limit.atLeast(0.5));
        slowest(report, at, loads);
    }

    /**
     * What is added is the difference of two figures that go up and down with the machine: less than these do by
     * themselves cannot be told from nothing, and counts as that much.
     */
    private static void slowest(Report report, String at, Map<String, List<Load>> loads) {
        double direct = slowest(loads.get("direct"));
        double nginx = slowest(loads.get("nginx"));
        double gateway = slowest(loads.get("gateway"));
        double resolution = spread(loads.get("direct"));
        report.value("99th percentile of the service itself" + at, "ms", direct, null);
        report.ratio("99th percentile through the gateway" + at, "ms", gateway, nginx, "through nginx", null);
        report.ratio(
                "99th percentile added by the gateway" + at,
                "ms",
                gateway - direct,
                Math.max(nginx - direct, resolution),
                nginx - direct > resolution
                        ? "added by nginx before the same service"
                        : "half the spread of the service's own, as nginx has added %.1f ms".formatted(nginx - direct),
                Limit.atMost(3));
    }

    private void hang(Effort effort, Report report, Wrk wrk, URI gateway, FickleService other, String token)
            throws Exception {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/api/governance/capabilities"))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMinutes(2))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> client.sendAsync(request, BodyHandlers.discarding()),
                    0,
                    TimeUnit.SECONDS.toMicros(1) / ASKED_OF_THE_OTHER,
                    TimeUnit.MICROSECONDS);
            Rounds rounds = new Rounds()
                    .with("normal", () -> slowestWith(false, other, wrk, gateway, effort))
                    .with("hung", () -> slowestWith(true, other, wrk, gateway, effort))
                    .run(effort.rounds());
            clock.shutdownNow();
            client.shutdownNow();
            report.ratio(
                    "99th percentile of one service while another hangs",
                    "ms",
                    rounds.median("hung"),
                    rounds.median("normal"),
                    "the same while the other answers; it is asked " + ASKED_OF_THE_OTHER + " times a second in both",
                    Limit.atMost(1.5));
        }
    }

    private static double slowestWith(boolean hung, FickleService other, Wrk wrk, URI gateway, Effort effort)
            throws Exception {
        other.hang(hung);
        return wrk.load(gateway.resolve(QUERY), CONNECTIONS, effort.seconds()).slowest();
    }

    /** The median of all rounds but the first, which warms up. */
    private static double slowest(List<Load> loads) {
        List<Double> counted = sorted(loads);
        return counted.get(counted.size() / 2);
    }

    /** Half the distance of the quartiles. */
    private static double spread(List<Load> loads) {
        List<Double> counted = sorted(loads);
        return (counted.get(counted.size() * 3 / 4) - counted.get(counted.size() / 4)) / 2;
    }

    private static List<Double> sorted(List<Load> loads) {
        return loads.stream().skip(1).map(Load::slowest).sorted().toList();
    }

    private static URI service(Ground ground, BenchIssuer issuer) throws IOException {
        return ground.with(new MeasuredService(ground, issuer, "registry", RegistryService.application()))
                .address();
    }
}
