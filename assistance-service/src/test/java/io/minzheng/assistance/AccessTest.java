package io.minzheng.assistance;

import io.minzheng.assistance.dibao.RegistryTopic;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import io.minzheng.test.WithInfrastructure;
import io.minzheng.test.access.AccessWalk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@WithInfrastructure(application = AssistanceService.class, service = "assistance")
class AccessTest {
    private static final String RESCUED = ResidentId.of(DivisionCode.of("622901"), LocalDate.of(1980, 5, 1), 902)
            .value();
    private static final String CAMPAIGN = """
            {"on":"2021-11-20","area":"623001","kind":"WINTER_WARMTH","title":"寒冬送温暖","documentNumber":"9",
            "since":"2021-12-01","until":"2022-12-31"}""";

    /** @param residentId null for somebody whom nobody knows */
    private static String rescue(@Nullable String residentId) {
        String who = residentId == null
                ? "\"sex\":\"MALE\",\"estimatedAge\":40"
                : "\"name\":\"测试\",\"residentId\":\"" + residentId + "\"";
        return """
                {"on":"2022-03-01","area":"623001100","channel":"POLICE","foundAt":"测试地点","acutelyIll":true,
                "person":{%s,"description":"测试描述"},"care":{"form":"HOSPITAL","facility":"市人民医院"}}""".formatted(who);
    }

    @TestFactory
    Stream<DynamicTest> nobodyGetsInWhoMayNot(RunningService service) throws Exception {
        Bureau bureau = new Bureau(service::uri, "623001");
        bureau.standard(45800, "2022-01");
        String paid = bureau.enrolled("1980-01-01");
        String run = bureau.pay("2022-04");
        bureau.account(paid, bureau.residents().getFirst(), "623001000012345");
        bureau.post(bureau.reviewer, "payments/bank/runs/" + run + "/files", "{'on':'2022-04-11'}");
        String waiting = bureau.filed("1981-01-01");
        String resident = bureau.residents().getFirst();
        String campaign = bureau.post(bureau.reviewer, "rescues/campaigns", CAMPAIGN)
                .path("id")
                .asString();
        String rescue =
                bureau.post(bureau.clerk, "rescues", rescue(RESCUED)).path("id").asString();
        String stays =
                bureau.post(bureau.clerk, "rescues", rescue(null)).path("id").asString();
        TekunBureau tekun = new TekunBureau(bureau);
        tekun.standard("TEKUN_BASIC_RURAL", 59600);
        tekun.standard("TEKUN_CARE_DISPERSED_MIDDLE", 30000);
        TownInNeed town = new TownInNeed(bureau);
        town.openFund(1_000_000);
        String helped = town.granted(TownInNeed.resident(1));
        town.pay(helped, 1, "2022-03-02");
        town.deliverGoods(helped);
        String poor = tekun.residentId("1950-01-01");
        String supported = tekun.granted(poor);
        String monitored = monitored(bureau, resident);
        String list =
                upload("residentId,township,category,from\n" + resident + ",623001100,RELAPSE_WATCH,2022-03-02\n");
        String imported = bureau.post(bureau.reviewer, "monitoring/imports", list)
                .path("id")
                .asString();
        String warning = bureau.post(bureau.clerk, "monitoring/warnings", warning(resident))
                .path("id")
                .asString();
        String subsidy = disability(bureau, resident);
        String certified = service.bean(Pseudonyms.class).of(ResidentId.of(resident));
        String applied = bureau.post(bureau.clerk, "temporary/applications", town.application(TownInNeed.resident(4)))
                .path("id")
                .asString();
        String appeal = bureau.post(bureau.reviewer, "appeals", complaint(paid))
                .path("id")
                .asString();
        String application = "application-" + applied.substring(applied.indexOf('-') + 1);
        LowIncomeBureau households = new LowIncomeBureau(bureau);
        String edge = households.residentId();
        String recognised = households.recognised(
                "LOW_INCOME_EDGE", LocalDate.of(2022, 3, 7), 1_300_000, 0, edge, households.residentId());
        String flag = flagged(bureau, resident, poor);
        String twice = bureau.filing("1983-01-01");
        bureau.post(bureau.clerk, "dibao/cases", twice);
        bureau.post(bureau.clerk, "dibao/cases", twice);
        String duplicate = "person."
                + service.bean(Pseudonyms.class)
                        .of(ResidentId.of(bureau.residents().getLast()));
        String moving = proposedToMove(bureau, "1984-01-01");
        String waitingToMove = proposedToMove(bureau, "1985-01-01");
        LocalDate today = LocalDate.now(service.bean(Clock.class));
        return AccessWalk.of(service, "assistance", "623001100")
                .with("transfers/programme", "dibao")
                .with("cases/movingCase", moving)
                .with("transfers/waiting", waitingToMove)
                .with("duplicates/candidate", duplicate)
                .with("other", moving)
                .with("quarters/quarter", today.getYear() + "-Q" + (today.getMonthValue() + 2) / 3)
                .with("applications/application", application)
                .with("cases/id", paid)
                .with("cases/tekun", supported)
                .with("pending/id", waiting)
                .with("cases/disabilityCase", subsidy)
                .with("reminders/personId", certified)
                .with("state/aggregate", paid)
                .with("cases/caseId", helped)
                .with("part", 1)
                .with("funds/id", "reserve-fund.623001100")
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
                .hiding(resident, RESCUED, poor, "测试", "623001000012345")
                .with("rescues/id", rescue)
                .with("in-care/id", stays)
                .with("campaign", campaign)
                .with("since", "2022-01-01")
                .with("until", "2022-12-31")
                .body("POST /api/assistance/rescues", rescue(null))
                .body("POST /api/assistance/rescues/campaigns", CAMPAIGN)
                .body("POST /api/assistance/rescues/persons/search", "{\"residentId\":\"" + RESCUED + "\"}")
                .with("cases/recognition", recognised)
                .body(
                        "POST /api/assistance/recognitions/cases",
                        households.filing("LOW_INCOME_EDGE", "2022-03-07", households.residentId()))
                .body("POST /api/assistance/recognitions/persons/search", "{\"residentId\":\"" + edge + "\"}")
                .with("appeals/id", appeal)
                .body("POST /api/assistance/appeals", complaint(paid).replace('\'', '"'))
                .body("POST /api/assistance/appeals/{id}/refusal", BEFORE_IT)
                .body("POST /api/assistance/appeals/{id}/withdrawal", BEFORE_IT)
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
                .with("flag", flag)
                .with("fields", List.of("residentId"))
                .body("POST /api/assistance/audit/reads/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/dibao/cases", bureau.filing("1982-01-01"))
                .body("POST /api/assistance/tekun/cases", tekun.filing(tekun.residentId("1951-01-01")))
                .body("POST /api/assistance/temporary/emergencies", town.report(TownInNeed.resident(2)))
                .body("POST /api/assistance/temporary/applications", town.application(TownInNeed.resident(3)))
                .body("POST /api/assistance/tekun/persons/search", "{\"residentId\":\"" + poor + "\"}")
                .body("POST /api/assistance/disability-subsidies/cases", disabilityFiling(resident))
                .body(
                        "POST /api/assistance/disability-subsidies/reminders",
                        "{\"on\":\"2022-10-09\",\"personId\":\"" + certified
                                + "\",\"remindedOn\":\"2022-10-09\",\"manner\":\"CALL\",\"proof\":\"R-1\"}")
                .body("POST /api/assistance/audit/events/search", "{\"residentId\":\"" + resident + "\"}")
                .body(
                        "POST /api/assistance/payments/standard-trials",
                        "{\"purpose\":\"dibao\",\"area\":\"623001\",\"kind\":\"DIBAO_RURAL\",\"amount\":50000,"
                                + "\"validFrom\":\"2022-04\",\"upTo\":\"2022-05\"}")
                .body("POST /api/assistance/audit/sandbox/dibao", "{\"upTo\":\"2022-05\"}")
                .tests();
    }

    /** A household whose transfer waits for its decision. */
    private static String proposedToMove(Bureau bureau, String birth) throws Exception {
        String id = bureau.enrolled(birth);
        bureau.post(
                bureau.clerk,
                "transfers/dibao/cases/" + id + "/proposal",
                "{'on':'2022-05-12','to':'623001101','village':'623001101201'}");
        return id;
    }

    /** Leaves the complaint where the lists must still show it. */
    private static final String BEFORE_IT = "{\"on\":\"2022-01-01\",\"reason\":\"x\"}";

    private static String complaint(String household) {
        return ("{'on':'2022-10-08','matter':'COMPLAINT','object':{'kind':'CASE','id':'%s'},'complainant':"
                        + "{'role':'OTHER','name':'测试'},'channel':'LETTER','text':'测试举报','receivedOn':'2022-10-08'}")
                .formatted(household);
    }

    /** Leaves the person where the lists must still show somebody. */
    private static final String EARLIER = "{\"on\":\"2022-01-01\",\"reason\":\"OTHER\"}";

    /** In a category that ends soon, so that the list of those shows it. */
    private static String monitored(Bureau bureau, String resident) throws Exception {
        String recording = "{'on':'2022-04-01','residentId':'%s','name':'测试','area':'623001100','category':'OTHER',"
                + "'from':'2022-03-01','until':'%s'}";
        return bureau.post(
                        bureau.clerk,
                        "monitoring/persons",
                        recording.formatted(
                                resident, LocalDate.now(Clock.systemUTC()).plusDays(9)))
                .path("id")
                .asString();
    }

    /** The two have married, as another service tells. */
    private static String flagged(Bureau bureau, String one, String other) throws Exception {
        try (RegistryTopic registry = new RegistryTopic(Infrastructure.kafka())) {
            registry.marry(one, other, "结字-2");
        }
        String flags = "review-flags?reason=MARRIAGE";
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> bureau.get(bureau.clerk, flags).path("items").size() > 0);
        return bureau.get(bureau.clerk, flags).path("items").get(0).path("id").asString();
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

    private static String disabilityFiling(String resident) {
        return ("{'on':'2022-04-01','area':'623001100','village':'623001100201','filedBy':'APPLICANT','name':'测试',"
                        + "'residentId':'%s','hukou':'RURAL','certificate':{'number':'%s41','impairment':"
                        + "{'category':'LIMB','grade':1},'issuedOn':'2021-01-10','validUntil':'2031-01-09'},"
                        + "'subsidies':['NURSING']}")
                .formatted(resident, resident)
                .replace('\'', '"');
    }

    /** A nursing subsidy that was granted, to somebody who has to be told of the other one. */
    private static String disability(Bureau bureau, String resident) throws Exception {
        String standard = "standards/DISABILITY_NURSING_1/623001/";
        bureau.post(
                bureau.reviewer,
                standard + "proposal",
                "{'on':'2022-01-05','amount':15000,'validFrom':'2022-01','documentNumber':'文-2'}");
        bureau.post(bureau.approver, standard + "approval", "{'on':'2022-01-05'}");
        String id = bureau.post(bureau.clerk, "disability-subsidies/cases", disabilityFiling(resident))
                .path("id")
                .asString();
        String application = "applications/" + id.replace("disability-", "application-");
        bureau.post(bureau.clerk, application + "/acceptance", "{'on':'2022-04-02'}");
        bureau.post(
                bureau.clerk,
                "disability-subsidies/cases/" + id + "/opinion",
                "{'on':'2022-04-06','subsidies':['NURSING'],'situation':{'tekun':false,'workInjuryNursing':false,"
                        + "'fullChildBenefit':false,'longTermCare':true,'allowances':[]}}");
        bureau.post(bureau.clerk, application + "/federation-request", "{'on':'2022-04-06'}");
        bureau.post(
                bureau.reviewer,
                application + "/federation-answer",
                "{'on':'2022-04-11','favourable':true,'reference':'残联-1'}");
        bureau.post(
                bureau.approver,
                "disability-subsidies/cases/" + id + "/confirmation",
                "{'on':'2022-04-12','decisionNumber':'残补-1'}");
        bureau.post(
                bureau.clerk,
                "disability-subsidies/certifications",
                "{'on':'2022-04-13','area':'623001100','name':'测试','residentId':'%s','certifiedOn':'2022-04-01'}"
                        .formatted(resident));
        return id;
    }
}
