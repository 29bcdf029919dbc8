package io.minzheng.assistance;

import io.minzheng.kernel.Pseudonyms;
import io.minzheng.kernel.ResidentId;
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
        String waiting = bureau.filed("1981-01-01");
        String resident = bureau.residents().getFirst();
        String subsidy = disability(bureau, resident);
        String certified = service.bean(Pseudonyms.class).of(ResidentId.of(resident));
        return AccessWalk.of(service, "assistance", "623001100")
                .with("cases/id", paid)
                .with("pending/id", waiting)
                .with("cases/disabilityCase", subsidy)
                .with("reminders/personId", certified)
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
                .with("aggregate", paid)
                .with("fields", List.of("residentId"))
                .body("POST /api/assistance/audit/reads/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/dibao/cases", bureau.filing("1982-01-01"))
                .body("POST /api/assistance/disability-subsidies/cases", disabilityFiling(resident))
                .body(
                        "POST /api/assistance/disability-subsidies/reminders",
                        "{\"on\":\"2022-10-09\",\"personId\":\"" + certified
                                + "\",\"remindedOn\":\"2022-10-09\",\"manner\":\"CALL\",\"proof\":\"R-1\"}")
                .body("POST /api/assistance/audit/events/search", "{\"residentId\":\"" + resident + "\"}")
                .body("POST /api/assistance/audit/sandbox/dibao", "{\"upTo\":\"2022-05\"}")
                .tests();
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
                Bureau.REVIEWER,
                standard + "proposal",
                "{'on':'2022-01-05','amount':15000,'validFrom':'2022-01','documentNumber':'文-2'}");
        bureau.post(Bureau.APPROVER, standard + "approval", "{'on':'2022-01-05'}");
        String id = bureau.post(Bureau.CLERK, "disability-subsidies/cases", disabilityFiling(resident))
                .path("id")
                .asString();
        String application = "applications/" + id.replace("disability-", "application-");
        bureau.post(Bureau.CLERK, application + "/acceptance", "{'on':'2022-04-02'}");
        bureau.post(
                Bureau.CLERK,
                "disability-subsidies/cases/" + id + "/opinion",
                "{'on':'2022-04-06','subsidies':['NURSING'],'situation':{'tekun':false,'workInjuryNursing':false,"
                        + "'fullChildBenefit':false,'longTermCare':true,'allowances':[]}}");
        bureau.post(Bureau.CLERK, application + "/federation-request", "{'on':'2022-04-06'}");
        bureau.post(
                Bureau.REVIEWER,
                application + "/federation-answer",
                "{'on':'2022-04-11','favourable':true,'reference':'残联-1'}");
        bureau.post(
                Bureau.APPROVER,
                "disability-subsidies/cases/" + id + "/confirmation",
                "{'on':'2022-04-12','decisionNumber':'残补-1'}");
        bureau.post(
                Bureau.CLERK,
                "disability-subsidies/certifications",
                "{'on':'2022-04-13','area':'623001100','name':'测试','residentId':'%s','certifiedOn':'2022-04-01'}"
                        .formatted(resident));
        return id;
    }
}
