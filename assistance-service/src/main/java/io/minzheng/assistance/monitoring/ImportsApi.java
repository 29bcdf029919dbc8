package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.monitoring.DataImportCommand.DiscardImport;
import io.minzheng.assistance.monitoring.ImportQueries.FaultLine;
import io.minzheng.assistance.monitoring.ImportQueries.RowLine;
import io.minzheng.assistance.monitoring.ImportSummary.Phase;
import io.minzheng.assistance.monitoring.imports.ListRule;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Staff;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of other departments over HTTP: uploaded by reviewers, looked at and confirmed by others, then applied. */
@RestController
@RequestMapping("/api/assistance/monitoring/imports")
class ImportsApi {
    private final Commands commands;
    private final ListUpload upload;
    private final ListApplication application;
    private final ImportQueries queries;

    ImportsApi(Commands commands, ListUpload upload, ListApplication application, ImportQueries queries) {
        this.commands = commands;
        this.upload = upload;
        this.application = application;
        this.queries = queries;
    }

    /**
     * @param dataSet what the list is, for example of which department
     * @param area county or township in which the persons live
     * @param asOf day of the list
     * @param content the file in Base64: comma-separated values in UTF-8 or GB18030, or an .xlsx workbook
     */
    record Upload(
            LocalDate on,
            String dataSet,
            DivisionCode area,
            LocalDate asOf,
            @PersonalData String content) {
        /** Names nobody. */
        @Override
        public String toString() {
            return "Upload[dataSet=" + dataSet + ", area=" + area + "]";
        }
    }

    record Confirmation(LocalDate on, int round) {}

    record Reasoned(LocalDate on, @PersonalData String reason) {}

    @PostMapping
    @RolesAllowed("reviewer")
    Receipt upload(@RequestBody Upload body, CommandContext context) {
        return upload.upload(context, decoded(body.content()), body.on(), body.dataSet(), body.area(), body.asOf());
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException other) {
            throw ListRule.ContentMustBeBase64.violated("content", Map.of());
        }
    }

    /** Confirms and applies; asked again after a break, goes on applying. */
    @PostMapping("/{id}/confirmation")
    @RolesAllowed({"reviewer", "approver"})
    Receipt confirm(@PathVariable String id, @RequestBody Confirmation body, CommandContext context) {
        return application.apply(context, id, body.round(), body.on());
    }

    @PostMapping("/{id}/discarding")
    @RolesAllowed({"reviewer", "approver"})
    Receipt discard(@PathVariable String id, @RequestBody Reasoned body, CommandContext context) {
        return commands.send(context, new DiscardImport(id, body.on(), body.reason()));
    }

    @GetMapping
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<ImportSummary> imports(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable Phase phase,
            Paging paging,
            Staff staff) {
        return queries.imports(staff, area, phase, paging);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    ImportSummary summary(@PathVariable String id, Staff staff) {
        return queries.summary(staff, id);
    }

    @GetMapping("/{id}/rows")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<RowLine> rows(@PathVariable String id, Paging paging, Staff staff) {
        return queries.rows(staff, id, paging);
    }

    @GetMapping("/{id}/faults")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<FaultLine> faults(@PathVariable String id, Paging paging, Staff staff) {
        return queries.faults(staff, id, paging);
    }
}
