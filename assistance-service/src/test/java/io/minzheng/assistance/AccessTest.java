package io.minzheng.assistance;

import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
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
        String waiting = bureau.filed("1981-01-01");
        String resident = bureau.residents().getFirst();
        String monitored = monitored(bureau, resident);
        String list =
                upload("residentId,township,category,from\n" + resident + ",623001100,RELAPSE_WATCH,2022-03-02\n");
        String imported = bureau.post(Bureau.REVIEWER, "monitoring/imports", list)
                .path("id")
                .asString();
        String warning = bureau.post(Bureau.CLERK, "monitoring/warnings", warning(resident))
                .path("id")
                .asString();
        return AccessWalk.of(service, "assistance", "623001100")
                .with("cases/id", paid)
                .with("pending/id", waiting)
                .with("state/aggregate", paid)
                .with("runs/run", run)
                .with("household", paid)
                .with("purpose", "dibao")
                .with("payment", 1)
                .with("recovery", 1)
                .with("standards/kind", "DIBAO_RURAL")
                .with("/area", "623001")
                .with("month", "2022-04")
                .with("residentId", resident)
                .hiding(resident, "测试")
                .with("persons/id", monitored)
                .with("warnings/id", warning)
                .with("imports/id", imported)
                .with("indicator", "disaster")
                .body("POST /api/assistance/monitoring/persons/{id}/leaving", EARLIER)
                .body("POST /api/assistance/monitoring/imports", list.replace('\'', '"'))
                .body(
                        "POST /api/assistance/monitoring/imports/{id}/discarding",
                        "{\"on\":\"2022-01-01\",\"reason\":\"x\"}")
                .with("aggregate", paid)
                .with("fields", List.of("residentId"))
                .body("POST /api/assistance/audit/reads/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/dibao/cases", bureau.filing("1982-01-01"))
                .body("POST /api/assistance/audit/events/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/audit/sandbox/dibao", "{\"upTo\":\"2022-05\"}")
                .tests();
    }

    /** Leaves the person where the lists must still show somebody. */
    private static final String EARLIER = "{\"on\":\"2022-01-01\",\"reason\":\"OTHER\"}";

    /** In a category that ends soon, so that the list of those shows it. */
    private static String monitored(Bureau bureau, String resident) throws Exception {
        String recording = "{'on':'2022-03-01','residentId':'%s','name':'测试','area':'623001100','category':'OTHER',"
                + "'from':'2022-03-01','until':'%s'}";
        return bureau.post(
                        Bureau.CLERK,
                        "monitoring/persons",
                        recording.formatted(
                                resident, LocalDate.now(Clock.systemUTC()).plusDays(9)))
                .path("id")
                .asString();
    }

    private static String warning(String resident) {
        return "{'on':'2022-03-01','residentId':'%s','area':'623001100','indicator':'disaster','dataSet':'应急管理局',"
                        .formatted(resident)
                + "'dataOn':'2022-03-01','evidence':'房屋受损'}";
    }

    private static String upload(String table) {
        return "{'on':'2022-03-02','dataSet':'监测名单','area':'623001100','asOf':'2022-03-02','content':'"
                + Base64.getEncoder().encodeToString(table.getBytes(StandardCharsets.UTF_8)) + "'}";
    }
}
