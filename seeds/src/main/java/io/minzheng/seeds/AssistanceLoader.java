package io.minzheng.seeds;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.seeds.Crew.Duty;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sends the other programmes through the gateway, when dibao is there: each month the payment runs of each purpose, then
 * what the staff do. Started again it goes on as {@link DecadeLoader} does: months before the last issued run are complete,
 * and what is repeated carries the idempotency keys of the first time.
 */
final class AssistanceLoader {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+-\\d+)(\\|application)?}");

    private final Gateway gateway;
    private final Crew crew;
    private final AssistanceDecade decade;
    private final ProgressBar progress;
    private final int inFlight;
    private final Map<String, PaymentRuns> runs = new LinkedHashMap<>();
    private final Map<String, Errand> openers = new HashMap<>();
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    /** @param runs those of a purpose */
    AssistanceLoader(
            Gateway gateway,
            Crew crew,
            Function<String, PaymentRuns> runs,
            AssistanceDecade decade,
            ProgressBar progress,
            int inFlight) {
        this.gateway = gateway;
        this.crew = crew;
        this.decade = decade;
        this.progress = progress;
        this.inFlight = inFlight;
        decade.paidFrom().keySet().forEach(purpose -> this.runs.put(purpose, runs.apply(purpose)));
        decade.errands().values().forEach(month -> month.stream()
                .filter(Errand::opens)
                .forEach(errand -> openers.put(errand.subject(), errand)));
    }

    /** @throws LoadFailure at the first refusal */
    void load() {
        Map<String, Set<YearMonth>> issued = new HashMap<>();
        runs.forEach((purpose, of) -> issued.put(purpose, of.issued()));
        YearMonth resume = issued.values().stream()
                .flatMap(Set::stream)
                .max(YearMonth::compareTo)
                .orElse(HezuoDecade.FIRST_MONTH);
        try (Together together = new Together(inFlight)) {
            for (YearMonth month : HezuoDecade.months()) {
                progress.label(month.toString());
                if (month.isBefore(resume)) {
                    progress.skip(decade.commands(month));
                    continue;
                }
                runs.forEach((purpose, of) -> {
                    boolean begun = !month.isBefore(
                            Objects.requireNonNull(decade.paidFrom().get(purpose)));
                    if (begun && !issued.get(purpose).contains(month)) {
                        of.pay(month);
                    }
                });
                together.each(bySubject(decade.in(month)), cases -> cases.forEach(this::run));
            }
        }
    }

    /** What one case does in a month is done in order; cases go side by side. */
    private static List<List<Errand>> bySubject(List<Errand> errands) {
        Map<String, List<Errand>> subjects = new LinkedHashMap<>();
        errands.forEach(errand -> subjects.computeIfAbsent(errand.subject(), subject -> new ArrayList<>())
                .add(errand));
        return List.copyOf(subjects.values());
    }

    private void run(Errand errand) {
        for (Step step : errand.steps()) {
            String id = send(errand, step);
            if (errand.opens() && step == errand.steps().getFirst()) {
                ids.put(errand.subject(), id);
            }
            progress.step(1);
        }
    }

    private String send(Errand errand, Step step) {
        DivisionCode area = step.duty() == Duty.CLERK ? errand.township() : Places.HEZUO;
        return gateway.send(
                        crew.one(step.duty(), area),
                        filled(step.path()),
                        step.body().filled(this::filled),
                        step.key())
                .id();
    }

    private String filled(String text) {
        return text.indexOf('{') < 0
                ? text
                : PLACE.matcher(text).replaceAll(found -> {
                    String id = id(found.group(1));
                    return found.group(2) == null ? id : "application" + id.substring(id.indexOf('-'));
                });
    }

    /** Of a case that an earlier load opened the same key brings the id back. */
    private String id(String subject) {
        String known = ids.get(subject);
        if (known == null) {
            Errand opener = openers.get(subject);
            if (opener == null) {
                throw new IllegalStateException("Nothing opens " + subject);
            }
            known = send(opener, opener.steps().getFirst());
            ids.put(subject, known);
        }
        return known;
    }
}
