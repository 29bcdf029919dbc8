package io.minzheng.web;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Areas;
import io.minzheng.projection.ViewReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A question to one view within the areas of a member of staff. Whoever asks for a part of them gets that part; whoever asks
 * beyond them is refused.
 *
 * @param <D> document of the view
 */
public final class AreaQuery<D extends Record> {
    private static final String AREA = "area";

    private final ViewReader<D> view;
    private final List<Bson> wanted = new ArrayList<>();

    private AreaQuery(ViewReader<D> view) {
        this.view = view;
    }

    /**
     * Of documents whose field {@code area} says where they lie.
     *
     * @param area part that is asked for; null for all one's areas
     * @throws io.minzheng.kernel.RuleViolation {@link KernelRule#AreaMustBeOnesOwn} for an area that is not the staff's
     */
    public static <D extends Record> AreaQuery<D> of(ViewReader<D> view, Staff staff, @Nullable DivisionCode area) {
        return of(view, staff, area, AREA);
    }

    /** @param fields any of which may say where a document lies */
    public static <D extends Record> AreaQuery<D> of(
            ViewReader<D> view, Staff staff, @Nullable DivisionCode area, String... fields) {
        AreaQuery<D> query = new AreaQuery<>(view);
        query.wanted.add(anyOf(fields, field -> Areas.within(staff, field)));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), AREA);
            query.wanted.add(anyOf(fields, field -> Filters.regex(field, "^" + area.value())));
        }
        return query;
    }

    private static Bson anyOf(String[] fields, Function<String, Bson> filter) {
        return fields.length == 1
                ? filter.apply(fields[0])
                : Filters.or(List.of(fields).stream().map(filter).toList());
    }

    public AreaQuery<D> where(Bson filter) {
        wanted.add(filter);
        return this;
    }

    /** @param value null, where it is not asked for, adds nothing */
    public AreaQuery<D> where(String field, @Nullable Enum<?> value) {
        return value == null ? this : where(Filters.eq(field, value.name()));
    }

    /** @param value null, where it is not asked for, adds nothing */
    public AreaQuery<D> where(String field, @Nullable String value) {
        return value == null ? this : where(Filters.eq(field, value));
    }

    /** @param asked false, where it is not asked for, adds nothing */
    public AreaQuery<D> where(String field, boolean asked) {
        return asked ? where(Filters.eq(field, true)) : this;
    }

    /** @param day last day that fits; null, where it is not asked for, adds nothing */
    public AreaQuery<D> until(String field, @Nullable LocalDate day) {
        return day == null ? this : where(Filters.lte(field, day.toString()));
    }

    /** By ascending id. */
    public Page<D> page(Paging paging, Function<D, String> id) {
        return Page.of(view.page(filter(), paging.after(), paging.limit() + 1), paging.limit(), id);
    }

    /**
     * By an ascending field.
     *
     * @param field a text that no two documents share, for example a date followed by the id
     * @param value of the field
     */
    public Page<D> page(String field, Paging paging, Function<D, String> value) {
        return Page.of(view.page(filter(), field, paging.after(), paging.limit() + 1), paging.limit(), value);
    }

    public void forEach(Consumer<D> consumer) {
        view.forEach(filter(), consumer);
    }

    private Bson filter() {
        return Filters.and(wanted);
    }

    /**
     * The document of the id.
     *
     * @param area where it lies
     * @throws io.minzheng.kernel.RuleViolation {@link KernelRule#AggregateMustExist} where there is none, {@link
     *     KernelRule#AreaMustBeOnesOwn} where it is outside the staff's areas
     */
    public static <D extends Record> D get(ViewReader<D> view, Staff staff, String id, Function<D, String> area) {
        D document = view.get(id).orElseThrow(KernelRule.AggregateMustExist::violated);
        KernelRule.AreaMustBeOnesOwn.require(staff.covers(DivisionCode.of(area.apply(document))));
        return document;
    }

    /** Those of the documents that lie within the staff's areas, in the order of the ids. */
    public static <D extends Record> List<D> getAll(
            ViewReader<D> view, Staff staff, List<String> ids, Function<D, String> area) {
        Map<String, D> found = view.getAll(ids);
        return ids.stream()
                .filter(found::containsKey)
                .map(found::get)
                .filter(document -> staff.covers(DivisionCode.of(area.apply(document))))
                .toList();
    }
}
