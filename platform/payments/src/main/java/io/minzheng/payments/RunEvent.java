package io.minzheng.payments;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to a payment run; {@code by} is the staff member who did it. */
@Retained(years = 10, law = "unsourced: vouchers of public money")
sealed interface RunEvent extends DomainEvent {
    String run();

    /**
     * The lines of a run are being computed.
     *
     * @param round counts the preparations of the run, from 1
     */
    @EventName("service.payrun.PreparationBegun")
    record PreparationBegun(
            String run, String purpose, String area, YearMonth month, int number, int round, String by, LocalDate on)
            implements RunEvent {}

    /**
     * All lines of the run have been computed.
     *
     * @param chunks number of the streams of lines, {@code <run>.<round>.<chunk>} from 1
     * @param digest of all lines in order
     */
    @EventName("service.payrun.RunPrepared")
    record RunPrepared(
            String run,
            String purpose,
            String area,
            YearMonth month,
            int round,
            int chunks,
            String digest,
            RunTotals totals,
            RunDifferences differences,
            String by,
            LocalDate on)
            implements RunEvent {}

    /**
     * Whoever prepared the run asks for its approval.
     *
     * @param total fen to be paid out
     */
    @EventName("service.payrun.RunSubmitted")
    record RunSubmitted(String run, String digest, long total, String by, LocalDate on) implements RunEvent {}

    /**
     * A first approver has approved the run exactly as the digest says; it pays out so much that a second one must.
     *
     * @param total fen to be paid out
     */
    @EventName("service.payrun.RunEndorsed")
    record RunEndorsed(String run, String digest, long total, String by, LocalDate on) implements RunEvent {}

    /**
     * Somebody else has approved the run exactly as the digest says.
     *
     * @param total fen to be paid out
     */
    @EventName("service.payrun.RunApproved")
    record RunApproved(String run, String digest, long total, String by, LocalDate on) implements RunEvent {}

    /** The approver wants the run prepared again. */
    @EventName("service.payrun.RunReturned")
    record RunReturned(String run, @PersonalData String reason, String by, LocalDate on) implements RunEvent {}

    /** The run will not be paid. */
    @EventName("service.payrun.RunDiscarded")
    record RunDiscarded(String run, @PersonalData String reason, String by, LocalDate on) implements RunEvent {}

    /** The lines of the approved run are being paid. */
    @EventName("service.payrun.IssuingBegun")
    record IssuingBegun(String run, String digest, String by, LocalDate on) implements RunEvent {}

    /** All lines of the run have been paid or left to the next one. */
    @EventName("service.payrun.RunIssued")
    record RunIssued(
            String run, String purpose, String area, YearMonth month, RunOutcome outcome, String by, LocalDate on)
            implements RunEvent {}
}
