package io.minzheng.assistance.disability.reminders;

import io.minzheng.assistance.disability.reminders.ReminderCommand.RemindPerson;
import io.minzheng.assistance.disability.reminders.ReminderCommand.ReportCertification;
import io.minzheng.assistance.disability.reminders.ReminderEvent.Manner;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.BusinessDay;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.kernel.Subject;
import io.minzheng.projection.Views;
import io.minzheng.web.AreaQuery;
import io.minzheng.web.Page;
import io.minzheng.web.Paging;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Telling people of the subsidies, over HTTP. */
@RestController
@RequestMapping("/api/assistance/disability-subsidies")
class RemindersApi {
    private final Commands commands;
    private final Views views;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    RemindersApi(Commands commands, Views views, Pseudonyms pseudonyms, Clock clock) {
        this.commands = commands;
        this.views = views;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** @param area township of the hukou, nine digits */
    record Certification(
            LocalDate on, DivisionCode area, @PersonalData String name, ResidentId residentId, LocalDate certifiedOn) {}

    /** @param personId as the list of those due names the person */
    record Reminding(LocalDate on, String personId, LocalDate remindedOn, Manner manner, String proof) {}

    @PostMapping("/certifications")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt report(@RequestBody Certification body, CommandContext context) {
        return commands.send(
                context,
                new ReportCertification(
                        pseudonyms.of(body.residentId()), body.on(), body.area(), body.name(), body.certifiedOn()));
    }

    @PostMapping("/reminders")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt remind(@RequestBody Reminding body, CommandContext context) {
        ReminderDuty duty = views.reader(RemindersDue.class)
                .get(body.personId())
                .orElseThrow(KernelRule.AggregateMustExist::violated);
        return commands.send(
                context,
                new RemindPerson(
                        body.personId(),
                        body.on(),
                        DivisionCode.of(duty.area()),
                        body.remindedOn(),
                        body.manner(),
                        body.proof()));
    }

    /** A duty as of a day. */
    record DutyLine(
            @Subject String personId,
            String area,
            @PersonalData String name,
            @Nullable String dibaoCase,
            ReminderDuty.@Nullable Ground ground,
            @Nullable LocalDate dueOn,
            boolean overdue) {
        static DutyLine of(ReminderDuty duty, LocalDate today) {
            LocalDate dueOn = duty.dueOn();
            return new DutyLine(
                    duty.personId(),
                    duty.area(),
                    duty.name(),
                    duty.dibaoCase(),
                    duty.ground(),
                    dueOn,
                    dueOn != null && today.isAfter(dueOn));
        }
    }

    /** @param by duties due up to this day; without it all that wait */
    @GetMapping("/reminders-due")
    @RolesAllowed({"clerk", "reviewer", "approver", "auditor"})
    Page<DutyLine> due(
            @RequestParam(required = false) @Nullable DivisionCode area,
            @RequestParam(required = false) @Nullable LocalDate by,
            Paging paging,
            Staff staff) {
        LocalDate today = BusinessDay.today(clock);
        return AreaQuery.of(views.reader(RemindersDue.class), staff, area)
                .where("waiting", true)
                .until("dueOn", by)
                .page(paging, ReminderDuty::personId)
                .map(duty -> DutyLine.of(duty, today));
    }
}
