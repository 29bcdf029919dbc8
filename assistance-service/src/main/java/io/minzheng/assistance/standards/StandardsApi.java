package io.minzheng.assistance.standards;

import io.minzheng.assistance.standards.StandardCommand.ApproveProposal;
import io.minzheng.assistance.standards.StandardCommand.ProposeStandard;
import io.minzheng.assistance.standards.StandardCommand.RejectProposal;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Standards over HTTP. Standards are published, so whoever may see anything may read them, of any county. */
@RestController
@NamesNobody
@RequestMapping("/api/assistance/standards")
class StandardsApi {
    private final Commands commands;
    private final StandardsInStore standards;

    StandardsApi(Commands commands, StandardsInStore standards) {
        this.commands = commands;
        this.standards = standards;
    }

    record Proposal(LocalDate on, long amount, YearMonth validFrom, String documentNumber) {}

    record Approval(LocalDate on) {}

    record Rejection(LocalDate on, String reason) {}

    /** What holds in a month. */
    record StandardOfMonth(
            StandardKind kind,
            DivisionCode area,
            YearMonth month,
            long amount,
            String documentNumber,
            YearMonth validFrom) {}

    @PostMapping("/{kind}/{area}/proposal")
    @RolesAllowed("reviewer")
    Receipt propose(
            @PathVariable StandardKind kind,
            @PathVariable DivisionCode area,
            @RequestBody Proposal body,
            CommandContext context) {
        return commands.send(
                context,
                new ProposeStandard(kind, area, body.on(), body.amount(), body.validFrom(), body.documentNumber()));
    }

    @PostMapping("/{kind}/{area}/approval")
    @RolesAllowed("approver")
    Receipt approve(
            @PathVariable StandardKind kind,
            @PathVariable DivisionCode area,
            @RequestBody Approval body,
            CommandContext context) {
        List<Adjustment> others = BasicLivingFloor.other(kind)
                .map(other -> standards.adjustments(other, area.county()))
                .orElse(List.of());
        return commands.send(context, new ApproveProposal(kind, area, body.on(), others));
    }

    @PostMapping("/{kind}/{area}/rejection")
    @RolesAllowed("approver")
    Receipt reject(
            @PathVariable StandardKind kind,
            @PathVariable DivisionCode area,
            @RequestBody Rejection body,
            CommandContext context) {
        return commands.send(context, new RejectProposal(kind, area, body.on(), body.reason()));
    }

    /** Every adjustment of the county in the order of approval, also those that later ones have replaced. */
    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor", "reporter"})
    Page<Adjustment> all(@RequestParam DivisionCode area) {
        List<Adjustment> found = Arrays.stream(StandardKind.values())
                .flatMap(kind -> standards.adjustments(kind, area.county()).stream())
                .toList();
        return new Page<>(found, null);
    }

    @GetMapping("/{kind}/{area}")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor", "reporter"})
    StandardOfMonth inMonth(
            @PathVariable StandardKind kind, @PathVariable DivisionCode area, @RequestParam YearMonth month) {
        return Standards.of(standards.adjustments(kind, area.county()))
                .at(kind, area, month)
                .map(held -> new StandardOfMonth(
                        kind, held.area(), month, held.amount(), held.documentNumber(), held.validFrom()))
                .orElseThrow(StandardRule.StandardMustBeSet::violated);
    }
}
