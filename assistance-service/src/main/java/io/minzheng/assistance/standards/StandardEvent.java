package io.minzheng.assistance.standards;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import java.time.LocalDate;
import java.time.YearMonth;

/** What has happened to one standard. Area: county, six digits; amount: fen per person and month. */
@Retained(years = 10, law = "unsourced: files of standards")
public sealed interface StandardEvent extends DomainEvent {
    StandardKind kind();

    String area();

    /**
     * A reviewer proposes another standard; an approver has yet to decide.
     *
     * @param amount fen per person and month
     */
    @EventName("assistance.standards.StandardProposed")
    record StandardProposed(
            LocalDate on,
            StandardKind kind,
            String area,
            long amount,
            YearMonth validFrom,
            String documentNumber,
            String proposedBy)
            implements StandardEvent {}

    /**
     * The standard holds from the month given, also where that month is long past: what was paid less is paid back.
     *
     * @param amount fen per person and month
     */
    @EventName("assistance.standards.StandardAdjusted")
    record StandardAdjusted(
            LocalDate on,
            StandardKind kind,
            String area,
            long amount,
            YearMonth validFrom,
            String documentNumber,
            String proposedBy,
            String approvedBy)
            implements StandardEvent {}

    /** The proposed standard will not hold. */
    @EventName("assistance.standards.ProposalRejected")
    record ProposalRejected(
            LocalDate on,
            StandardKind kind,
            String area,
            @PersonalData String reason,
            String rejectedBy) implements StandardEvent {}
}
