package io.minzheng.assistance.vagrant.campaigns;

import com.mongodb.client.model.Filters;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.AnnounceCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.RescheduleCampaign;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.projection.Views;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Campaigns over HTTP. They are announced in public, so whoever may see anything may read them, of any county. */
@RestController
@NamesNobody
@RequestMapping("/api/assistance/rescues/campaigns")
class CampaignsApi {
    private final Commands commands;
    private final Views views;

    CampaignsApi(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    record Announcement(
            LocalDate on,
            DivisionCode area,
            CampaignKind kind,
            String title,
            String documentNumber,
            LocalDate since,
            LocalDate until) {}

    record NewEnd(LocalDate on, LocalDate until, String documentNumber) {}

    @PostMapping
    @RolesAllowed("reviewer")
    Receipt announce(@RequestBody Announcement body, CommandContext context) {
        return commands.send(
                context,
                new AnnounceCampaign(
                        campaignId(context),
                        body.on(),
                        body.area(),
                        body.kind(),
                        body.title(),
                        body.documentNumber(),
                        body.since(),
                        body.until()));
    }

    /** The same request, sent again, announces the same campaign. */
    private static String campaignId(CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        return "campaign-"
                + UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{campaign}/end")
    @RolesAllowed("reviewer")
    Receipt reschedule(@PathVariable String campaign, @RequestBody NewEnd body, CommandContext context) {
        return commands.send(context, new RescheduleCampaign(campaign, body.on(), body.until(), body.documentNumber()));
    }

    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor", "reporter"})
    Page<CampaignLine> campaigns(@RequestParam DivisionCode area, Paging paging) {
        return Page.of(
                views.reader(Campaigns.class)
                        .page(Filters.eq("area", area.county().value()), paging.after(), paging.limit() + 1),
                paging.limit(),
                CampaignLine::id);
    }
}
