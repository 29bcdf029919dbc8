package io.minzheng.registry.deaths;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.Receipt;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Views;
import io.minzheng.registry.deaths.DeathCommand.AnnulRegistration;
import io.minzheng.registry.deaths.DeathCommand.RegisterDeath;
import io.minzheng.web.AreaQuery;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Deaths over HTTP: registered by one, annulled by another, looked up within one's areas. */
@RestController
@RequestMapping("/api/registry/deaths")
class DeathsApi {
    private final Commands commands;
    private final Views views;
    private final Pseudonyms pseudonyms;

    DeathsApi(Commands commands, Views views, Pseudonyms pseudonyms) {
        this.commands = commands;
        this.views = views;
        this.pseudonyms = pseudonyms;
    }

    record Registration(
            LocalDate on,
            ResidentId residentId,
            LocalDate diedOn,
            DivisionCode area,
            @PersonalData String informant,
            String certificateNumber) {}

    record Annulment(LocalDate on, String reason) {}

    @PostMapping
    @RolesAllowed("registrar")
    Receipt register(@RequestBody Registration body, CommandContext context) {
        return commands.send(
                context,
                new RegisterDeath(
                        pseudonyms.of(body.residentId()),
                        body.on(),
                        body.residentId(),
                        body.diedOn(),
                        body.area(),
                        body.informant(),
                        body.certificateNumber()));
    }

    @PostMapping("/{id}/annulment")
    @RolesAllowed("approver")
    Receipt annul(@PathVariable String id, @RequestBody Annulment body, CommandContext context) {
        return commands.send(context, new AnnulRegistration(id, body.on(), body.reason()));
    }

    @GetMapping
    @RolesAllowed({"clerk", "registrar", "reviewer", "approver", "auditor"})
    Page<RegisteredDeath> deaths(Staff staff, @RequestParam @Nullable DivisionCode area, Paging paging) {
        return AreaQuery.of(views.reader(RegisteredDeaths.class), staff, area).page(paging, RegisteredDeath::id);
    }

    @GetMapping("/{id}")
    @RolesAllowed({"clerk", "registrar", "reviewer", "approver", "auditor"})
    RegisteredDeath death(@PathVariable String id, Staff staff) {
        return AreaQuery.get(views.reader(RegisteredDeaths.class), staff, id, RegisteredDeath::area);
    }
}
