package io.minzheng.suite;

import io.minzheng.seeds.Decade;
import io.minzheng.seeds.Settings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Loads the Hezuo decade into the running suite. */
final class DecadeVerb {
    private static final int IN_FLIGHT = 24;

    private DecadeVerb() {}

    static int run(Options options) {
        List<String> rest = new ArrayList<>(options.rest());
        boolean reportOnly = rest.remove("--report");
        boolean reviews = !rest.remove("--without-reviews");
        if (!rest.equals(List.of("--only", "dibao"))) {
            throw Options.usage(
                    "decade loads dibao so far: ./minzheng decade --only dibao [--without-reviews] [--report]");
        }
        State state = options.running();
        Ports ports = state.ports();
        return Decade.run(
                new Settings(
                        URI.create(ports.url("gateway")),
                        URI.create(ports.url("issuer")),
                        options.data().resolve(Up.PASSWORDS),
                        "127.0.0.1:" + ports.of("kafka"),
                        IN_FLIGHT,
                        reviews,
                        reportOnly),
                System.out);
    }
}
