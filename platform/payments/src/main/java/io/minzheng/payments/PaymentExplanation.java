package io.minzheng.payments;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a household was paid this much: the payment as it lies in the store beside what the events before it yield.
 *
 * @param payment number in the household's ledger
 * @param issued fen that were paid
 * @param recomputed fen that follow from the events: what was due less what stood settled
 * @param agrees whether everything stored follows from what lay before it, to the fen
 * @param divergences what does not; empty where all agrees
 * @param erased when and under what was erased what decisions on the way were taken on: those stand as they were stored,
 *     and what follows from them is looked at all the same; empty where every decision was taken again
 * @param entitled fen due for the month by what was known when the run was prepared, recomputed
 * @param settledBefore fen that stood settled for the month before this payment
 * @param basis the inputs that were stored with the payment
 * @param recomputedBasis the inputs that follow from the events; null where nothing follows
 * @param run null for a payment made again outside a run
 * @param reissueOf number of the returned payment that this one makes again by itself
 * @param acts every step that led to it, in the order in which they were recorded
 */
record PaymentExplanation(
        String purpose,
        @Subject String household,
        String area,
        int payment,
        LineKind kind,
        YearMonth month,
        LocalDate on,
        long issued,
        long recomputed,
        boolean agrees,
        List<Divergence> divergences,
        List<String> erased,
        long entitled,
        long settledBefore,
        Basis basis,
        @Nullable Basis recomputedBasis,
        @Nullable String run,
        @Nullable Integer reissueOf,
        List<Act> acts) {}
