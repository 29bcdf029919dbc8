package io.minzheng.assistance.worklist;

import com.mongodb.client.model.Filters;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that is due in the reader's areas, of all programmes. */
@RestController
@RequestMapping("/api/assistance/worklist")
class WorklistApi {
    private static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    private final Views views;
    private final Clock clock;

    WorklistApi(Views views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    /**
     * Something to do.
     *
     * @param duty what, for example {@code REVIEW}
     * @param parts of the case that it is about, where it is not about all of it
     * @param overdue whether the last day is over today
     * @param link address of the case
     */
    record DueLine(
            LocalDate dueOn,
            boolean overdue,
            String programme,
            String duty,
            List<String> parts,
            @Subject String caseId,
            String area,
            String link) {
        static DueLine of(DueItem item, LocalDate today) {
            LocalDate dueOn = Objects.requireNonNull(item.day());
            return new DueLine(
                    dueOn,
                    today.isAfter(dueOn),
                    item.programme(),
                    item.duty(),
                    item.parts().equals(List.of(item.duty())) ? List.of() : item.parts(),
                    item.caseId(),
                    item.area(),
                    item.link());
        }
    }

    /**
     * What is due first stands first.
     *
     * @param from leaves out what was due before this day
     * @param by leaves out what is due after this day; today where it is left out
     * @param overdue only what should have been done before today
     */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<DueLine> due(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable String duty,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate by,
            @RequestParam(defaultValue = "false") boolean overdue,
            Paging paging,
            Staff staff) {
        LocalDate today = LocalDate.now(clock.withZone(BUSINESS_ZONE));
        LocalDate last = by == null ? today : by;
        List<Bson> wanted = new ArrayList<>(List.of(
                Areas.within(staff, "area"),
                Filters.eq("waiting", true),
                Filters.ne("withheldFrom", staff.id()),
                Filters.lte("day", (overdue && !last.isBefore(today) ? today.minusDays(1) : last).toString())));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex("area", "^" + area.value()));
        }
        if (programme != null) {
            wanted.add(Filters.eq("programme", programme));
        }
        if (duty != null) {
            wanted.add(Filters.eq("duty", duty));
        }
        if (from != null) {
            wanted.add(Filters.gte("day", from.toString()));
        }
        Page<DueItem> page = Page.of(
                views.reader(DueItems.class).page(Filters.and(wanted), "queue", paging.after(), paging.limit() + 1),
                paging.limit(),
                DueItem::queue);
        return new Page<>(
                page.items().stream().map(item -> DueLine.of(item, today)).toList(), page.next());
    }
}
