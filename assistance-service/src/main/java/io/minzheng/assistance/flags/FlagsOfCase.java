package io.minzheng.assistance.flags;

import com.mongodb.client.model.Filters;
import io.minzheng.projection.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which flags has one case, for those who show the case with what has happened to it? */
public final class FlagsOfCase {
    /** Under which a flag stands among the steps of a case. */
    public static final String STEP = "ReviewFlagged";

    private final Views views;

    FlagsOfCase(Views views) {
        this.views = views;
    }

    /**
     * @param on when it was true
     * @param recordedAt when it was known
     * @param staff who raised it
     * @param facts the flag's id, its reason and paper, and its outcome once it is closed; nothing personal
     */
    public record Flagged(LocalDate on, Instant recordedAt, String staff, Map<String, String> facts) {}

    /** Those of the case, open or closed, as they were raised. */
    public List<Flagged> of(String caseId) {
        List<CaseFlag> flags = new ArrayList<>();
        views.reader(CaseFlags.class).forEach(Filters.eq("caseId", caseId), flags::add);
        return flags.stream()
                .sorted(Comparator.comparing(CaseFlag::recordedAt).thenComparing(CaseFlag::id))
                .map(flag -> new Flagged(flag.on(), flag.recordedAt(), flag.flaggedBy(), facts(flag)))
                .toList();
    }

    /** Ids of those of the case that are open. */
    List<String> open(String caseId) {
        List<String> ids = new ArrayList<>();
        views.reader(CaseFlags.class)
                .forEach(
                        Filters.and(Filters.eq("caseId", caseId), Filters.eq("open", true)),
                        flag -> ids.add(flag.id()));
        return ids;
    }

    private static Map<String, String> facts(CaseFlag flag) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("flag", flag.id());
        facts.put("reason", flag.reason().name());
        facts.put("reference", flag.reference());
        if (flag.outcome() != null) {
            facts.put("outcome", flag.outcome().name());
        }
        return facts;
    }
}
