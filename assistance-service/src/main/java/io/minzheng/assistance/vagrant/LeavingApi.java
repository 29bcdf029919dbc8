package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.LeavingCommand.*;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.RescueBodies.Check;
import io.minzheng.assistance.vagrant.RescueBodies.Collection;
import io.minzheng.assistance.vagrant.RescueBodies.Death;
import io.minzheng.assistance.vagrant.RescueBodies.Escort;
import io.minzheng.assistance.vagrant.RescueBodies.HelpEnding;
import io.minzheng.assistance.vagrant.RescueBodies.Leaving;
import io.minzheng.assistance.vagrant.RescueBodies.PlacementApplication;
import io.minzheng.assistance.vagrant.RescueBodies.PlacementCheck;
import io.minzheng.assistance.vagrant.RescueBodies.PlacementDecision;
import io.minzheng.assistance.vagrant.RescueBodies.PoliceHandOver;
import io.minzheng.assistance.vagrant.RescueBodies.Reason;
import io.minzheng.assistance.vagrant.RescueBodies.ReturnVisit;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ways out and placement over HTTP. */
@RestController
@RequestMapping("/api/assistance/rescues/{id}")
class LeavingApi {
    private final Commands commands;

    LeavingApi(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/leaving")
    @RolesAllowed("clerk")
    Receipt letGo(@PathVariable String id, @RequestBody Leaving body, CommandContext context) {
        return commands.send(context, new LetGo(id, body.on(), body.way()));
    }

    @PostMapping("/pick-up")
    @RolesAllowed("clerk")
    Receipt pickUp(@PathVariable String id, @RequestBody Collection body, CommandContext context) {
        return commands.send(
                context,
                new PickUp(
                        id,
                        body.on(),
                        body.family(),
                        body.takenOverBy(),
                        body.relation(),
                        body.signedForm(),
                        body.atRisk()));
    }

    @PostMapping("/escort")
    @RolesAllowed("clerk")
    Receipt escort(@PathVariable String id, @RequestBody Escort body, CommandContext context) {
        return commands.send(
                context,
                new EscortHome(
                        id,
                        body.on(),
                        body.departedOn(),
                        body.escorts(),
                        body.destination(),
                        body.acceptor(),
                        body.acceptedBy(),
                        body.signedForm(),
                        body.atRisk()));
    }

    @PostMapping("/police-hand-over")
    @RolesAllowed("clerk")
    Receipt handToPolice(@PathVariable String id, @RequestBody PoliceHandOver body, CommandContext context) {
        return commands.send(
                context, new HandToPolice(id, body.on(), body.policeStation(), body.reason(), body.signedForm()));
    }

    @PostMapping("/death")
    @RolesAllowed("clerk")
    Receipt recordDeath(@PathVariable String id, @RequestBody Death body, CommandContext context) {
        return commands.send(context, new RecordDeath(id, body.on(), body.diedOn(), body.certificateNumber()));
    }

    @PostMapping("/ending")
    @RolesAllowed("clerk")
    Receipt end(@PathVariable String id, @RequestBody HelpEnding body, CommandContext context) {
        return commands.send(context, new EndHelp(id, body.on(), body.ground(), body.reason(), body.policeReport()));
    }

    @PostMapping("/return-visit")
    @RolesAllowed("clerk")
    Receipt recordReturnVisit(@PathVariable String id, @RequestBody ReturnVisit body, CommandContext context) {
        return commands.send(
                context, new RecordReturnVisit(id, body.on(), body.visitedOn(), body.atRisk(), body.findings()));
    }

    @PostMapping("/check")
    @RolesAllowed("reviewer")
    Receipt check(@PathVariable String id, @RequestBody Check body, CommandContext context) {
        return commands.send(context, new CheckRescue(id, body.on(), body.remarks()));
    }

    @PostMapping("/placement-application")
    @RolesAllowed("clerk")
    Receipt applyForPlacement(@PathVariable String id, @RequestBody PlacementApplication body, CommandContext context) {
        return commands.send(
                context,
                new ApplyForPlacement(id, body.on(), body.home(), body.facility(), body.hukou(), body.reason()));
    }

    @PostMapping("/placement-check")
    @RolesAllowed("reviewer")
    Receipt checkPlacement(@PathVariable String id, @RequestBody PlacementCheck body, CommandContext context) {
        return commands.send(context, new CheckPlacement(id, body.on()));
    }

    @PostMapping("/placement")
    @RolesAllowed("approver")
    Receipt place(@PathVariable String id, @RequestBody PlacementDecision body, CommandContext context) {
        return commands.send(context, new PlacePerson(id, body.on(), body.decisionNumber(), body.governmentDocument()));
    }

    @PostMapping("/placement-rejection")
    @RolesAllowed("approver")
    Receipt rejectPlacement(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return commands.send(context, new RejectPlacement(id, body.on(), body.reason()));
    }
}
