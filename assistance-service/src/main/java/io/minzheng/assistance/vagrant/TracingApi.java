package io.minzheng.assistance.vagrant;

import io.minzheng.assistance.vagrant.RescueBodies.DnaInquiry;
import io.minzheng.assistance.vagrant.RescueBodies.DnaSample;
import io.minzheng.assistance.vagrant.RescueBodies.Identification;
import io.minzheng.assistance.vagrant.RescueBodies.IdentityComparison;
import io.minzheng.assistance.vagrant.RescueBodies.PoliceReport;
import io.minzheng.assistance.vagrant.RescueBodies.Reason;
import io.minzheng.assistance.vagrant.RescueBodies.SearchNotice;
import io.minzheng.assistance.vagrant.TracingCommand.*;
import io.minzheng.assistance.vagrant.TracingEvent.Inquiry;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The search for who somebody is, over HTTP. */
@RestController
@RequestMapping("/api/assistance/rescues/{id}")
class TracingApi {
    private final Commands commands;
    private final Pseudonyms pseudonyms;

    TracingApi(Commands commands, Pseudonyms pseudonyms) {
        this.commands = commands;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping("/comparison")
    @RolesAllowed("clerk")
    Receipt compare(@PathVariable String id, @RequestBody IdentityComparison body, CommandContext context) {
        return commands.send(
                context, new CompareIdentity(id, body.on(), body.method(), body.matched(), body.reference()));
    }

    @PostMapping("/police-report")
    @RolesAllowed("clerk")
    Receipt informPolice(@PathVariable String id, @RequestBody PoliceReport body, CommandContext context) {
        return commands.send(
                context, new InformPolice(id, body.on(), new Inquiry(body.matter(), body.answer()), body.reference()));
    }

    @PostMapping("/dna-request")
    @RolesAllowed("clerk")
    Receipt requestDna(@PathVariable String id, @RequestBody DnaInquiry body, CommandContext context) {
        return commands.send(context, new RequestDna(id, body.on(), body.reference()));
    }

    @PostMapping("/dna-sample")
    @RolesAllowed("clerk")
    Receipt recordDnaSample(@PathVariable String id, @RequestBody DnaSample body, CommandContext context) {
        return commands.send(
                context, new RecordDnaSample(id, body.on(), body.takenOn(), body.matched(), body.reference()));
    }

    @PostMapping("/search-notice")
    @RolesAllowed("clerk")
    Receipt publishSearch(@PathVariable String id, @RequestBody SearchNotice body, CommandContext context) {
        return commands.send(context, new PublishSearch(id, body.on(), body.media(), body.text(), body.reference()));
    }

    @PostMapping("/identification")
    @RolesAllowed("clerk")
    Receipt identify(@PathVariable String id, @RequestBody Identification body, CommandContext context) {
        return commands.send(
                context,
                new IdentifyPerson(
                        id,
                        body.on(),
                        pseudonyms.of(body.residentId()),
                        body.residentId(),
                        body.name(),
                        body.source(),
                        body.reference()));
    }

    @PostMapping("/identity-refutation")
    @RolesAllowed("clerk")
    Receipt refuteIdentity(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return commands.send(context, new RefuteIdentity(id, body.on(), body.reason()));
    }
}
