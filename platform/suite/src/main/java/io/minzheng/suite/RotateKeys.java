package io.minzheng.suite;

import io.minzheng.eventstore.KeysetFile;
import io.minzheng.eventstore.proof.SigningKeys;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a service a new key-encryption key, while what the old ones have wrapped they still unwrap; or a new signing key,
 * which the one before it endorses.
 */
final class RotateKeys {
    private RotateKeys() {}

    static int run(Options options) {
        List<String> words = new ArrayList<>(options.rest());
        boolean signing = words.remove("--signing");
        if (words.size() != 1) {
            throw Options.usage("rotate-keys wants a service.");
        }
        String service = words.getFirst();
        Path keys = options.data().resolve(file(service));
        if (!service.matches("[a-z]+") || !Files.exists(keys)) {
            throw Options.usage("There is no " + keys + ".");
        }
        if (signing) {
            rotateSigning(options.data().resolve(signingFile(service)), service);
        } else {
            new KeysetFile(keys).rotate();
            System.out.println(keys + " has a new key, which the service wraps with from its next start on.");
        }
        return 0;
    }

    /** Where the file is lost a new one begins; otherwise the service would not start without it. */
    private static void rotateSigning(Path file, String service) {
        boolean there = Files.exists(file);
        SigningKeys keys = there ? SigningKeys.rotate(file, service) : SigningKeys.open(file, service);
        System.out.println(file + " has a new key, which the service signs with from its next start on. "
                + (there
                        ? "The one before it endorses it."
                        : "No key endorses it: tell those who verify the service's trails.")
                + "\n" + keys.keys().getLast().key());
    }

    /** Place in the data directory. */
    static String file(String service) {
        return "secrets/keys-" + service + ".json";
    }

    /** Place of the signing keys in the data directory. */
    static String signingFile(String service) {
        return "secrets/signing-" + service;
    }
}
