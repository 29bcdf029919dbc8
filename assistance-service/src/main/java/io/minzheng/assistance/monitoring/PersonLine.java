package io.minzheng.assistance.monitoring;

import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A monitored person as of a day.
 *
 * @param primary null where every category has lapsed
 * @param categories those that hold, the highest first
 */
record PersonLine(
        String id,
        @Subject String personId,
        String area,
        @PersonalData @Nullable String name,
        @PersonalData String residentId,
        @Nullable Category primary,
        List<Category> categories,
        LocalDate listedOn) {
    static PersonLine of(MonitoredPerson person, LocalDate day) {
        return new PersonLine(
                person.id(),
                person.personId(),
                person.area(),
                person.name(),
                person.residentId(),
                person.all().primaryOn(day),
                person.all().on(day).stream().map(Tag::category).toList(),
                person.listedOn());
    }
}
