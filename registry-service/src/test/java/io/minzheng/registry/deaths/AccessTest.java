package io.minzheng.registry.deaths;

import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Views;
import io.minzheng.registry.RegistryService;
import io.minzheng.registry.deaths.DeathCommand.RegisterDeath;
import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = RegistryService.class, service = "registry")
class AccessTest {
    private static final DivisionCode VILLAGE = DivisionCode.of("623001100201");
    private static final ResidentId PERSON = ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1950, 1, 1), 1);

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) {
        LocalDate day = LocalDate.of(2022, 5, 6);
        RegisterDeath death = new RegisterDeath(
                service.bean(Pseudonyms.class).of(PERSON), day, PERSON, day, VILLAGE, "测试丙", "死证〔2022〕1号");
        var receipt = service.bean(Commands.class).send(registrar(), death);
        service.bean(Views.class).await(receipt.position(), Duration.ofSeconds(20));
        return AccessWalk.of(service, "registry", VILLAGE.value())
                .with("deaths/id", receipt.id())
                .with("state/aggregate", receipt.id())
                .with("residentId", PERSON.value())
                .hiding(PERSON.value(), "测试丙")
                .with("aggregate", receipt.id())
                .with("fields", List.of("residentId"))
                .body(
                        "POST /api/registry/deaths",
                        ("{'on':'2022-05-06','residentId':'62300119600101003X','diedOn':'2022-05-03','area':'"
                                        + "623001100201','informant':'测试丙','certificateNumber':'死证〔2022〕2号'}")
                                .replace("62300119600101003X", other())
                                .replace('\'', '"'))
                .tests();
    }

    private static String other() {
        return ResidentId.of(DivisionCode.of("623001"), LocalDate.of(1960, 1, 1), 3)
                .value();
    }

    private static CommandContext registrar() {
        return new CommandContext(
                new Staff("registrar", Set.of(Role.REGISTRAR), Set.of(DivisionCode.of("623001"))),
                null,
                null,
                "test",
                null,
                null);
    }
}
