package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.EndingCommand.*;
import io.minzheng.assistance.tekun.TekunBodies.Death;
import io.minzheng.assistance.tekun.TekunBodies.Decision;
import io.minzheng.assistance.tekun.TekunBodies.Ending;
import io.minzheng.assistance.tekun.TekunBodies.Notice;
import io.minzheng.assistance.tekun.TekunBodies.Objection;
import io.minzheng.assistance.tekun.TekunBodies.ObjectionDecision;
import io.minzheng.assistance.tekun.TekunBodies.Reason;
import io.minzheng.assistance.tekun.TekunBodies.Screening;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The end of support over HTTP, and what comes after it. */
@RestController
@RequestMapping("/api/assistance/tekun/cases")
class EndingApi {
    private final TekunDesk desk;

    EndingApi(TekunDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{tekun}/ending-proposal")
    @RolesAllowed("clerk")
    Receipt propose(@PathVariable String tekun, @RequestBody Ending body, CommandContext context) {
        return desk.send(
                context,
                new ProposeEnding(tekun, body.on(), body.ground(), body.occurredOn(), body.source(), body.note()));
    }

    @PostMapping("/{tekun}/ending-notice")
    @RolesAllowed("clerk")
    Receipt post(@PathVariable String tekun, @RequestBody Notice body, CommandContext context) {
        return desk.send(context, new PostEndingNotice(tekun, body.on(), body.from()));
    }

    @PostMapping("/{tekun}/ending-objection")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt contest(@PathVariable String tekun, @RequestBody Objection body, CommandContext context) {
        return desk.send(context, new ContestEnding(tekun, body.on(), body.text()));
    }

    @PostMapping("/{tekun}/objection-decision")
    @RolesAllowed("approver")
    Receipt decideContest(@PathVariable String tekun, @RequestBody ObjectionDecision body, CommandContext context) {
        return desk.send(context, new DecideContest(tekun, body.on(), body.upheld(), body.findings()));
    }

    @PostMapping("/{tekun}/ending")
    @RolesAllowed("approver")
    Receipt end(@PathVariable String tekun, @RequestBody Decision body, CommandContext context) {
        return desk.end(context, new EndCase(tekun, body.on(), body.decisionNumber()));
    }

    @PostMapping("/{tekun}/death")
    @RolesAllowed("approver")
    Receipt endByDeath(@PathVariable String tekun, @RequestBody Death body, CommandContext context) {
        return desk.end(context, new EndByDeath(tekun, body.on(), body.diedOn(), body.certificateNumber()));
    }

    @PostMapping("/{tekun}/reinstatement")
    @RolesAllowed("approver")
    Receipt reinstate(@PathVariable String tekun, @RequestBody Reason body, CommandContext context) {
        return desk.reinstate(context, new ReinstateCase(tekun, body.on(), body.reason()));
    }

    @PostMapping("/{tekun}/screening")
    @RolesAllowed("clerk")
    Receipt screen(@PathVariable String tekun, @RequestBody Screening body, CommandContext context) {
        return desk.send(context, new RecordScreening(tekun, body.on(), body.outcome(), body.note()));
    }
}
