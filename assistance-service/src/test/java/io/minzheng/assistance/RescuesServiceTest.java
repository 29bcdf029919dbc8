package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.Role;
import io.minzheng.test.Infrastructure;
import io.minzheng.test.RunningService;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rescues over HTTP: a stranger brought in by the police becomes known and is brought home; another is placed. */
@WithBureau
class RescuesServiceTest {
    private static final String STRANGER = Infrastructure.issuer().token("stranger", Role.CLERK, "623027");
    private static final String MAN = ResidentId.of(DivisionCode.of("622901"), LocalDate.of(1980, 5, 1), 901)
            .value();
    private static final String STATION =
            "{'form':'STATION','lodging':{'room':'101','roomFor':'MALE','carer':'carer','carerSex':'MALE'}}";
    private static final String FOSTER = "{'form':'FOSTER_CARE','facility':'托养中心','agreement':'托养-1'}";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final RunningService service;
    private final Bureau bureau;

    RescuesServiceTest(RunningService service) {
        this.service = service;
        this.bureau = new Bureau(service::uri, "623024");
    }

    private String takenIn(String more) throws Exception {
        return bureau.post(
                        bureau.clerk,
                        "rescues",
                        ("{'on':'2022-03-01','area':'623024100','channel':'POLICE','foundAt':'测试地点','acutelyIll':false,"
                                        + "'person':{'sex':'MALE','estimatedAge':40,'description':'测试描述'},'care':%s%s}")
                                .formatted(STATION, more))
                .path("id")
                .asString();
    }

    private void step(String token, String id, String step, String body) throws Exception {
        bureau.post(token, "rescues/" + id + "/" + step, body);
    }

    private void searchedFor(String id) throws Exception {
        step(bureau.clerk, id, "comparison", "{'on':'2022-03-01','method':'FACE','matched':false,'reference':'比对-1'}");
        step(
                bureau.clerk,
                id,
                "search-notice",
                "{'on':'2022-03-02','media':['NATIONAL_SITE'],'text':'约四十岁男性','reference':'公告-1'}");
        step(bureau.clerk, id, "dna-request", "{'on':'2022-03-08','reference':'函-1'}");
        step(bureau.clerk, id, "long-stay", "{'on':'2022-03-11','care':" + FOSTER + "}");
    }

    @Test
    void aStrangerIsSearchedForBecomesKnownAndIsBroughtHome() throws Exception {
        String campaign = bureau.post(
                        bureau.reviewer,
                        "rescues/campaigns",
                        "{'on':'2021-11-20','area':'623024','kind':'WINTER_WARMTH','title':'寒冬送温暖',"
                                + "'documentNumber':'州民发〔2021〕9号','since':'2021-12-01','until':'2022-03-15'}")
                .path("id")
                .asString();
        String id = takenIn(",'campaign':'" + campaign + "'");
        assertThat(due("2022-03-02", id).toString()).contains("SEARCH_NOTICE", "IDENTITY_COMPARISON");
        assertThat(inCare()).contains(id);

        searchedFor(id);
        step(
                bureau.clerk,
                id,
                "belongings",
                "{'on':'2022-03-11','items':[{'no':1,'description':'测试背包','quantity':1,'cash':0}],"
                        + "'signedByPerson':true,'signedForm':'清单-1'}");
        assertThat(due("2022-04-07", id).toString()).contains("SEARCH_REFRESH").doesNotContain("DNA_SAMPLE");
        step(
                bureau.clerk,
                id,
                "identification",
                "{'on':'2022-04-08','residentId':'%s','name':'测试','source':'DNA','reference':'比对-2'}".formatted(MAN));
        JsonNode found = bureau.post(bureau.clerk, "rescues/persons/search", "{'residentId':'" + MAN + "'}");
        assertThat(found.path("rescues").get(0).path("id").asString()).isEqualTo(id);
        assertThat(bureau.post(STRANGER, "rescues/persons/search", "{'residentId':'" + MAN + "'}")
                        .toString())
                .isEqualTo("{\"rescues\":[],\"elsewhere\":1}");

        step(
                bureau.clerk,
                id,
                "voucher",
                "{'on':'2022-04-09','number':'T-1','transport':'TRAIN','destination':'622901','value':12350}");
        String escort = "{'on':'2022-04-10','departedOn':'2022-04-09','escorts':['escort-1'],'destination':'622901',"
                + "'acceptor':'RELATIVE','acceptedBy':'测试接收人','signedForm':'交接-1','atRisk':false}";
        refused(422, "vagrant.belongings-must-be-handed-back", bureau.clerk, id + "/escort", escort);
        step(
                bureau.clerk,
                id,
                "hand-over",
                "{'on':'2022-04-09','items':[1],'recipient':'PERSON','receivedBy':'测试','signedForm':'收条-1'}");
        step(bureau.clerk, id, "escort", escort);
        step(bureau.reviewer, id, "check", "{'on':'2022-04-11'}");

        JsonNode file = bureau.get(bureau.reviewer, "rescues/" + id);
        assertThat(file.path("phase").asString()).isEqualTo("GONE");
        assertThat(file.path("ending").asString()).isEqualTo("ESCORTED");
        assertThat(file.path("checked").asBoolean()).isTrue();
        assertThat(file.toString()).doesNotContain(MAN, "测试");
        assertThat(inCare()).doesNotContain(id);
        assertThat(due("2030-01-01", id).isMissingNode()).isTrue();
        JsonNode march = statistics("2022-03-01", "2022-03-31");
        assertThat(march.path("campaigns").get(0).path("personTimes").asInt()).isEqualTo(1);
        JsonNode april = statistics("2022-04-01", "2022-04-30");
        assertThat(april.path("helped").path("personTimes").asInt()).isZero();
        assertThat(april.path("outcomes").path("traced").asInt()).isEqualTo(1);
        assertThat(april.path("vouchers").path("value").asLong()).isEqualTo(12_350);
        assertThat(bureau.get(bureau.clerk, "rescues/campaigns?area=623024100").toString())
                .contains(campaign);
    }

    @Test
    void whoStaysUnknownIsPlacedByTheCounty() throws Exception {
        String id = takenIn("");
        searchedFor(id);
        step(
                bureau.clerk,
                id,
                "placement-application",
                "{'on':'2022-06-01','home':'WELFARE_INSTITUTION','facility':'社会福利院','hukou':'623024001',"
                        + "'reason':'三个月未查明身份'}");
        String decision = "{'on':'2022-06-10','decisionNumber':'安置-1','governmentDocument':'政府批复-1'}";
        refused(422, "vagrant.placement-must-be-checked-first", bureau.approver, id + "/placement", decision);
        step(bureau.reviewer, id, "placement-check", "{'on':'2022-06-02'}");
        refused(403, "web.role-must-allow-it", bureau.reviewer, id + "/placement", decision);
        step(bureau.approver, id, "placement", decision);

        assertThat(bureau.get(bureau.approver, "rescues?phase=PLACED").toString())
                .contains(id);
        assertThat(statistics("2022-06-01", "2022-06-30")
                        .path("outcomes")
                        .path("placed")
                        .asInt())
                .isEqualTo(1);
        refused(403, "kernel.area-must-be-ones-own", STRANGER, id + "/leaving", "{'on':'2022-06-11','way':'OWN_WISH'}");
        refused(
                404,
                "vagrant.campaign-must-be-known",
                bureau.clerk,
                id + "/campaign",
                "{'on':'2022-06-11','campaign':'campaign-0'}");
    }

    private JsonNode due(String on, String id) throws Exception {
        for (JsonNode line :
                bureau.get(bureau.clerk, "rescues/due?limit=1000&on=" + on).path("items")) {
            if (line.path("id").asString().equals(id)) {
                return line;
            }
        }
        return JsonMapper.shared().missingNode();
    }

    private String inCare() throws Exception {
        return bureau.get(bureau.clerk, "rescues/in-care?limit=1000&area=623024100")
                .toString();
    }

    private JsonNode statistics(String since, String until) throws Exception {
        return bureau.get(bureau.reviewer, "rescues/statistics?area=623024&since=" + since + "&until=" + until);
    }

    private void refused(int status, String code, String token, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.uri("/api/assistance/rescues/" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(status);
        assertThat(JsonMapper.shared().readTree(answer.body()).path("code").asString())
                .isEqualTo(code);
    }
}
