package io.minzheng.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the user has asked for.
 *
 * @param data data directory; {@code --data} or MINZHENG_DATA
 * @param offset added to every port; {@code --offset} or MINZHENG_OFFSET
 * @param rest the verb's own words
 */
record Options(Path data, int offset, List<String> rest) {
    static Options of(List<String> words) {
        String data = System.getenv().getOrDefault("MINZHENG_DATA", "data");
        String offset = System.getenv().getOrDefault("MINZHENG_OFFSET", "0");
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--data" -> data = value(words, ++i);
                case "--offset" -> offset = value(words, ++i);
                default -> rest.add(words.get(i));
            }
        }
        if (!offset.matches("\\d{1,5}") || Integer.parseInt(offset) > Ports.LARGEST_OFFSET) {
            throw usage("--offset wants a number from 0 to " + Ports.LARGEST_OFFSET + ", not " + offset);
        }
        return new Options(Path.of(data), Integer.parseInt(offset), List.copyOf(rest));
    }

    private static String value(List<String> words, int at) {
        if (at >= words.size()) {
            throw usage(words.get(at - 1) + " wants a value");
        }
        return words.get(at);
    }

    static Refusal usage(String why) {
        return new Refusal(Refusal.Exit.USAGE, why + "\n\n" + Main.USAGE);
    }

    /** @throws Refusal when there are words the verb does not know */
    void requireNoRest() {
        if (!rest.isEmpty()) {
            throw usage("What is " + String.join(" ", rest) + "?");
        }
    }

    State running() {
        return State.read(data.toAbsolutePath().normalize())
                .orElseThrow(() -> new Refusal(
                        Refusal.Exit.NOT_RUNNING,
                        "No suite is running on " + data.toAbsolutePath().normalize()
                                + ". `./minzheng up --detach` starts one."));
    }
}
