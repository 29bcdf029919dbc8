package io.minzheng.assistance;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the bureau's staff do for low-income households over HTTP. */
final class LowIncomeBureau {
    static final String CASES = "recognitions/cases/";
    private static final AtomicInteger NUMBERS = new AtomicInteger(700);

    private final Bureau bureau;

    LowIncomeBureau(Bureau bureau) {
        this.bureau = bureau;
    }

    String residentId() {
        return ResidentId.of(DivisionCode.of(bureau.county), LocalDate.of(1975, 6, 1), NUMBERS.incrementAndGet())
                .value();
    }

    static String applicationOf(String id) {
        return id.replace("recognition-", "application-");
    }

    /** An application, as it is sent. */
    String filing(String kind, String on, String... residentIds) {
        List<String> members = new ArrayList<>();
        for (String residentId : residentIds) {
            members.add("{'no':%d,'name':'测试','residentId':'%s'}".formatted(members.size() + 1, residentId));
        }
        return ("{'on':'%s','kind':'%s','hukou':'RURAL','area':'%s100','village':'%s100201','filedBy':'APPLICANT',"
                        + "'first':1,'members':[%s]}")
                .formatted(on, kind, bureau.county, bureau.county, String.join(",", members))
                .replace('\'', '"');
    }

    String filed(String kind, String on, String... residentIds) throws Exception {
        return bureau.post(bureau.clerk, "recognitions/cases", filing(kind, on, residentIds))
                .path("id")
                .asString();
    }

    /** What the first member has earned in the twelve months, and what treatment has cost. */
    static String means(String on, String lastMonth, long income, long spending) {
        return ("{'on':'%s','means':{'lastMonth':'%s','incomes':[{'member':1,'amount':%d,'evidence':'流水-1'}],"
                        + "'propertyWithinLimits':true,'propertyEvidence':'核对-1','spending':[{'kind':'MEDICAL',"
                        + "'amount':%d,'evidence':'发票-1'}]}}")
                .formatted(on, lastMonth, income, spending);
    }

    /** Everything for an opinion, within the week. */
    String investigated(String kind, LocalDate on, long income, long spending, String... residentIds) throws Exception {
        String id = filed(kind, on.toString(), residentIds);
        String application = "applications/" + applicationOf(id);
        bureau.post(bureau.clerk, application + "/acceptance", "{'on':'" + on + "'}");
        bureau.post(
                bureau.clerk,
                application + "/visit",
                "{'on':'%s','visitedOn':'%s','investigators':['clerk','other'],'signedForm':'F-1'}"
                        .formatted(on.plusDays(1), on.plusDays(1)));
        bureau.post(
                bureau.clerk,
                CASES + id + "/means",
                means(on.plusDays(2).toString(), on.minusMonths(1).toString().substring(0, 7), income, spending));
        return id;
    }

    static String opinion(LocalDate on) {
        return "{'on':'" + on + "','favourable':true}";
    }

    /** As {@link #investigated}, with an opinion and a notice that has run its days by {@link #decisionOn}. */
    String onNotice(String kind, LocalDate on, long income, long spending, String... residentIds) throws Exception {
        String id = investigated(kind, on, income, spending, residentIds);
        bureau.post(bureau.clerk, CASES + id + "/opinion", opinion(on.plusDays(3)));
        bureau.post(
                bureau.clerk,
                "applications/" + applicationOf(id) + "/notice",
                "{'on':'%s','from':'%s'}".formatted(on.plusDays(3), on.plusDays(3)));
        return id;
    }

    static LocalDate decisionOn(LocalDate filedOn) {
        return filedOn.plusDays(14);
    }

    static String decision(LocalDate filedOn) {
        return "{'on':'%s','decisionNumber':'认定-%s'}".formatted(decisionOn(filedOn), filedOn);
    }

    String recognised(String kind, LocalDate on, long income, long spending, String... residentIds) throws Exception {
        String id = onNotice(kind, on, income, spending, residentIds);
        bureau.post(bureau.approver, CASES + id + "/confirmation", decision(on));
        return id;
    }
}
