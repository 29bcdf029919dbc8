package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.ApplicationFile.Step;
import io.minzheng.assistance.procedure.ProcedureCommand.AcceptApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.AskFederation;
import io.minzheng.assistance.procedure.ProcedureCommand.CompletePapers;
import io.minzheng.assistance.procedure.ProcedureCommand.DeliverDecision;
import io.minzheng.assistance.procedure.ProcedureCommand.ExtendDeadline;
import io.minzheng.assistance.procedure.ProcedureCommand.PostNotice;
import io.minzheng.assistance.procedure.ProcedureCommand.RaiseObjection;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordFederationAnswer;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordReinvestigation;
import io.minzheng.assistance.procedure.ProcedureCommand.RecordVisit;
import io.minzheng.assistance.procedure.ProcedureCommand.RefuseApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.RequestCompletion;
import io.minzheng.assistance.procedure.ProcedureCommand.ReturnToTownship;
import io.minzheng.assistance.procedure.ProcedureCommand.TerminateApplication;
import io.minzheng.assistance.procedure.ProcedureCommand.WithdrawApplication;
import io.minzheng.assistance.procedure.ProcedureEvent.ExtensionReason;
import io.minzheng.assistance.procedure.ProcedureEvent.Manner;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.ETags;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps that are the same for every programme; filing, opinion and confirmation are the programme's own. */
@RestController
@RequestMapping("/api/assistance/applications")
class ProcedureApi {
    private final Commands commands;
    private final Views views;
    private final Clock clock;

    ProcedureApi(Commands commands, Views views, Clock clock) {
        this.commands = commands;
        this.views = views;
        this.clock = clock;
    }

    record Completion(LocalDate on, @PersonalData List<String> missing) {}

    record Papers(LocalDate on, @PersonalData List<String> supplied) {}

    record Day(LocalDate on) {}

    record Extension(
            LocalDate on,
            ExtensionReason reason,
            @PersonalData String note) {}

    record Visit(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            @PersonalData @Nullable String findings) {}

    record Answer(
            LocalDate on,
            boolean favourable,
            String reference,
            @PersonalData @Nullable String remarks) {}

    record Notice(LocalDate on, LocalDate from) {}

    record Objection(LocalDate on, @PersonalData String text) {}

    record Reinvestigation(
            LocalDate on,
            LocalDate visitedOn,
            List<String> investigators,
            String signedForm,
            boolean upheld,
            @PersonalData @Nullable String findings) {}

    record Return(LocalDate on, @PersonalData List<String> reasons) {}

    record Refusal(
            LocalDate on,
            String decisionNumber,
            @PersonalData List<String> reasons) {}

    record Delivery(LocalDate on, LocalDate deliveredOn, Manner manner) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    @PostMapping("/{application}/completion-request")
    @RolesAllowed("clerk")
    Receipt requestCompletion(@PathVariable String application, @RequestBody Completion body, CommandContext context) {
        return commands.send(context, new RequestCompletion(application, body.on(), body.missing()));
    }

    @PostMapping("/{application}/completed-papers")
    @RolesAllowed("clerk")
    Receipt completePapers(@PathVariable String application, @RequestBody Papers body, CommandContext context) {
        return commands.send(context, new CompletePapers(application, body.on(), body.supplied()));
    }

    @PostMapping("/{application}/acceptance")
    @RolesAllowed("clerk")
    Receipt accept(@PathVariable String application, @RequestBody Day body, CommandContext context) {
        return commands.send(context, new AcceptApplication(application, body.on()));
    }

    @PostMapping("/{application}/extension")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt extend(@PathVariable String application, @RequestBody Extension body, CommandContext context) {
        return commands.send(context, new ExtendDeadline(application, body.on(), body.reason(), body.note()));
    }

    @PostMapping("/{application}/visit")
    @RolesAllowed("clerk")
    Receipt visit(@PathVariable String application, @RequestBody Visit body, CommandContext context) {
        return commands.send(
                context,
                new RecordVisit(
                        application,
                        body.on(),
                        body.visitedOn(),
                        body.investigators(),
                        body.signedForm(),
                        body.findings()));
    }

    @PostMapping("/{application}/federation-request")
    @RolesAllowed("clerk")
    Receipt askFederation(@PathVariable String application, @RequestBody Day body, CommandContext context) {
        return commands.send(context, new AskFederation(application, body.on()));
    }

    @PostMapping("/{application}/federation-answer")
    @RolesAllowed("reviewer")
    Receipt recordAnswer(@PathVariable String application, @RequestBody Answer body, CommandContext context) {
        return commands.send(
                context,
                new RecordFederationAnswer(
                        application, body.on(), body.favourable(), body.reference(), body.remarks()));
    }

    @PostMapping("/{application}/notice")
    @RolesAllowed("clerk")
    Receipt post(@PathVariable String application, @RequestBody Notice body, CommandContext context) {
        return commands.send(context, new PostNotice(application, body.on(), body.from()));
    }

    @PostMapping("/{application}/objection")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt object(@PathVariable String application, @RequestBody Objection body, CommandContext context) {
        return commands.send(context, new RaiseObjection(application, body.on(), body.text()));
    }

    @PostMapping("/{application}/reinvestigation")
    @RolesAllowed("clerk")
    Receipt reinvestigate(@PathVariable String application, @RequestBody Reinvestigation body, CommandContext context) {
        return commands.send(
                context,
                new RecordReinvestigation(
                        application,
                        body.on(),
                        body.visitedOn(),
                        body.investigators(),
                        body.signedForm(),
                        body.upheld(),
                        body.findings()));
    }

    @PostMapping("/{application}/return")
    @RolesAllowed("approver")
    Receipt sendBack(@PathVariable String application, @RequestBody Return body, CommandContext context) {
        return commands.send(context, new ReturnToTownship(application, body.on(), body.reasons()));
    }

    @PostMapping("/{application}/refusal")
    @RolesAllowed("approver")
    Receipt refuse(@PathVariable String application, @RequestBody Refusal body, CommandContext context) {
        return commands.send(
                context, new RefuseApplication(application, body.on(), body.decisionNumber(), body.reasons()));
    }

    @PostMapping("/{application}/delivery")
    @RolesAllowed("clerk")
    Receipt deliver(@PathVariable String application, @RequestBody Delivery body, CommandContext context) {
        return commands.send(context, new DeliverDecision(application, body.on(), body.deliveredOn(), body.manner()));
    }

    @PostMapping("/{application}/withdrawal")
    @RolesAllowed("clerk")
    Receipt withdraw(@PathVariable String application, @RequestBody Reason body, CommandContext context) {
        return commands.send(context, new WithdrawApplication(application, body.on(), body.reason()));
    }

    @PostMapping("/{application}/termination")
    @RolesAllowed("clerk")
    Receipt terminate(@PathVariable String application, @RequestBody Reason body, CommandContext context) {
        return commands.send(context, new TerminateApplication(application, body.on(), body.reason()));
    }

    @GetMapping("/{application}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    ResponseEntity<ApplicationFile> file(@PathVariable String application, Staff staff) {
        ApplicationFile file =
                AreaQuery.get(views.reader(ApplicationFiles.class), staff, application, ApplicationFile::area);
        return ETags.answer(file, file.version());
    }

    /** A line of the list. */
    record Line(
            String id,
            String programme,
            @Subject String personId,
            String area,
            Step step,
            LocalDate since,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate stepDueOn,
            @Nullable LocalDate dueOn,
            boolean overdue) {
        static Line of(ApplicationFile file, LocalDate today) {
            return new Line(
                    file.id(),
                    file.programme(),
                    file.personId(),
                    file.area(),
                    file.step(),
                    file.since(),
                    file.notBefore(),
                    file.stepDueOn(),
                    file.dueOn(),
                    file.overdue(today));
        }
    }

    /** Those with the nearest limit first; those without one last. Without {@code waiting} those that are closed, too. */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<Line> applications(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable String programme,
            @RequestParam(defaultValue = "true") boolean waiting,
            Paging paging,
            Staff staff) {
        LocalDate today = BusinessDay.today(clock);
        return AreaQuery.of(views.reader(ApplicationFiles.class), staff, area)
                .where("programme", programme)
                .where("waiting", waiting)
                .page("queue", paging, ApplicationFile::queue)
                .map(file -> Line.of(file, today));
    }
}
