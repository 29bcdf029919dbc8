package io.minzheng.assistance.temporary.fund;

import io.minzheng.assistance.temporary.fund.FundCommand.ApproveFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RejectFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.RequestFunds;
import io.minzheng.assistance.temporary.fund.FundCommand.SettleDrawings;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reserve funds over HTTP: asked for by the township, filled by the county, accounted for to the county. */
@RestController
@RequestMapping("/api/assistance/temporary/funds")
class FundsApi {
    private final Commands commands;
    private final Views views;

    FundsApi(Commands commands, Views views) {
        this.commands = commands;
        this.views = views;
    }

    /** @param amount fen */
    record Request(LocalDate on, long amount, String documentNumber) {}

    record Approval(LocalDate on) {}

    record Rejection(LocalDate on, @PersonalData String reason) {}

    /** @param amount fen */
    record Settlement(LocalDate on, List<Integer> drawings, long amount, String reference) {}

    @PostMapping("/{area}/request")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt request(@PathVariable DivisionCode area, @RequestBody Request body, CommandContext context) {
        return commands.send(context, new RequestFunds(area, body.on(), body.amount(), body.documentNumber()));
    }

    @PostMapping("/{area}/approval")
    @RolesAllowed("approver")
    Receipt approve(@PathVariable DivisionCode area, @RequestBody Approval body, CommandContext context) {
        return commands.send(context, new ApproveFunds(area, body.on(), isOfTheCounty(context, area)));
    }

    @PostMapping("/{area}/rejection")
    @RolesAllowed("approver")
    Receipt reject(@PathVariable DivisionCode area, @RequestBody Rejection body, CommandContext context) {
        return commands.send(context, new RejectFunds(area, body.on(), isOfTheCounty(context, area), body.reason()));
    }

    @PostMapping("/{area}/settlement")
    @RolesAllowed("reviewer")
    Receipt settle(@PathVariable DivisionCode area, @RequestBody Settlement body, CommandContext context) {
        return commands.send(
                context,
                new SettleDrawings(
                        area,
                        body.on(),
                        body.drawings(),
                        body.amount(),
                        body.reference(),
                        isOfTheCounty(context, area)));
    }

    private static boolean isOfTheCounty(CommandContext context, DivisionCode area) {
        return context.staff().covers(area.county());
    }

    /** A line of the list, with the proof that the book is right: the difference is 0. */
    record Line(
            String id,
            String area,
            long opening,
            long replenished,
            long drawn,
            long returned,
            long balance,
            long difference,
            long unsettled,
            @Nullable Long requested,
            LocalDate lastOn) {
        static Line of(FundBook book) {
            return new Line(
                    book.id(),
                    book.area(),
                    book.opening(),
                    book.replenished(),
                    book.drawn(),
                    book.returned(),
                    book.balance(),
                    book.difference(),
                    book.unsettled(),
                    book.requested(),
                    book.lastOn());
        }
    }

    @GetMapping
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<Line> funds(@RequestParam(required = false) @Nullable DivisionCode area, Paging paging, Staff staff) {
        return AreaQuery.of(views.reader(FundBooks.class), staff, area)
                .page(paging, FundBook::id)
                .map(Line::of);
    }

    /** Every movement in its order. */
    @GetMapping("/{area}/entries")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<FundEntry> entries(@PathVariable DivisionCode area, Paging paging, Staff staff) {
        return AreaQuery.of(views.reader(FundEntries.class), staff, area).page(paging, FundEntry::id);
    }
}
