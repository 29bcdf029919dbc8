package io.minzheng.assistance.transfers;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Areas;
import io.minzheng.projection.Views;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transfers of cases over HTTP: the township that has the case proposes, an approver over both places decides. */
@RestController
@RequestMapping("/api/assistance/transfers")
class TransfersApi {
    private final TransferDesk desk;
    private final Views views;

    TransfersApi(TransferDesk desk, Views views) {
        this.desk = desk;
        this.views = views;
    }

    /** See {@link TransferCommand.ProposeTransfer}. */
    record TransferProposal(
            LocalDate on,
            DivisionCode to,
            @Nullable DivisionCode village,
            @Nullable String letter,
            @Nullable String fileReference) {}

    record TransferDecision(LocalDate on, String decisionNumber) {}

    record TransferRefusal(LocalDate on, String reason) {}

    @PostMapping("/{programme}/cases/{movingCase}/proposal")
    @RolesAllowed("clerk")
    Receipt propose(
            @PathVariable String programme,
            @PathVariable String movingCase,
            @RequestBody TransferProposal body,
            CommandContext context) {
        return desk.propose(
                context,
                programme,
                movingCase,
                body.on(),
                body.to(),
                body.village(),
                body.letter(),
                body.fileReference());
    }

    @PostMapping("/{programme}/cases/{movingCase}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(
            @PathVariable String programme,
            @PathVariable String movingCase,
            @RequestBody TransferDecision body,
            CommandContext context) {
        return desk.confirm(context, programme, movingCase, body.on(), body.decisionNumber());
    }

    @PostMapping("/{programme}/cases/{movingCase}/rejection")
    @RolesAllowed("approver")
    Receipt reject(
            @PathVariable String programme,
            @PathVariable String movingCase,
            @RequestBody TransferRefusal body,
            CommandContext context) {
        return desk.reject(context, programme, movingCase, body.on(), body.reason());
    }

    /** Moves that wait, out of the reader's areas and into them. */
    @GetMapping("/open")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<OpenTransfer> open(Paging paging, Staff staff) {
        return Page.of(
                views.reader(OpenTransfers.class)
                        .page(
                                Filters.or(Areas.within(staff, "area"), Areas.within(staff, "to")),
                                paging.after(),
                                paging.limit() + 1),
                paging.limit(),
                OpenTransfer::id);
    }
}
