package io.minzheng.service.privacy;

import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last erasure asked for a subject.
 *
 * @param events in which something was sealed for the subject
 * @param decidedBy who has confirmed or rejected it; null while it is open or where the law has refused it
 * @param holding why it was refused
 */
record ErasureEntry(
        String id,
        @Subject String subject,
        Phase phase,
        LocalDate requestedOn,
        String requestedBy,
        Ground ground,
        String law,
        int events,
        @Nullable String decidedBy,
        @Nullable LocalDate erasedOn,
        @Nullable Holding holding) {
    enum Phase {
        REQUESTED,
        REFUSED,
        REJECTED,
        CONFIRMED,
        ERASED
    }

    ErasureEntry decided(Phase next, String by, @Nullable LocalDate erased) {
        return new ErasureEntry(id, subject, next, requestedOn, requestedBy, ground, law, events, by, erased, holding);
    }
}
