package io.minzheng.assistance.monitoring;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        MonitoredPerson person =
                views.reader(MonitoredPersons.class).get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(person.area())));
        return person;
    }

    /** @param category one that holds on the day, be it the primary one or not; null for all persons on the list */
    Page<PersonLine> persons(
            Staff staff, @Nullable DivisionCode area, @Nullable Category category, LocalDate day, Paging paging) {
        List<Bson> wanted = wanted(staff, area, "area");
        wanted.add(Filters.eq("listed", true));
        if (category != null) {
            wanted.add(Filters.or(
                    Filters.elemMatch("tags", Filters.and(begun(category, day), Filters.eq("until", null))),
                    Filters.elemMatch(
                            "tags", Filters.and(begun(category, day), Filters.gte("until", day.toString())))));
        }
        List<PersonLine> found =
                views
                        .reader(MonitoredPersons.class)
                        .page(Filters.and(wanted), paging.after(), paging.limit() + 1)
                        .stream()
                        .map(person -> PersonLine.of(person, day))
                        .toList();
        return Page.of(found, paging.limit(), PersonLine::id);
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
        List<Bson> wanted = wanted(staff, area, "area");
        wanted.add(Filters.gte("until", from.toString()));
        wanted.add(Filters.lte("until", by.toString()));
        if (category != null) {
            wanted.add(Filters.eq("category", category.name()));
        }
        return Page.of(
                views.reader(EndingCategories.class)
                        .page(Filters.and(wanted), "queue", paging.after(), paging.limit() + 1),
                paging.limit(),
                EndingCategory::queue);
    }

    MonitoringStatistics statistics(
            Staff staff, @Nullable DivisionCode area, LocalDate asOf, @Nullable LocalDate knownAt) {
        MonitoringStatistics.Sum sum = new MonitoringStatistics.Sum(
                asOf,
                knownAt,
                township -> !township.isEmpty()
                        && staff.covers(DivisionCode.of(township))
                        && (area == null || area.contains(DivisionCode.of(township))));
        views.reader(MonitoredPersons.class).forEach(Filters.and(wanted(staff, area, "areas")), sum::add);
        return sum.report(area == null ? null : area.value());
    }

    static List<Bson> wanted(Staff staff, @Nullable DivisionCode area, String field) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, field)));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex(field, "^" + area.value()));
        }
        return wanted;
    }
}
