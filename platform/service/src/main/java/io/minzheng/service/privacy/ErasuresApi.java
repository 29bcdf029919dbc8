package io.minzheng.service.privacy;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.projection.Views;
import io.minzheng.service.privacy.ErasureCommand.RejectErasure;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.WholeBureau;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasures over HTTP: an administrator asks, an approver who is somebody else confirms or rejects. */
@RestController
@RequestMapping("/api/${minzheng.service}/erasures")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ErasuresApi {
    private final ErasureDesk desk;
    private final Commands commands;
    private final Views views;
    private final Pseudonyms pseudonyms;

    ErasuresApi(ErasureDesk desk, Commands commands, Views views, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.commands = commands;
        this.views = views;
        this.pseudonyms = pseudonyms;
    }

    /**
     * @param residentId of the person, or
     * @param subject the person's pseudonym, or the id of an aggregate with what is known of nobody in particular there
     * @param law what the request is based on
     */
    record Request(
            LocalDate on,
            @PersonalData @Nullable ResidentId residentId,
            @Nullable String subject,
            Ground ground,
            String law) {}

    /** The subject as in the request. */
    record Confirmation(
            LocalDate on,
            @PersonalData @Nullable ResidentId residentId,
            @Nullable String subject) {}

    record Rejection(
            LocalDate on,
            @PersonalData @Nullable ResidentId residentId,
            @Nullable String subject,
            @PersonalData String reason) {}

    private String subject(@Nullable ResidentId residentId, @Nullable String subject) {
        ErasureRule.SubjectMustBeNamedOnce.require((residentId == null) != (subject == null), "subject");
        return residentId == null ? String.valueOf(subject) : pseudonyms.of(residentId);
    }

    @PostMapping
    @RolesAllowed("administrator")
    @WholeBureau
    Receipt request(@RequestBody Request body, CommandContext context) {
        return desk.request(context, subject(body.residentId(), body.subject()), body.on(), body.ground(), body.law());
    }

    @PostMapping("/confirmation")
    @RolesAllowed("approver")
    @WholeBureau
    Receipt confirm(@RequestBody Confirmation body, CommandContext context) {
        return desk.confirm(context, subject(body.residentId(), body.subject()), body.on());
    }

    @PostMapping("/rejection")
    @RolesAllowed("approver")
    @WholeBureau
    Receipt reject(@RequestBody Rejection body, CommandContext context) {
        return commands.send(
                context, new RejectErasure(subject(body.residentId(), body.subject()), body.on(), body.reason()));
    }

    @GetMapping
    @RolesAllowed({"administrator", "approver", "auditor"})
    @WholeBureau
    Page<ErasureEntry> erasures(Paging paging) {
        return Page.of(
                views.reader(Erasures.class).page(Filters.empty(), paging.after(), paging.limit() + 1),
                paging.limit(),
                ErasureEntry::id);
    }
}
