package io.minzheng.assistance.monitoring;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Answers what staff ask about monitored persons, within their areas. */
final class MonitoringQueries {
    private final Views views;

    MonitoringQueries(Views views) {
        this.views = views;
    }

    MonitoredPerson person(Staff staff, String id) {
        return AreaQuery.get(views.reader(MonitoredPersons.class), staff, id, MonitoredPerson::area);
    }

    /** @param category one that holds on the day, be it the primary one or not; null for all persons on the list */
    Page<PersonLine> persons(
            Staff staff, @Nullable DivisionCode area, @Nullable Category category, LocalDate day, Paging paging) {
        AreaQuery<MonitoredPerson> query =
                AreaQuery.of(views.reader(MonitoredPersons.class), staff, area).where("listed", true);
        if (category != null) {
            query.where(Filters.or(
                    Filters.elemMatch("tags", Filters.and(begun(category, day), Filters.eq("until", null))),
                    Filters.elemMatch(
                            "tags", Filters.and(begun(category, day), Filters.gte("until", day.toString())))));
        }
        return query.page(paging, MonitoredPerson::id).map(person -> PersonLine.of(person, day));
    }

    private static Bson begun(Category category, LocalDate day) {
        return Filters.and(Filters.eq("category", category.name()), Filters.lte("from", day.toString()));
    }

    /**
     * Where a person is met.
     *
     * @param person null where the person is not monitored, or not in the reader's areas
     * @param elsewhere whether the person is monitored outside the reader's areas, of which nothing more is told
     */
    record Found(@Nullable PersonLine person, boolean elsewhere) {}

    Found search(Staff staff, String personId, LocalDate day) {
        Optional<MonitoredPerson> person = views.reader(MonitoredPersons.class)
                .get(MonitoredCommand.id(personId))
                .filter(MonitoredPerson::listed);
        Optional<MonitoredPerson> own = person.filter(found -> staff.covers(DivisionCode.of(found.area())));
        return new Found(own.map(found -> PersonLine.of(found, day)).orElse(null), person.isPresent() && own.isEmpty());
    }

    /** The nearest end first. */
    Page<EndingCategory> ending(
            Staff staff,
            @Nullable DivisionCode area,
            @Nullable Category category,
            LocalDate from,
            LocalDate by,
            Paging paging) {
        return AreaQuery.of(views.reader(EndingCategories.class), staff, area)
                .where(Filters.gte("until", from.toString()))
                .until("until", by)
                .where("category", category)
                .page("queue", paging, EndingCategory::queue);
    }

    MonitoringStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        MonitoringStatistics.Sum sum = new MonitoringStatistics.Sum(
                asOf,
                knownAt,
                township -> !township.isEmpty()
                        && staff.covers(DivisionCode.of(township))
                        && (area == null || area.contains(DivisionCode.of(township))));
        AreaQuery.of(views.reader(MonitoredPersons.class), staff, area, "areas").forEach(sum::add);
        return sum.report(area == null ? null : area.value());
    }
}
