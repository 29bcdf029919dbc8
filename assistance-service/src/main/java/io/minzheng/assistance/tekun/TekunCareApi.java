package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.CareCommand.*;
import io.minzheng.assistance.tekun.TekunBodies.Agreement;
import io.minzheng.assistance.tekun.TekunBodies.Assessment;
import io.minzheng.assistance.tekun.TekunBodies.Change;
import io.minzheng.assistance.tekun.TekunBodies.Decision;
import io.minzheng.assistance.tekun.TekunBodies.PlacementOnDay;
import io.minzheng.assistance.tekun.TekunBodies.SchoolingOnDay;
import io.minzheng.assistance.tekun.TekunBodies.Visit;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Persons who are supported over HTTP: self-care, form, agreements and visits. */
@RestController
@RequestMapping("/api/assistance/tekun/cases")
class TekunCareApi {
    private final TekunDesk desk;

    TekunCareApi(TekunDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/{tekun}/self-care-change")
    @RolesAllowed("clerk")
    Receipt reportChange(@PathVariable String tekun, @RequestBody Change body, CommandContext context) {
        return desk.send(context, new ReportSelfCareChange(tekun, body.on(), body.note()));
    }

    @PostMapping("/{tekun}/reassessment")
    @RolesAllowed("reviewer")
    Receipt reassess(@PathVariable String tekun, @RequestBody Assessment body, CommandContext context) {
        return desk.sendWithStandards(
                context,
                tekun,
                standards -> new ReassessSelfCare(
                        tekun, body.on(), body.assessedOn(), body.failed(), body.assessors(), body.form(), standards));
    }

    @PostMapping("/{tekun}/form-change-request")
    @RolesAllowed("clerk")
    Receipt requestFormChange(@PathVariable String tekun, @RequestBody PlacementOnDay body, CommandContext context) {
        return desk.send(context, new RequestFormChange(tekun, body.on(), body.placement()));
    }

    @PostMapping("/{tekun}/form-change")
    @RolesAllowed("approver")
    Receipt changeForm(@PathVariable String tekun, @RequestBody Decision body, CommandContext context) {
        return desk.sendWithStandards(
                context, tekun, standards -> new ChangeForm(tekun, body.on(), body.decisionNumber(), standards));
    }

    @PostMapping("/{tekun}/schooling")
    @RolesAllowed("clerk")
    Receipt recordSchooling(@PathVariable String tekun, @RequestBody SchoolingOnDay body, CommandContext context) {
        return desk.send(context, new RecordSchooling(tekun, body.on(), body.schooling()));
    }

    @PostMapping("/{tekun}/care-agreement")
    @RolesAllowed("clerk")
    Receipt sign(@PathVariable String tekun, @RequestBody Agreement body, CommandContext context) {
        return desk.send(
                context,
                new SignCareAgreement(
                        tekun, body.on(), body.reference(), body.signatures(), body.from(), body.until()));
    }

    @PostMapping("/{tekun}/care-visit")
    @RolesAllowed("clerk")
    Receipt visit(@PathVariable String tekun, @RequestBody Visit body, CommandContext context) {
        return desk.send(
                context, new RecordCareVisit(tekun, body.on(), body.visitedOn(), body.visitors(), body.findings()));
    }
}
