package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.ClaimCommand.AssessSelfCare;
import io.minzheng.assistance.tekun.ClaimCommand.ChooseForm;
import io.minzheng.assistance.tekun.ClaimCommand.FileCase;
import io.minzheng.assistance.tekun.ClaimCommand.RecordFacts;
import io.minzheng.assistance.tekun.TekunBodies.Assessment;
import io.minzheng.assistance.tekun.TekunBodies.Decision;
import io.minzheng.assistance.tekun.TekunBodies.FactsOnDay;
import io.minzheng.assistance.tekun.TekunBodies.Filing;
import io.minzheng.assistance.tekun.TekunBodies.Opinion;
import io.minzheng.assistance.tekun.TekunBodies.PlacementOnDay;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.Pseudonyms;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases up to the grant over HTTP; the steps of the application between them are the procedure's. */
@RestController
@RequestMapping("/api/assistance/tekun/cases")
class ClaimApi {
    private final TekunDesk desk;
    private final Pseudonyms pseudonyms;

    ClaimApi(TekunDesk desk, Pseudonyms pseudonyms) {
        this.desk = desk;
        this.pseudonyms = pseudonyms;
    }

    @PostMapping
    @RolesAllowed("clerk")
    Receipt file(@RequestBody Filing body, CommandContext context) {
        String id = TekunIds.newCase(context);
        return desk.file(
                context,
                new FileCase(
                        id,
                        body.on(),
                        body.area(),
                        body.village(),
                        body.kind(),
                        body.person(pseudonyms),
                        body.schooling(),
                        desk.household(id, body.householdOf())),
                body.filedBy());
    }

    @PostMapping("/{tekun}/facts")
    @RolesAllowed("clerk")
    Receipt recordFacts(@PathVariable String tekun, @RequestBody FactsOnDay body, CommandContext context) {
        return desk.send(context, new RecordFacts(tekun, body.on(), body.facts()));
    }

    @PostMapping("/{tekun}/self-care")
    @RolesAllowed({"clerk", "reviewer"})
    Receipt assess(@PathVariable String tekun, @RequestBody Assessment body, CommandContext context) {
        return desk.send(
                context,
                new AssessSelfCare(tekun, body.on(), body.assessedOn(), body.failed(), body.assessors(), body.form()));
    }

    @PostMapping("/{tekun}/form")
    @RolesAllowed("clerk")
    Receipt chooseForm(@PathVariable String tekun, @RequestBody PlacementOnDay body, CommandContext context) {
        return desk.send(context, new ChooseForm(tekun, body.on(), body.placement()));
    }

    @PostMapping("/{tekun}/opinion")
    @RolesAllowed("clerk")
    Receipt opine(@PathVariable String tekun, @RequestBody Opinion body, CommandContext context) {
        return desk.opine(context, tekun, body.on(), body.favourable(), body.reasonsGiven());
    }

    @PostMapping("/{tekun}/confirmation")
    @RolesAllowed("approver")
    Receipt confirm(@PathVariable String tekun, @RequestBody Decision body, CommandContext context) {
        return desk.confirm(context, tekun, body.on(), body.decisionNumber());
    }
}
