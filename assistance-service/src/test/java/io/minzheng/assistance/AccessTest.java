package io.minzheng.assistance;

import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = AssistanceService.class, service = "assistance")
class AccessTest {
    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) throws Exception {
        Bureau bureau = new Bureau(service::uri);
        bureau.standard(45800, "2022-01");
        String paid = bureau.enrolled("1980-01-01");
        String run = bureau.pay("2022-04");
        bureau.account(paid, bureau.residents().getFirst(), "623001000012345");
        bureau.post(Bureau.REVIEWER, "payments/bank/runs/" + run + "/files", "{'on':'2022-04-11'}");
        String waiting = bureau.filed("1981-01-01");
        String resident = bureau.residents().getFirst();
        return AccessWalk.of(service, "assistance", "623001100")
                .with("cases/id", paid)
                .with("pending/id", waiting)
                .with("state/aggregate", paid)
                .with("runs/run", run)
                .with("household", paid)
                .with("purpose", "dibao")
                .with("payment", 1)
                .with("recovery", 1)
                .with("file", 1)
                .with("result", "0".repeat(64))
                .with("accounts/household", paid)
                .with("content", "YQ==")
                .with("standards/kind", "DIBAO_RURAL")
                .with("/area", "623001")
                .with("month", "2022-04")
                .with("residentId", resident)
                .hiding(resident, "测试", "623001000012345")
                .with("aggregate", paid)
                .with("fields", List.of("residentId"))
                .body("POST /api/assistance/audit/reads/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/dibao/cases", bureau.filing("1982-01-01"))
                .body("POST /api/assistance/audit/events/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/audit/sandbox/dibao", "{\"upTo\":\"2022-05\"}")
                .tests();
    }
}
