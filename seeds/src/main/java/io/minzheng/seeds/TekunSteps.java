package io.minzheng.seeds;

import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person's way into extreme-poverty support and, at death, out of it. */
final class TekunSteps {
    private static final String CASES = "/api/assistance/tekun/cases";
    private static final String HOME = "合作市示例敬老院";
    private static final List<String> ITEMS =
            List.of("BATHE", "WALK_INDOORS", "TOILET", "DRESS", "GET_IN_AND_OUT_OF_BED", "EAT");

    private final TekunCase person;
    private final List<String> investigators;
    private final String subject;

    private TekunSteps(TekunCase person, List<String> investigators) {
        this.person = person;
        this.investigators = investigators;
        this.subject = subject(person.number());
    }

    static List<Errand> of(TekunCase person, List<String> investigators, WorkingDays calendar) {
        TekunSteps steps = new TekunSteps(person, investigators);
        List<Errand> errands = new ArrayList<>();
        errands.add(steps.errand(person.days().confirmed(), steps.application()));
        if (person.last() != null) {
            LocalDate died = person.last().atDay(3 + person.number() % 17);
            LocalDate on = calendar.after(died, 2);
            errands.add(steps.errand(
                    on,
                    List.of(steps.step(
                            Duty.APPROVER,
                            steps.at("death"),
                            Body.on(on).with("diedOn", died).with("certificateNumber", "示例死证" + person.number())))));
        }
        return errands;
    }

    private static String subject(int number) {
        return "tekun-%04d".formatted(number);
    }

    private Errand errand(LocalDate on, List<Step> steps) {
        return new Errand(subject, on, person.village().township(), steps);
    }

    private List<Step> application() {
        TekunCase.Days days = person.days();
        return List.of(
                step(Duty.CLERK, CASES, filing()),
                step(Duty.CLERK, application("acceptance"), Body.on(days.accepted())),
                step(
                        Duty.CLERK,
                        application("visit"),
                        Body.on(days.visited())
                                .with("visitedOn", days.visited())
                                .with("investigators", investigators)
                                .with("signedForm", "T-" + person.number())),
                step(Duty.CLERK, at("facts"), Body.on(days.assessed()).with("facts", facts())),
                step(
                        Duty.CLERK,
                        at("self-care"),
                        Body.on(days.assessed())
                                .with("assessedOn", days.assessed())
                                .with("failed", ITEMS.subList(0, person.failed()))
                                .with("assessors", investigators)
                                .with("form", "TP-" + person.number())),
                step(Duty.CLERK, at("form"), Body.on(days.assessed()).with("placement", placement())),
                step(Duty.CLERK, at("opinion"), Body.on(days.opinion()).with("favourable", true)),
                step(Duty.CLERK, application("notice"), Body.on(days.notice()).with("from", days.notice())),
                step(
                        Duty.APPROVER,
                        at("confirmation"),
                        Body.on(days.confirmed())
                                .with(
                                        "decisionNumber",
                                        "示例特困〔%d〕%d号".formatted(days.confirmed().getYear(), person.number()))));
    }

    private Body filing() {
        Integer first = person.firstOfHousehold();
        return Body.on(person.days().filed())
                .with("area", person.village().township())
                .with("village", person.village())
                .with("kind", person.hukou())
                .with("name", person.person().name())
                .with("residentId", person.person().residentId().value())
                .with("schooling", "NONE")
                .with("filedBy", "COMMITTEE")
                .with("householdOf", first == null ? null : "{" + subject(first) + "}");
    }

    private Body facts() {
        return new Body()
                .with("labour", new Body().with("source", "户口簿"))
                .with(
                        "living",
                        new Body()
                                .with("income", 0)
                                .with("disregarded", 12_000)
                                .with("propertyWithinLimits", true)
                                .with("source", "TH-" + person.number()))
                .with("obliged", List.of())
                .with("familySource", "户籍档案")
                .with("childProgramme", false);
    }

    private Body placement() {
        boolean home = person.concentrated();
        return new Body()
                .with("form", home ? "CONCENTRATED" : "DISPERSED")
                .with("institution", home ? HOME : null)
                .with(
                        "payee",
                        new Body()
                                .with("kind", home ? "INSTITUTION" : "PERSON")
                                .with("name", home ? HOME : person.person().name())
                                .with(
                                        "account",
                                        home ? "6217000000000000" : "62170001%08d".formatted(person.number())));
    }

    private String at(String step) {
        return CASES + "/{" + subject + "}/" + step;
    }

    private String application(String step) {
        return "/api/assistance/applications/{" + subject + "|application}/" + step;
    }

    private Step step(Duty duty, String path, Body body) {
        String name = path.equals(CASES) ? "filing" : path.substring(path.lastIndexOf('/') + 1);
        return new Step(duty, path, body, "decade-" + subject + "-" + name);
    }
}
