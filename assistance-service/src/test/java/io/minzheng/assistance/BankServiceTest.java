package io.minzheng.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.minzheng.test.RunningService;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A month on its way to the bank and back: accounts, two files, a return paid again, and all agreeing to the fen. */
@WithBureau
class BankServiceTest {
    private static final String ACCOUNTS = "payments/bank/accounts/";

    @Test
    void everyFenOfARunIsAccountedFor(RunningService service) throws Exception {
        Bureau bureau = new Bureau(service::uri, "623022");
        bureau.standard(45800, "2022-01");
        String own = bureau.enrolled("1970-02-01");
        String ofAnother = bureau.enrolled("1971-02-01");
        String without = bureau.enrolled("1972-02-01");
        List<String> residents = bureau.residents();
        String run = bureau.pay("2022-04");
        String bank = "payments/bank/runs/" + run;

        bureau.account(own, residents.get(0), "623022000000001");
        proposeAnothers(bureau, ofAnother, residents.get(0));
        assertThat(bureau.refused(bureau.clerk, ACCOUNTS + own + "/confirmation", "{'on':'2022-05-01'}"))
                .isEqualTo("web.role-must-allow-it");
        JsonNode shown = bureau.get(bureau.reviewer, ACCOUNTS + own);
        assertThat(shown.toString()).doesNotContain("623022000000001").doesNotContain("测试");
        assertThat(shown.path("confirmed").path("ending").asString()).isEqualTo("0001");
        assertThat(bureau.post(
                                bureau.clerk,
                                "reveals",
                                "{'aggregate':'bankaccount.%s','fields':['number'],'purpose':'核对账号'}".formatted(own))
                        .toString())
                .contains("623022000000001");

        assertThat(overdue(bureau, run)).isTrue();
        assertThat(service.bean(MeterRegistry.class)
                        .get("minzheng.bank.reconciliations.overdue")
                        .gauge()
                        .value())
                .isPositive();

        bureau.post(bureau.reviewer, bank + "/files", "{'on':'2022-05-12'}");
        JsonNode lines = bureau.get(bureau.reviewer, bank + "/files/1/lines").path("items");
        assertThat(line(lines, without).path("leftOut").asString()).isEqualTo("NO_ACCOUNT");
        assertThat(bureau.refused(bureau.reviewer, bank + "/files/1/sending", "{'on':'2022-05-12'}"))
                .isEqualTo("web.role-must-allow-it");
        JsonNode file = bureau.post(bureau.reviewer, bank + "/files/1/content/reveals", "{'purpose':'报送银行'}");
        byte[] content = Base64.getDecoder().decode(file.path("content").asString());
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(file.path("sha256").asString());
        assertThat(text)
                .contains("|623022000000001|测试|102|458.00|dibao|202204\r\n")
                .contains("|623022000000002|");
        assertThat(bureau.refused(bureau.reviewer, bank + "/files/1/content/reveals", "{'purpose':''}"))
                .isEqualTo("bank.purpose-must-be-given");
        bureau.post(bureau.approver, bank + "/files/1/sending", "{'on':'2022-05-12'}");
        assertThat(bureau.refused(bureau.reviewer, bank + "/files/1/withdrawal", "{'reason':'x','on':'2022-05-13'}"))
                .isEqualTo("bank.file-must-not-be-sent");

        String answer = "参考号,金额,状态,原因\n" + row(lines, own, "成功,") + row(lines, ofAnother, "失败,户名不符");
        String result = receive(bureau, bureau.approver, bank + "/files/1", answer, "2022-05-15");
        String confirmation = bank + "/files/1/results/" + result + "/confirmation";
        assertThat(bureau.get(bureau.reviewer, bank + "/files/1/results/" + result)
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(bureau.refused(bureau.approver, confirmation, "{'on':'2022-05-16'}"))
                .isEqualTo("bank.checker-must-not-be-maker");
        bureau.post(bureau.reviewer, confirmation, "{'on':'2022-05-16'}");
        JsonNode before = bureau.get(bureau.reviewer, bank + "/files");
        receive(bureau, bureau.approver, bank + "/files/1", answer, "2022-05-15");
        assertThat(bureau.get(bureau.reviewer, bank + "/files")).isEqualTo(before);
        String ledger = "payments/ledgers/dibao/" + ofAnother;
        assertThat(bureau.get(bureau.reviewer, ledger + "?from=2022-04&to=2022-04")
                        .path("months")
                        .get(0)
                        .path("payments")
                        .get(0)
                        .path("returnedOn")
                        .asString())
                .isEqualTo("2022-05-16");
        assertThat(bureau.refused(bureau.reviewer, bank + "/reconciliation", "{'on':'2022-05-17'}"))
                .isEqualTo("bank.reconciliation-must-agree");

        bureau.account(without, residents.get(2), "623022000000003");
        bureau.post(
                bureau.approver,
                ledger + "/reissues",
                "{'payment':%d,'on':'2022-05-17'}".formatted(paymentOf(lines, ofAnother)));
        bureau.post(bureau.reviewer, bank + "/files", "{'on':'2022-05-18'}");
        JsonNode second = bureau.get(bureau.reviewer, bank + "/files/2/lines").path("items");
        bureau.post(bureau.approver, bank + "/files/2/sending", "{'on':'2022-05-18'}");
        StringBuilder paid = new StringBuilder("参考号,金额,状态,原因\n");
        for (JsonNode line : second) {
            if (line.path("leftOut").isNull()) {
                paid.append(row(line, "成功,"));
            }
        }
        String all = receive(bureau, bureau.reviewer, bank + "/files/2", paid.toString(), "2022-05-19");
        bureau.post(bureau.approver, bank + "/files/2/results/" + all + "/confirmation", "{'on':'2022-05-20'}");

        JsonNode reconciliation = bureau.get(bureau.reviewer, bank + "/reconciliation");
        assertThat(reconciliation.path("differences").toString()).isEqualTo("[]");
        assertThat(reconciliation.path("agrees").asBoolean()).isTrue();
        bureau.post(bureau.reviewer, bank + "/reconciliation", "{'on':'2022-05-20'}");
        assertThat(overdue(bureau, run)).isFalse();
        new AppealStory(bureau, own, residents.getFirst()).tell();
    }

    /** Of a relative, who does not belong to the household. */
    private static void proposeAnothers(Bureau bureau, String household, String holder) throws Exception {
        String proposal =
                "{'purpose':'dibao','number':'623022000000002','holder':'%s','holderName':'测试','bank':'102',%s"
                                .formatted(holder, "'on':'2022-05-02'")
                        + "%s}";
        assertThat(bureau.refused(bureau.clerk, ACCOUNTS + household + "/proposal", proposal.formatted("")))
                .isEqualTo("bank.agreement-must-be-given");
        bureau.post(
                bureau.clerk,
                ACCOUNTS + household + "/proposal",
                proposal.formatted(",'agreement':{'reference':'协议-1','signedOn':'2022-05-01'}"));
        bureau.post(bureau.reviewer, ACCOUNTS + household + "/confirmation", "{'on':'2022-05-03'}");
    }

    private static boolean overdue(Bureau bureau, String run) throws Exception {
        return bureau.get(bureau.reviewer, "payments/bank/overdue-reconciliations?limit=1000")
                .toString()
                .contains(run);
    }

    private static JsonNode line(JsonNode lines, String household) {
        for (JsonNode line : lines) {
            if (line.path("household").asString().equals(household)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + household);
    }

    private static int paymentOf(JsonNode lines, String household) {
        return line(lines, household).path("payment").asInt();
    }

    private static String row(JsonNode lines, String household, String outcome) {
        return row(line(lines, household), outcome);
    }

    private static String row(JsonNode line, String outcome) {
        long fen = line.path("amount").asLong();
        return "%s,%d.%02d,%s%n".formatted(line.path("reference").asString(), fen / 100, fen % 100, outcome);
    }

    /** The digest under which the answer is kept. */
    private static String receive(Bureau bureau, String token, String file, String answer, String on) throws Exception {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        bureau.post(
                token,
                file + "/results",
                "{'content':'%s','on':'%s'}".formatted(Base64.getEncoder().encodeToString(bytes), on));
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
