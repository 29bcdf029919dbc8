package io.minzheng.service.privacy;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.SubjectErased;
import java.time.LocalDate;

/** What has happened to requests to erase one subject: the evidence that stays when the data are gone. */
@Retained(years = 3, law = "unsourced: evidence of erasure, as long as PIPL art. 56 has impact assessments kept")
sealed interface ErasureEvent extends DomainEvent {
    /** Pseudonym of the person, or id of the aggregate. */
    String subject();

    /**
     * Somebody's erasure is asked for, and nothing has to be kept any more.
     *
     * @param law what it is based on
     * @param events in which something is sealed for the subject
     */
    @EventName("service.privacy.ErasureRequested")
    record ErasureRequested(LocalDate on, String subject, String by, Ground ground, String law, int events)
            implements ErasureEvent {}

    /**
     * It was asked for while the law still has something kept.
     *
     * @param law what it was based on
     * @param holding what must still be kept, and until when
     */
    @EventName("service.privacy.ErasureRefused")
    record ErasureRefused(LocalDate on, String subject, String by, Ground ground, String law, Holding holding)
            implements ErasureEvent {}

    /** Another has rejected it. */
    @EventName("service.privacy.ErasureRejected")
    record ErasureRejected(
            LocalDate on,
            String subject,
            String by,
            @PersonalData String reason) implements ErasureEvent {}

    /** Another has confirmed it. */
    @EventName("service.privacy.ErasureConfirmed")
    record ErasureConfirmed(LocalDate on, String subject, String by) implements ErasureEvent {}

    /**
     * The key is destroyed: what was sealed for the subject can be read by nobody any more.
     *
     * @param events in which something had been sealed for the subject
     */
    @EventName("service.privacy.PersonErased")
    record PersonErased(
            LocalDate on, String subject, String requestedBy, String confirmedBy, Ground ground, String law, int events)
            implements ErasureEvent, SubjectErased {}
}
