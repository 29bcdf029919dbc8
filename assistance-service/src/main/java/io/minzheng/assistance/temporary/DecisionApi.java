package io.minzheng.assistance.temporary;

import io.minzheng.assistance.procedure.ProcedureCommand.FileApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.GiveOpinion;
import io.minzheng.assistance.temporary.DecisionCommand.AdviseAgainst;
import io.minzheng.assistance.temporary.DecisionCommand.ClaimExpenditure;
import io.minzheng.assistance.temporary.DecisionCommand.ConfirmGrant;
import io.minzheng.assistance.temporary.DecisionCommand.GrantEmergencyHelp;
import io.minzheng.assistance.temporary.DecisionCommand.ProposeGrant;
import io.minzheng.assistance.temporary.DecisionCommand.RefuseReport;
import io.minzheng.assistance.temporary.DecisionCommand.ReportEmergency;
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.assistance.temporary.TemporaryBodies.Confirmation;
import io.minzheng.assistance.temporary.TemporaryBodies.EmergencyGrant;
import io.minzheng.assistance.temporary.TemporaryBodies.Filing;
import io.minzheng.assistance.temporary.TemporaryBodies.Opinion;
import io.minzheng.assistance.temporary.TemporaryBodies.Refusal;
import io.minzheng.assistance.temporary.TemporaryBodies.Report;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Emergencies and applications over HTTP, up to the decision. */
@RestController
@RequestMapping("/api/assistance/temporary")
class DecisionApi {
    private final TemporaryDesk desk;
    private final Pseudonyms pseudonyms;

    DecisionApi(TemporaryDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping("/emergencies")
    @RolesAllowed("clerk")
    Receipt report(@RequestBody Report body, CommandContext context) {
        return desk.send(
                context,
                new ReportEmergency(
                        caseId(context),
                        body.on(),
                        body.area(),
                        body.happenedOn(),
                        body.hardship(pseudonyms),
                        body.circumstances(),
                        body.hukou(),
                        body.joblessness()));
    }

    @PostMapping("/cases/{caseId}/refusal")
    @RolesAllowed("approver")
    Receipt refuse(@PathVariable String caseId, @RequestBody Refusal body, CommandContext context) {
        return desk.send(context, new RefuseReport(caseId, body.on(), body.reasons()));
    }

    /** An emergency is decided at once. */
    @PostMapping("/cases/{caseId}/grant")
    @RolesAllowed("approver")
    Receipt grant(@PathVariable String caseId, @RequestBody EmergencyGrant body, CommandContext context) {
        return desk.grantEmergency(
                context,
                caseId,
                (level, standards) -> new GrantEmergencyHelp(
                        caseId,
                        body.on(),
                        body.decisionNumber(),
                        level,
                        body.severity(),
                        body.plan().plan(),
                        body.specialReasons(),
                        standards));
    }

    /** The application and the case begin together; the answer is about the case. */
    @PostMapping("/applications")
    @RolesAllowed("clerk")
    Receipt file(@RequestBody Filing body, CommandContext context) {
        String caseId = caseId(context);
        Hardship hardship = body.hardship(pseudonyms);
        String person = hardship.persons().stream()
                .filter(one -> one.no() == body.first())
                .map(Person::personId)
                .findFirst()
                .orElseThrow(() -> TemporaryRule.PersonMustBelongToTheCase.violated("first", Map.of()));
        return desk.send(
                context,
                new ClaimExpenditure(caseId, body.on(), body.area(), hardship, body.claim()),
                new FileApplication(
                        TemporaryDesk.applicationOf(caseId),
                        body.on(),
                        Temporary.PROGRAMME,
                        person,
                        body.area(),
                        body.village(),
                        body.filedBy()));
    }

    @PostMapping("/cases/{caseId}/opinion")
    @RolesAllowed("clerk")
    Receipt giveOpinion(@PathVariable String caseId, @RequestBody Opinion body, CommandContext context) {
        GiveOpinion opinion =
                new GiveOpinion(TemporaryDesk.applicationOf(caseId), body.on(), body.favourable(), body.reasonsGiven());
        if (!body.favourable()) {
            return desk.send(context, new AdviseAgainst(caseId, body.on()), opinion);
        }
        if (body.severity() == null || body.plan() == null) {
            throw TemporaryRule.PlanMustHelp.violated("plan", Map.of());
        }
        return desk.sendWithStandards(
                context,
                caseId,
                standards -> new ProposeGrant(
                        caseId, body.on(), body.severity(), body.plan().plan(), body.specialReasons(), standards),
                opinion);
    }

    @PostMapping("/cases/{caseId}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable String caseId, @RequestBody Confirmation body, CommandContext context) {
        return desk.confirm(
                context,
                caseId,
                (level, standards) -> new ConfirmGrant(
                        caseId, body.on(), body.decisionNumber(), level, body.specialReasons(), standards));
    }

    /** The same request, sent again, begins the same case: its id follows from who sends it under which key. */
    private static String caseId(CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        return TemporaryDesk.caseId(
                UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }
}
