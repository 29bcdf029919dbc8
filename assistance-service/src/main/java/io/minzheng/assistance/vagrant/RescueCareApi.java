package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.CareCommand.*;
import io.minzheng.assistance.vagrant.RescueBodies.Belongings;
import io.minzheng.assistance.vagrant.RescueBodies.CampaignOf;
import io.minzheng.assistance.vagrant.RescueBodies.HandOver;
import io.minzheng.assistance.vagrant.RescueBodies.HelpRefusal;
import io.minzheng.assistance.vagrant.RescueBodies.IntakeForm;
import io.minzheng.assistance.vagrant.RescueBodies.LongStay;
import io.minzheng.assistance.vagrant.RescueBodies.Move;
import io.minzheng.assistance.vagrant.RescueBodies.ReturnedTicket;
import io.minzheng.assistance.vagrant.RescueBodies.StayExtension;
import io.minzheng.assistance.vagrant.RescueBodies.Ticket;
import io.minzheng.assistance.vagrant.campaigns.AnnouncedCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignsInStore;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Intake and care over HTTP. */
@RestController
@RequestMapping("/api/assistance/rescues")
class RescueCareApi {
    private final Commands commands;
    private final CampaignsInStore campaigns;
    private final Pseudonyms pseudonyms;

    RescueCareApi(Commands commands, CampaignsInStore campaigns, Pseudonyms pseudonyms) {
        this.commands = commands;
        this.campaigns = campaigns;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping
    @RolesAllowed("clerk")
    Receipt takeIn(@RequestBody IntakeForm body, CommandContext context) {
        return commands.send(
                context,
                new TakeIn(
                        rescueId(context),
                        body.on(),
                        body.area(),
                        body.channel(),
                        body.broughtBy(),
                        body.foundAt(),
                        body.person().newcomer(pseudonyms),
                        body.condition(),
                        body.care(),
                        body.campaign() == null ? null : campaign(body.campaign())));
    }

    @PostMapping("/refusals")
    @RolesAllowed("clerk")
    Receipt refuse(@RequestBody HelpRefusal body, CommandContext context) {
        return commands.send(
                context,
                new RefuseHelp(
                        rescueId(context),
                        body.on(),
                        body.area(),
                        body.channel(),
                        body.minor(),
                        body.ground(),
                        body.reason()));
    }

    /** The same request, sent again, opens the same rescue: its id follows from who sends it under which key. */
    private static String rescueId(CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        return "rescue-" + UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    private AnnouncedCampaign campaign(String id) {
        return campaigns.announced(id).orElseThrow(VagrantRule.CampaignMustBeKnown::violated);
    }

    @PostMapping("/{id}/belongings")
    @RolesAllowed("clerk")
    Receipt registerBelongings(@PathVariable String id, @RequestBody Belongings body, CommandContext context) {
        return commands.send(
                context,
                new RegisterBelongings(
                        id, body.on(), body.items(), body.signedByPerson(), body.signedForm(), body.witness()));
    }

    @PostMapping("/{id}/hand-over")
    @RolesAllowed("clerk")
    Receipt handBackBelongings(@PathVariable String id, @RequestBody HandOver body, CommandContext context) {
        return commands.send(
                context,
                new HandBackBelongings(
                        id, body.on(), body.items(), body.recipient(), body.receivedBy(), body.signedForm()));
    }

    @PostMapping("/{id}/move")
    @RolesAllowed("clerk")
    Receipt move(@PathVariable String id, @RequestBody Move body, CommandContext context) {
        return commands.send(context, new MovePerson(id, body.on(), body.care(), body.reason()));
    }

    @PostMapping("/{id}/stay-extension")
    @RolesAllowed("clerk")
    Receipt extendStay(@PathVariable String id, @RequestBody StayExtension body, CommandContext context) {
        return commands.send(context, new ExtendStay(id, body.on(), body.ground(), body.until(), body.note()));
    }

    @PostMapping("/{id}/long-stay")
    @RolesAllowed("clerk")
    Receipt arrangeLongStay(@PathVariable String id, @RequestBody LongStay body, CommandContext context) {
        return commands.send(context, new ArrangeLongStay(id, body.on(), body.care()));
    }

    @PostMapping("/{id}/voucher")
    @RolesAllowed("clerk")
    Receipt issueVoucher(@PathVariable String id, @RequestBody Ticket body, CommandContext context) {
        return commands.send(context, new IssueVoucher(id, body.on(), body.voucher()));
    }

    @PostMapping("/{id}/voucher-return")
    @RolesAllowed("clerk")
    Receipt takeBackVoucher(@PathVariable String id, @RequestBody ReturnedTicket body, CommandContext context) {
        return commands.send(context, new TakeBackVoucher(id, body.on(), body.number(), body.reason()));
    }

    @PostMapping("/{id}/campaign")
    @RolesAllowed("clerk")
    Receipt countToCampaign(@PathVariable String id, @RequestBody CampaignOf body, CommandContext context) {
        return commands.send(context, new CountToCampaign(id, body.on(), campaign(body.campaign())));
    }
}
