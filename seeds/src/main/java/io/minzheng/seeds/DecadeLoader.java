package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.seeds.Crew.Duty;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends the families through the gateway, month by month as it would have been: new standards, the month's payment run,
 * then the applications confirmed, the reviews and the endings of the month. Started again it goes on: months before
 * the last issued run are complete, and what is repeated carries the idempotency keys of the first time.
 */
final class DecadeLoader {
    private final Gateway gateway;
    private final Crew crew;
    private final PaymentRuns runs;
    private final Plan plan;
    private final ProgressBar progress;
    private final int inFlight;
    private final Map<Integer, String> cases = new ConcurrentHashMap<>();

    DecadeLoader(Gateway gateway, Crew crew, PaymentRuns runs, Plan plan, ProgressBar progress, int inFlight) {
        this.gateway = gateway;
        this.crew = crew;
        this.runs = runs;
        this.plan = plan;
        this.progress = progress;
        this.inFlight = inFlight;
    }

    /** @throws LoadFailure at the first refusal */
    void load() {
        Set<YearMonth> issued = runs.issued();
        YearMonth resume = issued.stream().max(YearMonth::compareTo).orElse(HezuoDecade.FIRST_MONTH);
        try (Together together = new Together(inFlight)) {
            for (YearMonth month : HezuoDecade.months()) {
                progress.label(month.toString());
                if (issued.contains(month)) {
                    progress.skip(plan.payments(month));
                }
                if (month.isBefore(resume)) {
                    progress.skip(plan.commands(month));
                    continue;
                }
                if (!month.equals(HezuoDecade.FIRST_MONTH) && !issued.contains(month)) {
                    runs.pay(month);
                    progress.step(plan.payments(month));
                }
                adopt(month);
                families(month, together);
            }
        }
    }

    private void adopt(YearMonth month) {
        plan.month(month).adoptions().forEach(adoption -> adoption.send(gateway, crew));
    }

    private void families(YearMonth month, Together together) {
        Plan.Month content = plan.month(month);
        together.each(content.enrolled(), this::enrol);
        together.each(content.reviews(), this::review);
        together.each(content.exits(), this::end);
    }

    private void enrol(Family family) {
        List<Step> steps = CaseSteps.application(family, crew.investigators(township(family)));
        String id = send(family, "", steps.getFirst());
        cases.put(family.number(), id);
        steps.subList(1, steps.size()).forEach(step -> send(family, id, step));
    }

    private void review(Plan.Review due) {
        Family family = due.family();
        send(family, id(family), CaseSteps.review(family, due.on(), crew.investigators(township(family))));
    }

    private void end(Family family) {
        Family.Exit exit = family.exit();
        if (exit != null) {
            CaseSteps.exit(family, exit, crew.investigators(township(family)))
                    .forEach(step -> send(family, id(family), step));
        }
    }

    /** Of a family that an earlier load filed the same key brings the id back. */
    private String id(Family family) {
        return cases.computeIfAbsent(family.number(), number -> answer(family, "", CaseSteps.filing(family)));
    }

    private String send(Family family, String id, Step step) {
        String answered = answer(family, id, step);
        progress.step(1);
        return answered;
    }

    private String answer(Family family, String id, Step step) {
        DivisionCode area = step.duty() == Duty.CLERK ? township(family) : Places.HEZUO;
        String path =
                step.path().startsWith("/") ? step.path() : "/api/assistance/dibao/cases/" + id + "/" + step.path();
        return gateway.send(crew.one(step.duty(), area), path, step.body(), step.key())
                .id();
    }

    private static DivisionCode township(Family family) {
        return family.village().township();
    }
}
