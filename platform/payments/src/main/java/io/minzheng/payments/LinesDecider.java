package io.minzheng.payments;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.payments.LinesCommand.PrepareLines;
import io.minzheng.payments.LinesCommand.RecordIssued;
import io.minzheng.payments.LinesEvent.LinesIssued;
import io.minzheng.payments.LinesEvent.LinesPrepared;
import io.minzheng.payments.RunLines.Issued;
import io.minzheng.payments.RunLines.Missing;
import io.minzheng.payments.RunLines.Prepared;
import java.util.List;

/** Lines are written once and issued once. */
final class LinesDecider implements Decider<LinesCommand, RunLines, LinesEvent> {
    @Override
    public RunLines initial() {
        return new Missing();
    }

    @Override
    public List<LinesEvent> decide(LinesCommand command, RunLines state, Circumstances circumstances) {
        return switch (command) {
            case PrepareLines prepare -> prepare(prepare, state);
            case RecordIssued issued -> issued(issued, state);
        };
    }

    private static List<LinesEvent> prepare(PrepareLines command, RunLines state) {
        int size = command.lines().size();
        PaymentRule.LinesMustBeFew.require(size > 0 && size <= RunLines.MOST, "lines");
        if (state instanceof Prepared prepared) {
            PaymentRule.LinesMustNotChange.require(
                    prepared.digest().equals(digest(command.run(), command.round(), command.lines())));
            return List.of();
        }
        PaymentRule.LinesMustNotChange.require(state instanceof Missing);
        return List.of(new LinesPrepared(
                command.run(), command.round(), command.chunk(), command.area(), command.lines(), command.on()));
    }

    private static List<LinesEvent> issued(RecordIssued command, RunLines state) {
        return switch (state) {
            case Missing _ -> throw PaymentRule.LinesMustBePrepared.violated();
            case Issued _ -> List.of();
            case Prepared prepared ->
                List.of(new LinesIssued(
                        prepared.run(),
                        prepared.round(),
                        prepared.chunk(),
                        command.outcome(),
                        command.skipped(),
                        command.on()));
        };
    }

    @Override
    public RunLines evolve(RunLines state, LinesEvent event) {
        return switch (event) {
            case LinesPrepared e ->
                new Prepared(e.run(), e.round(), e.chunk(), e.area(), digest(e.run(), e.round(), e.lines()));
            case LinesIssued e -> new Issued(prepared(state), e.outcome());
        };
    }

    private static String digest(String run, int round, List<PaymentLine> lines) {
        LinesDigest digest = new LinesDigest(run, round);
        lines.forEach(digest::add);
        return digest.hex();
    }

    private static Prepared prepared(RunLines state) {
        return switch (state) {
            case Prepared prepared -> prepared;
            case Issued issued -> issued.prepared();
            case Missing _ -> throw new IllegalStateException("lines are prepared before they are issued");
        };
    }
}
