package io.minzheng.payments.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a run.
 *
 * @param number counts the files of the run, from 1
 * @param by who has had it written, and must not send it
 * @param content null until it is complete
 * @param results what the bank has answered, in the order it came in
 */
record BankFile(
        int number, Phase phase, String by, @Nullable FileContent content, List<Result> results) {
    BankFile {
        results = List.copyOf(results);
    }

    enum Phase {
        WRITING,
        WRITTEN,
        SENT,
        WITHDRAWN
    }

    /** @param by who has brought it in, and must not confirm it */
    record Result(ResultFigures figures, State state, String by) {
        String sha256() {
            return figures.sha256();
        }

        Result in(State next) {
            return new Result(figures, next, by);
        }

        enum State {
            RECEIVED,
            CONFIRMED,
            TAKEN,
            REJECTED
        }
    }

    /** Whether its payments stand in it and in no other. */
    boolean isLive() {
        return phase != Phase.WITHDRAWN;
    }

    BankFile in(Phase next) {
        return new BankFile(number, next, by, content, results);
    }

    BankFile with(FileContent written) {
        return new BankFile(number, Phase.WRITTEN, by, written, results);
    }

    BankFile with(Result result) {
        List<Result> all = new ArrayList<>(results);
        all.removeIf(old -> old.sha256().equals(result.sha256()));
        all.add(result);
        return new BankFile(number, phase, by, content, all);
    }

    @Nullable
    Result result(String sha256) {
        return results.stream()
                .filter(result -> result.sha256().equals(sha256))
                .findFirst()
                .orElse(null);
    }
}
