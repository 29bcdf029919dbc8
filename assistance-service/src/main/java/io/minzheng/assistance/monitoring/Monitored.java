package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.MonitoredEvent.LeavingReason;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person's place among the monitored. */
sealed interface Monitored {
    record Unlisted() implements Monitored {}

    /** @param lastOn business date of the last step */
    record Listed(
            @Subject String personId,
            @PersonalData String residentId,
            @PersonalData @Nullable String name,
            DivisionCode area,
            Tags tags,
            LocalDate lastOn)
            implements Monitored, Located {
        Listed with(Tags changed, LocalDate on) {
            return new Listed(personId, residentId, name, area, changed, on);
        }

        Listed in(DivisionCode township, LocalDate on) {
            return new Listed(personId, residentId, name, township, tags, on);
        }

        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Listed[personId=" + personId + ", area=" + area + ", tags=" + tags + "]";
        }
    }

    /** May be listed again; after a death by hand alone. */
    record Left(DivisionCode area, LocalDate on, LeavingReason reason) implements Monitored, Located {}
}
