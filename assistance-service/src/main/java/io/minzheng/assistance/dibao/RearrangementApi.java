package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.DibaoBodies.Decision;
import io.minzheng.assistance.dibao.DibaoBodies.Merger;
import io.minzheng.assistance.dibao.DibaoBodies.Reason;
import io.minzheng.assistance.dibao.DibaoBodies.Split;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Households that divide and households that become one, over HTTP: a clerk proposes, an approver decides. */
@RestController
@RequestMapping("/api/assistance/dibao/cases")
class RearrangementApi {
    private final RearrangementDesk desk;

    RearrangementApi(RearrangementDesk desk) {
        this.desk = desk;
    }

    /** The new case stands in the pending change of the old one. */
    @PostMapping("/{id}/split")
    @RolesAllowed("clerk")
    Receipt split(@PathVariable String id, @RequestBody Split body, CommandContext context) {
        return desk.split(context, id, ApplicationApi.caseId(context), body.split());
    }

    @PostMapping("/{id}/merger")
    @RolesAllowed("clerk")
    Receipt merge(@PathVariable String id, @RequestBody Merger body, CommandContext context) {
        return desk.merge(
                context,
                id,
                body.other(),
                body.on(),
                body.means() == null ? null : body.means().means(),
                body.terms() == null ? null : body.terms().terms());
    }

    @PostMapping("/{id}/rearrangement-confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable String id, @RequestBody Decision body, CommandContext context) {
        return desk.confirm(context, id, body.on(), body.decisionNumber());
    }

    @PostMapping("/{id}/rearrangement-rejection")
    @RolesAllowed("approver")
    Receipt reject(@PathVariable String id, @RequestBody Reason body, CommandContext context) {
        return desk.reject(context, id, body.on(), body.reason());
    }
}
