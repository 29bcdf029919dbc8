package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who is or was monitored.
 *
 * @param area township, the last one known
 * @param areas every township the person was listed in
 * @param tags every category with its time, as it stands now
 * @param listedOn when the person was last listed
 * @param leftOn null while the person is listed
 * @param facts every step, for figures as of any day
 */
record MonitoredPerson(
        String id,
        @Subject String personId,
        String area,
        List<String> areas,
        @PersonalData String residentId,
        @PersonalData @Nullable String name,
        boolean listed,
        List<Tag> tags,
        @Nullable Category chosen,
        LocalDate listedOn,
        @Nullable LocalDate leftOn,
        List<PersonFact> facts) {
    Tags all() {
        return new Tags(tags, chosen);
    }
}
