package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The way of an application for the two subsidies through township, federation and county; reviews, and the stop. */
final class DisabilitySteps {
    private static final String CASES = "/api/assistance/disability-subsidies/cases";

    private final DisabilityCase person;
    private final WorkingDays calendar;
    private final String subject;

    private DisabilitySteps(DisabilityCase person, WorkingDays calendar) {
        this.person = person;
        this.calendar = calendar;
        this.subject = "disability-%05d".formatted(person.number());
    }

    static List<Errand> of(DisabilityCase person, boolean reviews, WorkingDays calendar) {
        DisabilitySteps steps = new DisabilitySteps(person, calendar);
        List<Errand> errands = new ArrayList<>();
        errands.add(steps.errand(person.confirmed(calendar), steps.application()));
        if (reviews) {
            person.reviews(calendar).forEach(day -> errands.add(steps.review(day)));
        }
        if (person.last() != null) {
            LocalDate on = Procedure.workingDay(person.last().atDay(20), calendar);
            errands.add(steps.errand(on, List.of(steps.stop(on))));
        }
        return errands;
    }

    private Errand errand(LocalDate on, List<Step> steps) {
        return new Errand(subject, on, person.village().township(), steps);
    }

    private List<Step> application() {
        LocalDate opinion = person.opinion(calendar);
        LocalDate answered = person.answered(calendar);
        LocalDate confirmed = person.confirmed(calendar);
        return List.of(
                step(Duty.CLERK, CASES, "filing", filing()),
                step(Duty.CLERK, application("acceptance"), "acceptance", Body.on(calendar.after(person.filed(), 1))),
                step(
                        Duty.CLERK,
                        at("opinion"),
                        "opinion",
                        Body.on(opinion).with("subsidies", subsidies()).with("situation", situation())),
                step(Duty.CLERK, application("federation-request"), "federation-request", Body.on(opinion)),
                step(
                        Duty.REVIEWER,
                        application("federation-answer"),
                        "federation-answer",
                        Body.on(answered).with("favourable", true).with("reference", "CL-" + person.number())),
                step(
                        Duty.APPROVER,
                        at("confirmation"),
                        "confirmation",
                        Body.on(confirmed).with("decisionNumber", decision(confirmed))));
    }

    private Body filing() {
        LocalDate issued = person.filed().minusDays(30);
        return Body.on(person.filed())
                .with("area", person.village().township())
                .with("village", person.village())
                .with("filedBy", "APPLICANT")
                .with("name", person.name())
                .with("residentId", person.residentId())
                .with("hukou", person.hukou())
                .with(
                        "certificate",
                        new Body()
                                .with("number", person.residentId() + "4" + person.grade())
                                .with(
                                        "impairment",
                                        new Body()
                                                .with("category", person.category())
                                                .with("grade", person.grade()))
                                .with("issuedOn", issued)
                                .with("validUntil", issued.plusYears(10).minusDays(1)))
                .with("subsidies", subsidies());
    }

    private List<String> subsidies() {
        List<String> subsidies = new ArrayList<>();
        if (person.living()) {
            subsidies.add("LIVING");
        }
        if (person.nursing()) {
            subsidies.add("NURSING");
        }
        return subsidies;
    }

    private static Body situation() {
        return new Body()
                .with("tekun", false)
                .with("workInjuryNursing", false)
                .with("fullChildBenefit", false)
                .with("longTermCare", true)
                .with("allowances", List.of());
    }

    private Errand review(LocalDate on) {
        Body body = Body.on(on)
                .with("outcome", "UNCHANGED")
                .with("reference", "CH-" + person.number() + "-" + on.getYear());
        return errand(on, List.of(step(Duty.CLERK, at("review"), "review-" + on, body)));
    }

    private Step stop(LocalDate on) {
        Body body = Body.on(on)
                .with("subsidies", subsidies())
                .with("ground", person.number() % 3 == 0 ? "GIVEN_UP" : "HUKOU_MOVED")
                .with("occurredOn", on.minusDays(2))
                .with("decisionNumber", decision(on));
        return step(Duty.APPROVER, at("stop"), "stop", body);
    }

    private String decision(LocalDate on) {
        return "示例残补〔%d〕%d号".formatted(on.getYear(), person.number());
    }

    private String at(String step) {
        return CASES + "/{" + subject + "}/" + step;
    }

    private String application(String step) {
        return "/api/assistance/applications/{" + subject + "|application}/" + step;
    }

    private Step step(Duty duty, String path, String name, Body body) {
        return new Step(duty, path, body, "decade-" + subject + "-" + name);
    }
}
