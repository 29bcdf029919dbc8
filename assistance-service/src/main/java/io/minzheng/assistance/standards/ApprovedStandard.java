package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An adjustment with who set it, and when it was true and known.
 *
 * @param on business date of the approval
 * @param recordedAt when it was known
 * @param stream id of the standard, with the place of the approval in it
 * @param position place of the approval in the store's commit order
 */
public record ApprovedStandard(
        Adjustment adjustment,
        String proposedBy,
        String approvedBy,
        LocalDate on,
        Instant recordedAt,
        String stream,
        long sequence,
        long position) {}
