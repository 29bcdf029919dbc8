package io.minzheng.assistance.temporary.persons;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** What has happened to one person's help for one cause. */
public sealed interface PersonHelpEvent extends DomainEvent {
    /**
     * A grant helps the person for the cause; for some months no other normally does.
     *
     * @param personId pseudonym of the person
     * @param exceptional whether the county has decided so beside what is normal
     */
    @EventName("assistance.temporaryperson.HelpRecorded")
    record HelpRecorded(LocalDate on, String personId, String cause, String caseId, boolean exceptional)
            implements PersonHelpEvent {}

    /**
     * The grant was taken back before anything of it had been delivered.
     *
     * @param personId pseudonym of the person
     */
    @EventName("assistance.temporaryperson.HelpWithdrawn")
    record HelpWithdrawn(LocalDate on, String personId, String cause, String caseId) implements PersonHelpEvent {}
}
