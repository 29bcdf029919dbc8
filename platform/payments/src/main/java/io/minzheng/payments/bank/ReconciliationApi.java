package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Staff;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the money of runs is where it should be, over HTTP. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments/bank")
class ReconciliationApi {
    private final Reconciling reconciling;
    private final OverdueReconciliations overdue;

    ReconciliationApi(Reconciling reconciling, OverdueReconciliations overdue) {
        this.reconciling = reconciling;
        this.overdue = overdue;
    }

    record Step(LocalDate on) {}

    @GetMapping("/runs/{run}/reconciliation")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Reconciliation reconciliation(@PathVariable String run, Staff staff) {
        return reconciling.of(staff, run);
    }

    /** Refused while anything differs, be it by a fen. */
    @PostMapping("/runs/{run}/reconciliation")
    @RolesAllowed({"reviewer", "approver"})
    Receipt reconcile(@PathVariable String run, @RequestBody Step step, CommandContext context) {
        return reconciling.record(context, run, step.on());
    }

    /** Runs issued more than the configured number of working days ago whose money is not accounted for. */
    @GetMapping("/overdue-reconciliations")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<OverdueReconciliation> overdue(Paging paging, Staff staff) {
        List<OverdueReconciliation> found = overdue.of(staff).stream()
                .filter(late -> late.run().compareTo(paging.after()) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.of(found, paging.limit(), OverdueReconciliation::run);
    }
}
