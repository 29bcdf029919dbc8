package io.minzheng.suite.torture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user has asked for.
 *
 * @param seed of the first round; each further one has the next number
 */
record Wanted(int rounds, long seed, @Nullable Plant plant) {
    private static final int USUAL_ROUNDS = 5;

    /** @throws IllegalArgumentException for words that mean nothing here */
    static Wanted of(List<String> words) {
        int rounds = 0;
        long seed = 0;
        Plant plant = null;
        for (int at = 0; at < words.size(); at += 2) {
            String value = at + 1 < words.size() ? words.get(at + 1) : "";
            switch (words.get(at)) {
                case "--rounds" -> rounds = (int) number(words.get(at), value, 4);
                case "--seed" -> seed = number(words.get(at), value, 15);
                case "--plant" ->
                    plant = Plant.named(value)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "--plant wants one of " + String.join(", ", Torture.plants()) + "."));
                default -> throw new IllegalArgumentException("What is " + words.get(at) + "?");
            }
        }
        int usual = plant == null ? USUAL_ROUNDS : 1;
        return new Wanted(rounds == 0 ? usual : rounds, seed == 0 ? Torture.anySeed() : seed, plant);
    }

    private static long number(String option, String value, int digits) {
        if (!value.matches("[1-9]\\d{0," + (digits - 1) + "}")) {
            throw new IllegalArgumentException(option + " wants a number.");
        }
        return Long.parseLong(value);
    }
}
