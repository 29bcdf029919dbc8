package io.minzheng.assistance.duplicates;

import io.minzheng.assistance.duplicates.DuplicateCommand.FindDifferent;
import io.minzheng.assistance.duplicates.DuplicateCommand.FindSame;
import io.minzheng.assistance.duplicates.DuplicateEvent.Remedy;
import io.minzheng.assistance.duplicates.DuplicateQueries.CandidateLine;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Staff;
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

/** Cases that look alike, over HTTP: the worklist and what a human says of them. */
@RestController
@RequestMapping("/api/assistance/duplicates")
class DuplicatesApi {
    private final Commands commands;
    private final DuplicateQueries queries;

    DuplicatesApi(Commands commands, DuplicateQueries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** @param survivor the one of the cases that is to go on */
    record Same(LocalDate on, List<String> cases, String survivor, Remedy remedy, String reason) {}

    record Different(LocalDate on, List<String> cases, String reason) {}

    @GetMapping
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<CandidateLine> waiting(Paging paging, Staff staff) {
        return queries.waiting(staff, paging);
    }

    @PostMapping("/{candidate}/same")
    @RolesAllowed({"reviewer", "approver"})
    Receipt same(@PathVariable String candidate, @RequestBody Same body, CommandContext context) {
        return commands.send(
                context,
                new FindSame(
                        candidate,
                        body.on(),
                        queries.county(context.staff(), candidate, body.cases()),
                        body.cases(),
                        body.survivor(),
                        body.remedy(),
                        body.reason()));
    }

    @PostMapping("/{candidate}/different")
    @RolesAllowed({"reviewer", "approver"})
    Receipt different(@PathVariable String candidate, @RequestBody Different body, CommandContext context) {
        return commands.send(
                context,
                new FindDifferent(
                        candidate,
                        body.on(),
                        queries.county(context.staff(), candidate, body.cases()),
                        body.cases(),
                        body.reason()));
    }
}
