package io.minzheng.assistance.flags;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.flags.FlagCommand.CloseFlag;
import io.minzheng.assistance.flags.FlagEvent.ReviewOutcome;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that have to be looked at again, over HTTP. */
@RestController
@RequestMapping("/api/assistance/review-flags")
class FlagsApi {
    private final Commands commands;
    private final Views views;

    FlagsApi(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    /** @param decisionNumber of the decision on the case that has followed; null where none has */
    record Closing(
            LocalDate on,
            ReviewOutcome outcome,
            @PersonalData String findings,
            @Nullable String decisionNumber) {}

    /**
     * Flags within the reader's areas, the oldest first.
     *
     * @param caseId those of one case, closed ones too; without it all open ones
     */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<CaseFlag> flags(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(required = false) @Nullable FlagReason reason,
            @RequestParam(required = false) @Nullable String caseId,
            Paging paging,
            Staff staff) {
        List<Bson> wanted = new ArrayList<>(List.of(Areas.within(staff, "area")));
        if (area != null) {
            KernelRule.AreaMustBeOnesOwn.require(staff.covers(area), "area");
            wanted.add(Filters.regex("area", "^" + area.value()));
        }
        if (programme != null) {
            wanted.add(Filters.eq("programme", programme));
        }
        if (reason != null) {
            wanted.add(Filters.eq("reason", reason.name()));
        }
        wanted.add(caseId == null ? Filters.eq("open", true) : Filters.eq("caseId", caseId));
        List<CaseFlag> found =
                views.reader(CaseFlags.class).page(Filters.and(wanted), "queue", paging.after(), paging.limit() + 1);
        return Page.of(found, paging.limit(), CaseFlag::queue);
    }

    @PostMapping("/{flag}/closing")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt close(@PathVariable String flag, @RequestBody Closing body, CommandContext context) {
        return commands.send(
                context, new CloseFlag(flag, body.on(), body.outcome(), body.findings(), body.decisionNumber()));
    }
}
