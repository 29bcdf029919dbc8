package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Crew.Duty;
import io.minzheng.seeds.Crew.Hand;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One payment run a month and purpose for the whole county: a reviewer prepares and submits, an approver approves, the money is
 * issued by the tenth. Driven by the state the run is in, so that a run interrupted anywhere goes on from there.
 */
final class PaymentRuns {
    private static final String RUNS = "/api/assistance/payments/runs";
    private static final int ROUNDS = 12;

    private final Gateway gateway;
    private final Hand reviewer;
    private final Hand approver;
    private final WorkingDays calendar;
    private final String purpose;

    /** @param purpose as the service calls it, for example {@code dibao} */
    PaymentRuns(Gateway gateway, Crew crew, WorkingDays calendar, String purpose) {
        this.purpose = purpose;
        this.gateway = gateway;
        this.reviewer = crew.one(Duty.REVIEWER, Places.HEZUO);
        this.approver = crew.one(Duty.APPROVER, Places.HEZUO);
        this.calendar = calendar;
    }

    /** The months whose run has been issued. */
    Set<YearMonth> issued() {
        Set<YearMonth> months = new HashSet<>();
        String after = "";
        while (true) {
            JsonNode page = gateway.get(
                    reviewer,
                    RUNS + "?purpose=" + purpose + "&state=ISSUED&area=" + Places.HEZUO + "&limit=200"
                            + (after.isEmpty() ? "" : "&after=" + after));
            page.path("items")
                    .forEach(run -> months.add(YearMonth.parse(run.path("month").asString())));
            JsonNode next = page.path("next");
            if (next.isNull() || next.isMissingNode()) {
                return months;
            }
            after = java.net.URLEncoder.encode(next.asString(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** @return payments issued by the run of the month */
    long pay(YearMonth month) {
        LocalDate on = Procedure.workingDay(month.atDay(5), calendar);
        String key = "decade-" + purpose + "-run-" + month + "-";
        Body opening = new Body()
                .with("purpose", purpose)
                .with("area", Places.HEZUO)
                .with("month", month)
                .with("on", on);
        String run =
                RUNS + "/" + gateway.send(reviewer, RUNS, opening, key + "open").id();
        for (int round = 1; round <= ROUNDS; round++) {
            JsonNode now = gateway.get(reviewer, run);
            String state = now.path("state").asString();
            String again = key + state + "-" + now.path("round").asInt() + "-" + round;
            switch (state) {
                case "PREPARING" -> gateway.send(reviewer, run + "/prepare", Body.on(on), again);
                case "PREPARED" -> gateway.send(reviewer, run + "/submit", Body.on(on), again);
                case "SUBMITTED" ->
                    gateway.send(
                            approver,
                            run + "/approve",
                            new Body()
                                    .with("digest", now.path("digest").asString())
                                    .with("on", on),
                            again);
                case "APPROVED", "ISSUING" -> gateway.send(approver, run + "/issue", Body.on(on), again);
                case "ISSUED" -> {
                    return now.path("issued").path("households").asLong();
                }
                default -> throw new LoadFailure("The run of " + month + " is " + state + "; it was not this load");
            }
        }
        throw new LoadFailure("The run of " + month + " does not come to its end");
    }
}
