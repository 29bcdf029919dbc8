package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.TracingEvent.Inquiry;
import io.minzheng.assistance.vagrant.TracingEvent.Medium;
import io.minzheng.assistance.vagrant.TracingEvent.Method;
import io.minzheng.assistance.vagrant.TracingEvent.Source;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.List;

/** The search for who somebody is. */
sealed interface TracingCommand extends RescueCommand {
    record CompareIdentity(String id, LocalDate on, Method method, boolean matched, String reference)
            implements TracingCommand {}

    record InformPolice(
            String id, LocalDate on, @PersonalData Inquiry inquiry, String reference) implements TracingCommand {}

    record RequestDna(String id, LocalDate on, String reference) implements TracingCommand {}

    record RecordDnaSample(String id, LocalDate on, LocalDate takenOn, boolean matched, String reference)
            implements TracingCommand {}

    record PublishSearch(
            String id,
            LocalDate on,
            List<Medium> media,
            @PersonalData String text,
            String reference) implements TracingCommand {}

    record IdentifyPerson(
            String id,
            LocalDate on,
            String personId,
            ResidentId residentId,
            @PersonalData String name,
            Source source,
            String reference)
            implements TracingCommand {}

    record RefuteIdentity(
            String id, LocalDate on, @PersonalData String reason) implements TracingCommand {}
}
