package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.NoticeMustBePostedByItsOwnLevel;
import static io.minzheng.assistance.dibao.DibaoRule.SinglePersonMustBeNamed;

import io.minzheng.assistance.dibao.ApplicationCommand.*;
import io.minzheng.assistance.dibao.DibaoBodies.Acceptance;
import io.minzheng.assistance.dibao.DibaoBodies.Appraisal;
import io.minzheng.assistance.dibao.DibaoBodies.Completion;
import io.minzheng.assistance.dibao.DibaoBodies.CountyVisit;
import io.minzheng.assistance.dibao.DibaoBodies.DataCheck;
import io.minzheng.assistance.dibao.DibaoBodies.Decision;
import io.minzheng.assistance.dibao.DibaoBodies.Delivery;
import io.minzheng.assistance.dibao.DibaoBodies.Extension;
import io.minzheng.assistance.dibao.DibaoBodies.Filing;
import io.minzheng.assistance.dibao.DibaoBodies.FirstOpinion;
import io.minzheng.assistance.dibao.DibaoBodies.Investigation;
import io.minzheng.assistance.dibao.DibaoBodies.MeansOnDay;
import io.minzheng.assistance.dibao.DibaoBodies.Notice;
import io.minzheng.assistance.dibao.DibaoBodies.Objection;
import io.minzheng.assistance.dibao.DibaoBodies.Papers;
import io.minzheng.assistance.dibao.DibaoBodies.Reason;
import io.minzheng.assistance.dibao.DibaoBodies.Refusal;
import io.minzheng.assistance.dibao.DibaoBodies.Reinvestigation;
import io.minzheng.assistance.dibao.DibaoBodies.Return;
import io.minzheng.assistance.dibao.DibaoBodies.StaffRelation;
import io.minzheng.assistance.dibao.Household.Form;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Applications over HTTP, from filing to the decision. */
@RestController
@RequestMapping("/api/assistance/dibao/cases")
class ApplicationApi {
    private final DibaoDesk desk;
    private final Pseudonyms pseudonyms;

    ApplicationApi(DibaoDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping
    @RolesAllowed("clerk")
    Receipt file(@RequestBody Filing body, CommandContext context) {
        SinglePersonMustBeNamed.require((body.form() == Form.SINGLE_PERSON) == (body.singlePerson() != null), "form");
        return desk.send(
                context,
                new FileApplication(
                        caseId(context),
                        body.on(),
                        body.area(),
                        body.village(),
                        body.applicant(),
                        body.kind(),
                        body.singlePerson(),
                        body.filedBy(),
                        body.crossRegion(),
                        body.authorisation(),
                        body.members().stream()
                                .map(member -> member.person(pseudonyms))
                                .toList()));
    }

    /** The same request, sent again, files the same case: its id follows from who sends it under which key. */
    static String caseId(CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        return "dibao-" + UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/notice")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt postNotice(@PathVariable String id, @RequestBody Notice body, CommandContext context) {
        // The village's notice is the township's, the second one the county's.
        Role role = body.level() == DibaoLaw.Level.VILLAGE ? Role.CLERK : Role.REVIEWER;
        NoticeMustBePostedByItsOwnLevel.require(context.staff().is(role), "level");
        return desk.send(context, new PostNotice(id, body.on(), body.level(), body.from()));
    }

    @PostMapping("/{id}/completion-request")
    @RolesAllowed("clerk")
    Receipt requestCompletion(@PathVariable String id, @RequestBody Completion body, CommandContext context) {
        return desk.send(context, new RequestCompletion(id, body.on(), body.missing()));
    }

    @PostMapping("/{id}/completed-papers")
    @RolesAllowed("clerk")
    Receipt completePapers(@PathVariable String id, @RequestBody Papers body, CommandContext context) {
        return desk.send(context, new CompletePapers(id, body.on(), body.supplied()));
    }

    @PostMapping("/{id}/acceptance")
    @RolesAllowed("clerk")
    Receipt accept(@PathVariable String id, @RequestBody Acceptance body, CommandContext context) {
        return desk.send(context, new AcceptApplication(id, body.on(), Boolean.TRUE.equals(body.delegated())));
    }

    @PostMapping("/{id}/extension")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt extend(@PathVariable String id, @RequestBody Extension body, CommandContext context) {
        return desk.send(context, new ExtendDeadline(id, body.on(), body.reason(), body.note()));
    }

    @PostMapping("/{id}/means")
    @RolesAllowed("clerk")
    Receipt recordMeans(@PathVariable String id, @RequestBody MeansOnDay body, CommandContext context) {
        return desk.send(context, new RecordMeans(id, body.on(), body.means()));
    }

    @PostMapping("/{id}/investigation")
    @RolesAllowed("clerk")
    Receipt investigate(@PathVariable String id, @RequestBody Investigation body, CommandContext context) {
        return desk.send(
                context,
                new RecordInvestigation(
                        id, body.on(), body.visitedOn(), body.investigators(), body.signedForm(), body.findings()));
    }

    @PostMapping("/{id}/data-check")
    @RolesAllowed("reviewer")
    Receipt checkData(@PathVariable String id, @RequestBody DataCheck body, CommandContext context) {
        return desk.send(
                context,
                new ReportDataCheck(
                        id,
                        body.on(),
                        body.requestedOn(),
                        body.startedOn(),
                        body.reportNumber(),
                        body.consistent(),
                        body.discrepancies()));
    }

    @PostMapping("/{id}/appraisal")
    @RolesAllowed("clerk")
    Receipt appraise(@PathVariable String id, @RequestBody Appraisal body, CommandContext context) {
        return desk.send(
                context,
                new RecordAppraisal(
                        id,
                        body.on(),
                        body.heldOn(),
                        body.participants(),
                        body.inFavour(),
                        body.against(),
                        body.outcome()));
    }

    @PostMapping("/{id}/staff-relation")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt registerStaffRelation(@PathVariable String id, @RequestBody StaffRelation body, CommandContext context) {
        return desk.send(
                context, new RegisterStaffRelation(id, body.on(), body.member(), body.staffName(), body.relation()));
    }

    @PostMapping("/{id}/first-opinion")
    @RolesAllowed("clerk")
    Receipt giveFirstOpinion(@PathVariable String id, @RequestBody FirstOpinion body, CommandContext context) {
        return desk.sendWithStandards(
                context,
                id,
                standards -> new GiveFirstOpinion(
                        id, body.on(), body.opinion(), body.reasonsGiven(), body.terms(), standards));
    }

    @PostMapping("/{id}/objection")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt object(@PathVariable String id, @RequestBody Objection body, CommandContext context) {
        return desk.send(context, new RaiseObjection(id, body.on(), body.text()));
    }

    @PostMapping("/{id}/reinvestigation")
    @RolesAllowed("clerk")
    Receipt reinvestigate(@PathVariable String id, @RequestBody Reinvestigation body, CommandContext context) {
        return desk.send(
                context,
                new RecordReinvestigation(
                        id,
                        body.on(),
                        body.visitedOn(),
                        body.investigators(),
                        body.signedForm(),
                        body.upheld(),
                        body.findings()));
    }

    @PostMapping("/{id}/county-visit")
    @RolesAllowed("reviewer")
    Receipt recordCountyVisit(@PathVariable String id, @RequestBody CountyVisit body, CommandContext context) {
        return desk.send(
                context,
                new RecordCountyVisit(
                        id, body.on(), body.visitedOn(), body.visitors(), body.signedForm(), body.findings()));
    }

    @PostMapping("/{id}/return")
    @RolesAllowed("approver")
    Receipt sendBack(@PathVariable String id, @RequestBody Return body, CommandContext context) {
        return desk.send(context, new ReturnToTownship(id, body.on(), body.reasons()));
    }

    @PostMapping("/{id}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable String id, @RequestBody Decision body, CommandContext context) {
        return desk.confirm(context, id, body.on(), body.decisionNumber());
    }

    @PostMapping("/{id}/refusal")
    @RolesAllowed("approver")
    Receipt refuse(@PathVariable String id, @RequestBody Refusal body, CommandContext context) {
        return desk.send(context, new RefuseApplication(id, body.on(), body.decisionNumber(), body.reasons()));
    }

    @PostMapping("/{id}/delivery")
    @RolesAllowed("clerk")
    Receipt deliver(@PathVariable String id, @RequestBody Delivery body, CommandContext context) {
        return desk.send(context, new DeliverDecision(id, body.on(), body.deliveredOn(), body.manner()));
    }

    @PostMapping("/{id}/withdrawal")
    @RolesAllowed("clerk")
    Receipt withdraw(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new WithdrawApplication(id, body.on(), body.reason()));
    }

    @PostMapping("/{id}/termination")
    @RolesAllowed("clerk")
    Receipt terminate(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new TerminateApplication(id, body.on(), body.reason()));
    }
}
