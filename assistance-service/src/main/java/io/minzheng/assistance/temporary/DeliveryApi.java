package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DeliveryCommand.CompletePapers;
import io.minzheng.assistance.temporary.DeliveryCommand.DeliverGoods;
import io.minzheng.assistance.temporary.DeliveryCommand.PayStage;
import io.minzheng.assistance.temporary.DeliveryCommand.PreparePayment;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordAnswer;
import io.minzheng.assistance.temporary.DeliveryCommand.RecordReturn;
import io.minzheng.assistance.temporary.DeliveryCommand.ReferPersons;
import io.minzheng.assistance.temporary.DeliveryCommand.RejectPayment;
import io.minzheng.assistance.temporary.DeliveryCommand.RenderService;
import io.minzheng.assistance.temporary.DeliveryCommand.RevokeRest;
import io.minzheng.assistance.temporary.TemporaryBodies.Answer;
import io.minzheng.assistance.temporary.TemporaryBodies.Day;
import io.minzheng.assistance.temporary.TemporaryBodies.Letter;
import io.minzheng.assistance.temporary.TemporaryBodies.PapersOnDay;
import io.minzheng.assistance.temporary.TemporaryBodies.Preparation;
import io.minzheng.assistance.temporary.TemporaryBodies.Reason;
import io.minzheng.assistance.temporary.TemporaryBodies.Signed;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants over HTTP: cash, goods, services and referrals, each part by itself, and the papers afterwards. */
@RestController
@RequestMapping("/api/assistance/temporary/cases/{caseId}")
class DeliveryApi {
    private final TemporaryDesk desk;

    DeliveryApi(TemporaryDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/cash/{part}/preparation")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt prepare(
            @PathVariable String caseId,
            @PathVariable int part,
            @RequestBody Preparation body,
            CommandContext context) {
        return desk.send(
                context,
                new PreparePayment(
                        caseId,
                        body.on(),
                        part,
                        body.person(),
                        body.channel(),
                        body.account(),
                        body.ownAccount(),
                        body.agreement()));
    }

    @PostMapping("/cash/{part}/rejection")
    @RolesAllowed("approver")
    Receipt reject(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new RejectPayment(caseId, body.on(), part, body.reason()));
    }

    @PostMapping("/cash/{part}/payment")
    @RolesAllowed("approver")
    Receipt pay(@PathVariable String caseId, @PathVariable int part, @RequestBody Day body, CommandContext context) {
        return desk.pay(context, new PayStage(caseId, body.on(), part));
    }

    @PostMapping("/cash/{part}/return")
    @RolesAllowed("reviewer")
    Receipt recordReturn(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Reason body, CommandContext context) {
        return desk.giveBack(context, new RecordReturn(caseId, body.on(), part, body.reason()));
    }

    @PostMapping("/goods/{part}/delivery")
    @RolesAllowed("clerk")
    Receipt deliver(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Signed body, CommandContext context) {
        return desk.deliver(context, new DeliverGoods(caseId, body.on(), part, body.person(), body.signature()));
    }

    @PostMapping("/services/{part}/delivery")
    @RolesAllowed("clerk")
    Receipt render(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Signed body, CommandContext context) {
        return desk.render(context, new RenderService(caseId, body.on(), part, body.person(), body.signature()));
    }

    @PostMapping("/referrals/{part}/delivery")
    @RolesAllowed("clerk")
    Receipt refer(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Letter body, CommandContext context) {
        return desk.send(context, new ReferPersons(caseId, body.on(), part, body.reference()));
    }

    @PostMapping("/referrals/{part}/answer")
    @RolesAllowed("clerk")
    Receipt answer(
            @PathVariable String caseId, @PathVariable int part, @RequestBody Answer body, CommandContext context) {
        return desk.send(context, new RecordAnswer(caseId, body.on(), part, body.helped(), body.feedback()));
    }

    @PostMapping("/papers")
    @RolesAllowed("clerk")
    Receipt complete(@PathVariable String caseId, @RequestBody PapersOnDay body, CommandContext context) {
        return desk.send(
                context, new CompletePapers(caseId, body.on(), body.reason(), body.amount(), body.signatures()));
    }

    @PostMapping("/revocation")
    @RolesAllowed("approver")
    Receipt revoke(@PathVariable String caseId, @RequestBody Reason body, CommandContext context) {
        return desk.revoke(context, new RevokeRest(caseId, body.on(), body.reason()));
    }
}
