package io.minzheng.assistance.transfers;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Finds documents by the townships in which their case lies or has lain. */
public final class StaysFilter {
    private StaysFilter() {}

    /**
     * None where there are no areas.
     *
     * @param field holds {@link Stays#townships()}
     */
    public static Bson within(Collection<DivisionCode> areas, String field) {
        List<Bson> lain = areas.stream()
                .map(code -> Filters.regex(field, " " + code.value()))
                .toList();
        return lain.isEmpty() ? Filters.in("_id", List.of()) : Filters.or(lain);
    }

    /**
     * Those that lie or have lain where somebody asks.
     *
     * @param area part of the staff's areas that is asked for; null for all of them
     */
    public static Bson within(Staff staff, @Nullable DivisionCode area, String field) {
        return within(area == null ? staff.reach() : Set.of(area), field);
    }

    /**
     * Whether a township is where somebody asks.
     *
     * @param area part of the staff's areas that is asked for; null for all of them
     * @throws io.minzheng.kernel.RuleViolation {@link KernelRule#AreaMustBeOnesOwn} for an area that is not the staff's
     */
    public static Predicate<String> asked(Staff staff, @Nullable DivisionCode area) {
        KernelRule.AreaMustBeOnesOwn.require(area == null || staff.covers(area), "area");
        return township -> {
            DivisionCode lies = DivisionCode.of(township);
            return staff.covers(lies) && (area == null || area.contains(lies));
        };
    }
}
