package io.minzheng.seeds;

import io.minzheng.seeds.Crew.Duty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A family's way through the offices as commands, all steps that the law of its day asks for. */
final class CaseSteps {
    /** Commands that end a case. */
    static final int OF_EXIT = 2;

    private final Family family;
    private final List<String> investigators;
    private final List<Step> steps = new ArrayList<>();

    private CaseSteps(Family family, List<String> investigators) {
        this.family = family;
        this.investigators = investigators;
    }

    /** Commands of an application: the 2012 law asks for one step more. */
    static int ofApplication(Family family) {
        return family.procedure().underLawOf2021() ? 8 : 9;
    }

    /** From filing to confirmation; the first step opens the case. */
    static List<Step> application(Family family, List<String> investigators) {
        return new CaseSteps(family, investigators).application();
    }

    /** A review without clear change: the amount stays. */
    static Step review(Family family, LocalDate on, List<String> investigators) {
        return new CaseSteps(family, investigators).review(on, "UNCHANGED");
    }

    /** The review that finds the household does not qualify any longer, and the county's decision. */
    static List<Step> exit(Family family, Family.Exit exit, List<String> investigators) {
        CaseSteps steps = new CaseSteps(family, investigators);
        return List.of(
                steps.review(exit.reviewedOn(), "ENDED"),
                steps.step(
                        Duty.APPROVER,
                        "ending",
                        Body.on(exit.decidedOn())
                                .with("reason", exit.reason())
                                .with("occurredOn", exit.reviewedOn())
                                .with("decisionNumber", steps.decision(exit.decidedOn()))));
    }

    static Step filing(Family family) {
        return new CaseSteps(family, List.of()).filing();
    }

    private List<Step> application() {
        Procedure days = family.procedure();
        steps.add(filing());
        add(Duty.CLERK, "acceptance", Body.on(days.acceptedOn()));
        add(Duty.CLERK, "means", means(days.investigatedOn()));
        add(
                Duty.CLERK,
                "investigation",
                Body.on(days.investigatedOn())
                        .with("visitedOn", days.investigatedOn())
                        .with("investigators", investigators)
                        .with("signedForm", "F-" + family.number()));
        if (days.dataCheckedOn() != null) {
            add(
                    Duty.REVIEWER,
                    "data-check",
                    Body.on(days.dataCheckedOn())
                            .with("requestedOn", days.acceptedOn())
                            .with("startedOn", days.investigatedOn())
                            .with("reportNumber", "H-" + family.number())
                            .with("consistent", true));
        }
        if (days.appraisedOn() != null) {
            int voters = 9 + family.number() % 7;
            add(
                    Duty.CLERK,
                    "appraisal",
                    Body.on(days.appraisedOn())
                            .with("heldOn", days.appraisedOn())
                            .with("participants", voters)
                            .with("inFavour", voters - family.number() % 3)
                            .with("against", 0)
                            .with("outcome", "GENUINE"));
        }
        add(
                Duty.CLERK,
                "first-opinion",
                Body.on(days.opinionOn())
                        .with("opinion", "ELIGIBLE")
                        .with("method", "DIFFERENCE")
                        .with("reviewGroup", ReviewGroup.of(family)));
        notice(Duty.CLERK, "VILLAGE", days.villageNoticeFrom());
        if (days.countyNoticeFrom() != null) {
            notice(Duty.REVIEWER, "COUNTY", days.countyNoticeFrom());
        }
        add(
                Duty.APPROVER,
                "confirmation",
                Body.on(days.confirmedOn()).with("decisionNumber", decision(days.confirmedOn())));
        return steps;
    }

    private Step filing() {
        LocalDate on = family.procedure().filedOn();
        Body body = Body.on(on)
                .with("area", family.village().township())
                .with("village", family.village())
                .with("applicant", 1)
                .with("kind", family.hukou())
                .with("form", family.isSinglePerson() ? "SINGLE_PERSON" : "HOUSEHOLD")
                .with(
                        "singlePerson",
                        family.isSinglePerson()
                                ? new Body()
                                        .with("member", family.singleMember())
                                        .with("ground", "EDGE_DISABLED")
                                : null)
                .with("filedBy", "APPLICANT")
                .with("crossRegion", false)
                .with("authorisation", new Body().with("signedOn", on).with("reference", "A-" + family.number()))
                .with("members", family.members().stream().map(this::member).toList());
        return new Step(Duty.CLERK, "/api/assistance/dibao/cases", body, key("filing"));
    }

    private Body member(Member member) {
        Member.Disability disability = member.disability();
        return new Body()
                .with("no", member.number())
                .with("name", member.name())
                .with("residentId", member.residentId().value())
                .with("relation", member.relation())
                .with("hukou", family.hukou())
                .with("counted", true)
                .with(
                        "disability",
                        disability == null
                                ? null
                                : new Body()
                                        .with("category", disability.category())
                                        .with("grade", disability.grade()))
                .with("seriouslyIll", member.seriouslyIll())
                .with("labourCapacity", member.labour())
                .with("employed", member.employed())
                .with("schooling", member.schooling());
    }

    private Body means(LocalDate on) {
        Means means = family.means();
        List<Body> income = new ArrayList<>();
        for (Means.Income item : means.income()) {
            income.add(new Body()
                    .with("member", item.member())
                    .with("kind", item.kind())
                    .with("amount", item.monthly())
                    .with("period", "MONTHLY")
                    .with("evidence", "E-" + family.number() + "-" + (income.size() + 1)));
        }
        List<Body> deductions = new ArrayList<>();
        for (Means.Deduction item : means.deductions()) {
            deductions.add(new Body()
                    .with("member", item.member())
                    .with("kind", item.kind())
                    .with("amount", item.monthly())
                    .with("period", "MONTHLY")
                    .with("voucher", "V-" + family.number() + "-" + (deductions.size() + 1)));
        }
        List<Body> property = new ArrayList<>();
        for (Means.Property item : means.property()) {
            property.add(new Body()
                    .with("kind", item.kind())
                    .with("value", item.value())
                    .with("count", item.count())
                    .with("essential", item.essential())
                    .with("evidence", "P-" + family.number() + "-" + (property.size() + 1)));
        }
        return Body.on(on)
                .with("lookBackMonths", Means.LOOK_BACK_MONTHS)
                .with("income", income)
                .with("deductions", deductions)
                .with("property", property);
    }

    private Step review(LocalDate on, String outcome) {
        Body body = Body.on(on)
                .with("outcome", outcome)
                .with("investigators", investigators)
                .with("signedForm", "R-" + family.number() + "-" + on);
        return new Step(Duty.CLERK, "review", body, key("review-" + on));
    }

    private void notice(Duty duty, String level, LocalDate from) {
        Body body = Body.on(from).with("level", level).with("from", from);
        steps.add(new Step(duty, "notice", body, key("notice-" + level)));
    }

    private void add(Duty duty, String path, Body body) {
        steps.add(step(duty, path, body));
    }

    private Step step(Duty duty, String path, Body body) {
        return new Step(duty, path, body, key(path));
    }

    private String decision(LocalDate on) {
        return "示例低保〔%d〕%d号".formatted(on.getYear(), family.number());
    }

    private String key(String step) {
        return "decade-dibao-%05d-%s".formatted(family.number(), step);
    }
}
