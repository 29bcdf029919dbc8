package io.minzheng.kernel;

import java.time.LocalDate;

/**
 * Something that happened, in the words of the field. Implementations are records nested in the sealed event interface
 * of their capability, are named in the past tense with a domain verb ({@code CaseEnrolled}) and carry an {@link
 * EventName}.
 */
public interface DomainEvent {
    /** The business date: the day on which the event is true. When it was recorded stands in the metadata. */
    LocalDate on();
}
