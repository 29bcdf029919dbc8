package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.disability.DisabilityCommand.*;
import io.minzheng.assistance.disability.DisabilityEvent.ReviewOutcome;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.assistance.procedure.ProcedureEvent.FiledBy;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP: filing, opinion and confirmation of the application, and all that follows a grant. */
@RestController
@RequestMapping("/api/assistance/disability-subsidies/cases")
class SubsidyApi {
    private final DisabilityDesk desk;
    private final Pseudonyms pseudonyms;

    SubsidyApi(DisabilityDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param on day on which the papers were handed in
     * @param area township of the hukou, nine digits
     * @param village of the hukou, twelve digits
     * @param acceptedIn township in which the papers were handed in; null for that of the hukou
     */
    record Filing(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            @Nullable DivisionCode acceptedIn,
            FiledBy filedBy,
            @PersonalData String name,
            ResidentId residentId,
            Household.Kind hukou,
            Certificate certificate,
            List<Subsidy> subsidies) {}

    /**
     * @param subsidies for which the township is; none where it is against all
     * @param reasons why it is against the others
     */
    record Opinion(
            LocalDate on,
            List<Subsidy> subsidies,
            @PersonalData Situation situation,
            @PersonalData @Nullable List<String> reasons) {}

    record Decision(LocalDate on, String decisionNumber) {}

    record NewCertificate(LocalDate on, Certificate certificate) {}

    record Reason(LocalDate on, @PersonalData String reason) {}

    record Review(LocalDate on, ReviewOutcome outcome, String reference) {}

    record Stopping(
            LocalDate on,
            List<Subsidy> subsidies,
            StopGround ground,
            LocalDate occurredOn,
            String decisionNumber,
            @PersonalData @Nullable String note) {}

    record Resumption(
            LocalDate on, Subsidy subsidy, @PersonalData Situation situation, String decisionNumber) {}

    record Correction(
            LocalDate on,
            Subsidy subsidy,
            String decisionNumber,
            @PersonalData String reason) {}

    /** The same request, sent again, files the same case: its id follows from who sends it under which key. */
    @PostMapping
    @RolesAllowed("clerk")
    Receipt file(@RequestBody Filing body, CommandContext context) {
        String key = Objects.requireNonNull(context.key(), "Idempotency-Key").value();
        UUID id = UUID.nameUUIDFromBytes((context.staff().id() + "\n" + key).getBytes(StandardCharsets.UTF_8));
        return desk.file(
                context,
                new ApplyForSubsidies(
                        DisabilityCase.PROGRAMME + "-" + id,
                        body.on(),
                        "application-" + id,
                        body.area(),
                        body.village(),
                        body.acceptedIn() == null ? body.area() : body.acceptedIn(),
                        new Applicant(
                                pseudonyms.of(body.residentId()),
                                body.name(),
                                body.residentId().value(),
                                body.hukou()),
                        body.certificate(),
                        body.subsidies()),
                body.filedBy());
    }

    @PostMapping("/{disabilityCase}/opinion")
    @RolesAllowed("clerk")
    Receipt assess(@PathVariable("disabilityCase") String id, @RequestBody Opinion body, CommandContext context) {
        return desk.assess(
                context,
                id,
                body.on(),
                body.subsidies(),
                body.situation(),
                body.reasons() == null ? List.of() : body.reasons());
    }

    @PostMapping("/{disabilityCase}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable("disabilityCase") String id, @RequestBody Decision body, CommandContext context) {
        return desk.grant(context, id, body.on(), body.decisionNumber());
    }

    @PostMapping("/{disabilityCase}/certificate")
    @RolesAllowed("clerk")
    Receipt reportCertificate(
            @PathVariable("disabilityCase") String id, @RequestBody NewCertificate body, CommandContext context) {
        return desk.send(context, new ReportCertificate(id, body.on(), body.certificate()));
    }

    @PostMapping("/{disabilityCase}/certificate-confirmation")
    @RolesAllowed("approver")
    Receipt confirmCertificate(
            @PathVariable("disabilityCase") String id, @RequestBody Decision body, CommandContext context) {
        return desk.renew(context, id, body.on(), body.decisionNumber());
    }

    @PostMapping("/{disabilityCase}/certificate-rejection")
    @RolesAllowed("approver")
    Receipt rejectCertificate(
            @PathVariable("disabilityCase") String id, @RequestBody Reason body, CommandContext context) {
        return desk.send(context, new RejectCertificate(id, body.on(), body.reason()));
    }

    @PostMapping("/{disabilityCase}/review")
    @RolesAllowed("clerk")
    Receipt review(@PathVariable("disabilityCase") String id, @RequestBody Review body, CommandContext context) {
        return desk.send(context, new HoldReview(id, body.on(), body.outcome(), body.reference()));
    }

    @PostMapping("/{disabilityCase}/stop")
    @RolesAllowed("approver")
    Receipt stop(@PathVariable("disabilityCase") String id, @RequestBody Stopping body, CommandContext context) {
        return desk.stop(
                context,
                new StopSubsidy(
                        id,
                        body.on(),
                        body.subsidies(),
                        body.ground(),
                        body.occurredOn(),
                        body.decisionNumber(),
                        body.note()));
    }

    @PostMapping("/{disabilityCase}/resumption")
    @RolesAllowed("approver")
    Receipt resume(@PathVariable("disabilityCase") String id, @RequestBody Resumption body, CommandContext context) {
        return desk.resume(context, id, body.on(), body.subsidy(), body.situation(), body.decisionNumber());
    }

    @PostMapping("/{disabilityCase}/stop-correction")
    @RolesAllowed("approver")
    Receipt correct(@PathVariable("disabilityCase") String id, @RequestBody Correction body, CommandContext context) {
        return desk.correct(
                context, new CorrectStop(id, body.on(), body.subsidy(), body.decisionNumber(), body.reason()));
    }
}
