package io.minzheng.suite.fuzz;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the user has asked for.
 *
 * @param requests how many
 * @param seed from which, with its number, each request follows
 * @param only number of the one request to send again; 0 for all
 * @param running whether against the suite that runs instead of one of its own
 */
record Wanted(int requests, long seed, int only, boolean running) {
    private static final int USUAL = 1_000;

    /** @throws IllegalArgumentException for words that mean nothing here */
    static Wanted of(List<String> words) {
        int requests = USUAL;
        long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        int only = 0;
        boolean running = false;
        for (int at = 0; at < words.size(); at++) {
            String option = words.get(at);
            switch (option) {
                case "--running" -> running = true;
                case "--requests" -> requests = (int) number(option, words, ++at, 7);
                case "--seed" -> seed = number(option, words, ++at, 15);
                case "--only" -> only = (int) number(option, words, ++at, 7);
                default -> throw new IllegalArgumentException("What is " + option + "?");
            }
        }
        if (only > 0 && !words.contains("--seed")) {
            throw new IllegalArgumentException("--only wants the --seed of the run, too.");
        }
        return new Wanted(requests, seed, only, running);
    }

    private static long number(String option, List<String> words, int at, int digits) {
        String value = at < words.size() ? words.get(at) : "";
        if (!value.matches("[1-9]\\d{0," + (digits - 1) + "}")) {
            throw new IllegalArgumentException(option + " wants a number.");
        }
        return Long.parseLong(value);
    }
}
