package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.util.List;

/** What has happened to one chunk of a run's lines. */
sealed interface LinesEvent extends DomainEvent {
    /**
     * A chunk of a run's payment lines has been computed; nothing is paid yet.
     *
     * @param chunk counts from 1 within run and round
     * @param area of the run
     * @param lines at most {@link RunLines#MOST}; all lines of a household stand in the same chunk
     */
    @EventName("service.paylines.LinesPrepared")
    record LinesPrepared(String run, int round, int chunk, String area, List<PaymentLine> lines, LocalDate on)
            implements LinesEvent {
        public LinesPrepared {
            lines = List.copyOf(lines);
        }
    }

    /** A chunk of an approved run's lines has been paid. */
    @EventName("service.paylines.LinesIssued")
    record LinesIssued(
            String run, int round, int chunk, RunOutcome outcome, List<SkippedHousehold> skipped, LocalDate on)
            implements LinesEvent {
        public LinesIssued {
            skipped = List.copyOf(skipped);
        }
    }
}
