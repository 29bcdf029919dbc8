package io.minzheng.payments.bank;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.payments.bank.BankFiles.Opened;
import io.minzheng.payments.bank.FileBytes.Bytes;
import io.minzheng.payments.bank.FileCommand.SendFile;
import io.minzheng.payments.bank.FileCommand.WithdrawFile;
import io.minzheng.web.NamesNobody;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import io.minzheng.web.Purpose;
import io.minzheng.web.Revealing;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files for the bank over HTTP: written by reviewers, sent by approvers. */
@RestController
@RequestMapping("/api/${minzheng.service}/payments/bank/runs/{run}")
class FilesApi {
    private static final int SHORTEST_PURPOSE = 4;

    private final Commands commands;
    private final FileWriting writing;
    private final FileBytes bytes;
    private final FileLines lines;
    private final StoredFiles files;

    FilesApi(Commands commands, FileWriting writing, FileBytes bytes, FileLines lines, StoredFiles files) {
        this.commands = commands;
        this.writing = writing;
        this.bytes = bytes;
        this.lines = lines;
        this.files = files;
    }

    record Step(LocalDate on) {}

    record Withdrawal(String reason, LocalDate on) {}

    /** @param purpose what the accounts are needed for; recorded with the reading */
    record Download(@Purpose String purpose) {}

    /** @param reconciled whether all money of the run was accounted for, and nothing has happened since */
    record Files(String run, String purpose, String area, YearMonth month, List<BankFile> files, boolean reconciled) {}

    /** @param holder pseudonym of whose account stands in the file */
    record Payee(@Subject String holder) {}

    /**
     * @param file what it is called
     * @param content its bytes, in Base64
     */
    record Downloaded(String file, String sha256, String area, byte[] content, List<Payee> payees)
            implements Revealing {
        @Override
        public Set<String> revealed() {
            return Set.of("number", "holderName");
        }
    }

    /** Of all payments of the run that stand in no other file. */
    @PostMapping("/files")
    @RolesAllowed("reviewer")
    Receipt write(@PathVariable String run, @RequestBody Step step, CommandContext context) {
        return writing.write(context, run, step.on());
    }

    @PostMapping("/files/{file}/sending")
    @RolesAllowed("approver")
    Receipt send(@PathVariable String run, @PathVariable int file, @RequestBody Step step, CommandContext context) {
        return commands.send(context, new SendFile(run, file, step.on()));
    }

    @PostMapping("/files/{file}/withdrawal")
    @RolesAllowed({"reviewer", "approver"})
    Receipt withdraw(
            @PathVariable String run,
            @PathVariable int file,
            @RequestBody Withdrawal withdrawal,
            CommandContext context) {
        return commands.send(context, new WithdrawFile(run, file, withdrawal.reason(), withdrawal.on()));
    }

    /** The file itself, accounts in full: recorded with its purpose and everybody in it before it is answered. */
    @PostMapping("/files/{file}/content/reveals")
    @RolesAllowed({"reviewer", "approver"})
    Downloaded download(@PathVariable String run, @PathVariable int file, @RequestBody Download download, Staff staff) {
        Opened opened = files.of(staff, run);
        BankRule.PurposeMustBeGiven.require(download.purpose().strip().length() >= SHORTEST_PURPOSE, "purpose");
        BankFile found = opened.file(file);
        Bytes made = bytes.of(opened, found);
        return new Downloaded(
                made.name(),
                made.sha256(),
                opened.division(),
                made.content(),
                made.accounts().values().stream().distinct().map(Payee::new).toList());
    }

    @GetMapping("/files")
    @NamesNobody
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Files files(@PathVariable String run, Staff staff) {
        Opened opened = files.of(staff, run);
        return new Files(run, opened.purpose(), opened.division(), opened.month(), opened.files(), opened.reconciled());
    }

    /** Its lines and what was left out of it, with what the bank has said. */
    @GetMapping("/files/{file}/lines")
    @RolesAllowed({"reviewer", "approver", "auditor"})
    Page<FileLine> lines(@PathVariable String run, @PathVariable int file, Paging paging, Staff staff) {
        Opened opened = files.of(staff, run);
        return lines.page(opened, opened.file(file), paging);
    }
}
