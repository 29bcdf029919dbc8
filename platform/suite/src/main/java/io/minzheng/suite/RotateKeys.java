package io.minzheng.suite;

import io.minzheng.eventstore.KeysetFile;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gives a service a new key-encryption key; what the old ones have wrapped they still unwrap. */
final class RotateKeys {
    private RotateKeys() {}

    static int run(Options options) {
        if (options.rest().size() != 1) {
            throw Options.usage("rotate-keys wants a service.");
        }
        String service = options.rest().getFirst();
        Path file = options.data().resolve(file(service));
        if (!service.matches("[a-z]+") || !Files.exists(file)) {
            throw Options.usage("There is no " + file + ".");
        }
        new KeysetFile(file).rotate();
        System.out.println(file + " has a new key, which the service wraps with from its next start on.");
        return 0;
    }

    /** Place in the data directory. */
    static String file(String service) {
        return "secrets/keys-" + service + ".json";
    }
}
