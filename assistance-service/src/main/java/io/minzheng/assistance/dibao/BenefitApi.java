package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseCommand.*;
import io.minzheng.assistance.dibao.DibaoBodies.ChangeOnDay;
import io.minzheng.assistance.dibao.DibaoBodies.Decision;
import io.minzheng.assistance.dibao.DibaoBodies.Ending;
import io.minzheng.assistance.dibao.DibaoBodies.GradualExit;
import io.minzheng.assistance.dibao.DibaoBodies.Reason;
import io.minzheng.assistance.dibao.DibaoBodies.Review;
import io.minzheng.assistance.dibao.DibaoBodies.ShareCut;
import io.minzheng.assistance.dibao.DibaoBodies.ShareRestoration;
import io.minzheng.assistance.dibao.DibaoBodies.Suspension;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Households in benefit over HTTP: changes, reviews, suspension, the end. */
@RestController
@RequestMapping("/api/assistance/dibao/cases")
class BenefitApi {
    private final DibaoDesk desk;
    private final Pseudonyms pseudonyms;

    BenefitApi(DibaoDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping("/{id}/change")
    @RolesAllowed("clerk")
    Receipt reportChange(@PathVariable String id, @RequestBody ChangeOnDay body, CommandContext context) {
        return desk.send(context, new ReportChange(id, body.on(), body.change(pseudonyms)));
    }

    @PostMapping("/{id}/adjustment")
    @RolesAllowed("approver")
    Receipt adjust(@PathVariable String id, @RequestBody Decision body, CommandContext context) {
        return desk.adjust(context, id, body.on(), body.decisionNumber());
    }

    @PostMapping("/{id}/change-rejection")
    @RolesAllowed("approver")
    Receipt rejectChange(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new RejectChange(id, body.on(), body.reason()));
    }

    @PostMapping("/{id}/review")
    @RolesAllowed("clerk")
    Receipt review(@PathVariable String id, @RequestBody Review body, CommandContext context) {
        return desk.send(
                context,
                new HoldReview(
                        id,
                        body.on(),
                        body.outcome(),
                        body.investigators(),
                        body.signedForm(),
                        body.change() == null ? null : body.change().change(pseudonyms)));
    }

    @PostMapping("/{id}/share-cut")
    @RolesAllowed("approver")
    Receipt cutShare(@PathVariable String id, @RequestBody ShareCut body, CommandContext context) {
        return desk.send(
                context, new CutMemberShare(id, body.on(), body.member(), body.refusedOffers(), body.decisionNumber()));
    }

    @PostMapping("/{id}/share-restoration")
    @RolesAllowed("approver")
    Receipt restoreShare(@PathVariable String id, @RequestBody ShareRestoration body, CommandContext context) {
        return desk.send(context, new RestoreMemberShare(id, body.on(), body.member()));
    }

    @PostMapping("/{id}/suspension")
    @RolesAllowed("approver")
    Receipt suspend(@PathVariable String id, @RequestBody Suspension body, CommandContext context) {
        return desk.send(context, new SuspendBenefit(id, body.on(), body.reason(), body.decisionNumber()));
    }

    @PostMapping("/{id}/resumption")
    @RolesAllowed("approver")
    Receipt resume(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new ResumeBenefit(id, body.on(), body.reason()));
    }

    @PostMapping("/{id}/gradual-exit")
    @RolesAllowed("approver")
    Receipt beginGradualExit(@PathVariable String id, @RequestBody GradualExit body, CommandContext context) {
        return desk.sendWithStandards(
                context,
                id,
                standards -> new BeginGradualExit(
                        id,
                        body.on(),
                        body.member(),
                        body.employmentOn(),
                        body.employer(),
                        body.means().means(),
                        body.months(),
                        body.decisionNumber(),
                        standards));
    }

    @PostMapping("/{id}/ending")
    @RolesAllowed("approver")
    Receipt end(@PathVariable String id, @RequestBody Ending body, CommandContext context) {
        return desk.end(
                context,
                new EndCase(id, body.on(), body.reason(), body.occurredOn(), body.decisionNumber(), body.note()));
    }
}
