package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.payments.Act;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

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
        long position) {
    /** The approval as an act on which a payment rests. */
    Act act() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kind", adjustment.kind().name());
        facts.put("amount", Long.toString(adjustment.amount()));
        facts.put("validFrom", adjustment.validFrom().toString());
        facts.put("document", adjustment.documentNumber());
        facts.put("proposedBy", proposedBy);
        return new Act("StandardAdjusted", approvedBy, on, recordedAt, facts, stream, sequence, position);
    }
}
