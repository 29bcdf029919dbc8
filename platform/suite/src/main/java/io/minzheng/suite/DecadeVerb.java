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
        Settings.Only only = only(rest);
        State state = options.running();
        Ports ports = state.ports();
        return Decade.run(
                new Settings(
                        URI.create(ports.url("gateway")),
                        URI.create(ports.url("issuer")),
                        options.data().resolve(Up.PASSWORDS),
                        "127.0.0.1:" + ports.of("kafka"),
                        only,
                        IN_FLIGHT,
                        reviews,
                        reportOnly),
                System.out);
    }

    private static Settings.Only only(List<String> rest) {
        if (rest.equals(List.of("--only", "assistance"))) {
            return Settings.Only.ASSISTANCE;
        }
        if (rest.equals(List.of("--only", "dibao"))) {
            return Settings.Only.DIBAO;
        }
        throw Options.usage("decade loads assistance so far: ./minzheng decade --only assistance|dibao"
                + " [--without-reviews] [--report]");
    }
}
