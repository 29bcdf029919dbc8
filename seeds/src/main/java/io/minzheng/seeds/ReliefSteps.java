package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way of a grant of temporary assistance: an emergency is paid first, spending beyond means goes the whole procedure. */
final class ReliefSteps {
    private static final String TEMPORARY = "/api/assistance/temporary/";
    private static final int NOTICE_DAYS = 3;

    private final Relief grant;
    private final List<String> investigators;
    private final WorkingDays calendar;
    private final String subject;

    private ReliefSteps(Relief grant, List<String> investigators, WorkingDays calendar) {
        this.grant = grant;
        this.investigators = investigators;
        this.calendar = calendar;
        this.subject = "temporary-%05d".formatted(grant.number());
    }

    static Errand of(Relief grant, List<String> investigators, WorkingDays calendar) {
        ReliefSteps steps = new ReliefSteps(grant, investigators, calendar);
        List<Step> all = grant.expenditure() ? steps.expenditure() : steps.emergency();
        return new Errand(steps.subject, grant.begun(), grant.village().township(), all);
    }

    private List<Step> emergency() {
        LocalDate on = grant.begun();
        LocalDate paid = calendar.after(on, 1);
        return List.of(
                step(Duty.CLERK, "emergencies", "report", report()),
                step(
                        Duty.APPROVER,
                        at("grant"),
                        "grant",
                        Body.on(on)
                                .with("decisionNumber", decision())
                                .with("severity", grant.severity())
                                .with("plan", plan(on))),
                preparation(paid),
                payment(paid),
                step(
                        Duty.CLERK,
                        at("papers"),
                        "papers",
                        Body.on(calendar.after(paid, 4))
                                .with("reason", "示例事由")
                                .with("amount", grant.amount())
                                .with(
                                        "signatures",
                                        List.of("LS-" + grant.number() + "-1", "LS-" + grant.number() + "-2"))));
    }

    private Body report() {
        return Body.on(grant.begun())
                .with("area", grant.village().township())
                .with("happenedOn", grant.begun().minusDays(1))
                .with("form", form())
                .with("kind", grant.hukou())
                .with("cause", grant.cause())
                .with("persons", persons())
                .with("circumstances", "示例情形")
                .with("hukou", Places.HEZUO);
    }

    private List<Step> expenditure() {
        LocalDate accepted = calendar.after(grant.begun(), 1);
        LocalDate visited = calendar.after(accepted, 1);
        LocalDate opinion = calendar.after(visited, 1);
        LocalDate confirmed = Procedure.workingDay(opinion.plusDays(NOTICE_DAYS), calendar);
        LocalDate paid = calendar.after(confirmed, 1);
        List<Step> steps = new ArrayList<>();
        steps.add(step(Duty.CLERK, "applications", "filing", filing()));
        steps.add(step(Duty.CLERK, application("acceptance"), "acceptance", Body.on(accepted)));
        steps.add(step(
                Duty.CLERK,
                application("visit"),
                "visit",
                Body.on(visited)
                        .with("visitedOn", visited)
                        .with("investigators", investigators)
                        .with("signedForm", "LV-" + grant.number())));
        steps.add(step(
                Duty.CLERK,
                at("opinion"),
                "opinion",
                Body.on(opinion)
                        .with("favourable", true)
                        .with("severity", grant.severity())
                        .with("plan", plan(confirmed))));
        steps.add(step(
                Duty.CLERK, application("notice"), "notice", Body.on(opinion).with("from", opinion)));
        steps.add(step(
                Duty.APPROVER,
                at("confirmation"),
                "confirmation",
                Body.on(confirmed).with("decisionNumber", decision())));
        steps.add(preparation(paid));
        steps.add(payment(paid));
        return steps;
    }

    private Body filing() {
        long spending = grant.amount() * 3;
        return Body.on(grant.begun())
                .with("area", grant.village().township())
                .with("village", grant.village())
                .with("filedBy", "APPLICANT")
                .with("form", form())
                .with("kind", grant.hukou())
                .with("cause", grant.cause())
                .with("persons", persons())
                .with("first", 1)
                .with("hukou", Places.HEZUO)
                .with("recipient", "DIBAO")
                .with(
                        "means",
                        new Body()
                                .with("spending", spending)
                                .with("reimbursed", grant.amount())
                                .with("propertyWithinLimits", true));
    }

    private String form() {
        return grant.persons().size() == 1 ? "PERSON" : "HOUSEHOLD";
    }

    private List<Body> persons() {
        return grant.persons().stream()
                .map(member -> new Body()
                        .with("no", member.number())
                        .with("name", member.name())
                        .with("residentId", member.residentId().value()))
                .toList();
    }

    private Body plan(LocalDate notBefore) {
        return new Body()
                .with("cash", List.of(new Body().with("amount", grant.amount()).with("notBefore", notBefore)));
    }

    private Step preparation(LocalDate on) {
        Body body = Body.on(on)
                .with("person", 1)
                .with("channel", "BANK")
                .with("account", "62170002%08d".formatted(grant.number()))
                .with("ownAccount", true);
        return step(Duty.CLERK, at("cash/1/preparation"), "preparation", body);
    }

    private Step payment(LocalDate on) {
        return step(Duty.APPROVER, at("cash/1/payment"), "payment", Body.on(on));
    }

    private String decision() {
        return "示例临救〔%d〕%d号".formatted(grant.begun().getYear(), grant.number());
    }

    private String at(String step) {
        return "cases/{" + subject + "}/" + step;
    }

    private String application(String step) {
        return "/api/assistance/applications/{" + subject + "|application}/" + step;
    }

    private Step step(Duty duty, String path, String name, Body body) {
        return new Step(duty, path.startsWith("/") ? path : TEMPORARY + path, body, "decade-" + subject + "-" + name);
    }
}
