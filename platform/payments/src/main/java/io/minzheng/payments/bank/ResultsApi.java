package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.FileCommand.RejectResult;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bank answers, over HTTP: brought in by one, confirmed by another. {@code result} is the SHA-256 of its bytes. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments/bank/runs/{run}/files/{file}/results")
class ResultsApi {
    private final Commands commands;
    private final ResultDesk desk;
    private final FileLines lines;
    private final StoredFiles files;

    ResultsApi(Commands commands, ResultDesk desk, FileLines lines, StoredFiles files) {
        this.commands = commands;
        this.desk = desk;
        this.lines = lines;
        this.files = files;
    }

    /** @param content the bytes as the bank has sent them, in Base64 */
    record Import(byte[] content, LocalDate on) {}

    record Step(LocalDate on) {}

    record Rejection(String reason, LocalDate on) {}

    /** Nothing follows from it yet: what it says is looked at, and its errors stand among the files of the run. */
    @PostMapping
    @RolesAllowed({"reviewer", "approver"})
    Receipt receive(
            @PathVariable String run, @PathVariable int file, @RequestBody Import body, CommandContext context) {
        return desk.receive(context, run, file, body.content(), body.on());
    }

    @GetMapping("/{result}")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<FileLine> rows(
            @PathVariable String run, @PathVariable int file, @PathVariable String result, Paging paging, Staff staff) {
        Opened opened = files.of(staff, run);
        BankFile found = opened.file(file);
        if (found.result(result) == null) {
            throw BankRule.ResultMustExist.violated();
        }
        return lines.answers(opened, found, result, paging);
    }

    /** Records what was sent back in the ledgers; rows with errors stay out and open. */
    @PostMapping("/{result}/confirmation")
    @RolesAllowed({"reviewer", "approver"})
    Receipt confirm(
            @PathVariable String run,
            @PathVariable int file,
            @PathVariable String result,
            @RequestBody Step step,
            CommandContext context) {
        return desk.confirm(context, run, file, result, step.on());
    }

    @PostMapping("/{result}/rejection")
    @RolesAllowed({"reviewer", "approver"})
    Receipt reject(
            @PathVariable String run,
            @PathVariable int file,
            @PathVariable String result,
            @RequestBody Rejection rejection,
            CommandContext context) {
        return commands.send(context, new RejectResult(run, file, result, rejection.reason(), rejection.on()));
    }
}
