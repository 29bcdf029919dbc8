package io.minzheng.assistance.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The laws of all programmes whose applications go this way. */
public final class ProcedureLaws {
    private final Map<String, Of> laws;

    /** What one programme contributes: its name, and the law in force on a day. */
    public interface Of {
        String programme();

        /** The law in force on the day. */
        ProcedureLaw on(LocalDate day);

        static Of always(ProcedureLaw law) {
            return new Of() {
                @Override
                public String programme() {
                    return law.programme();
                }

                @Override
                public ProcedureLaw on(LocalDate day) {
                    return law;
                }
            };
        }
    }

    /** @throws IllegalArgumentException two are of one programme */
    public ProcedureLaws(List<Of> laws) {
        this.laws = laws.stream()
                .collect(Collectors.toUnmodifiableMap(Of::programme, Function.identity(), (one, other) -> {
                    throw new IllegalArgumentException("two laws of " + one.programme());
                }));
    }

    Set<String> programmes() {
        return laws.keySet();
    }

    /** @throws io.minzheng.kernel.RuleViolation there is no such programme */
    ProcedureLaw of(String programme, LocalDate day) {
        Of law = laws.get(programme);
        if (law == null) {
            throw ProcedureRule.ProgrammeMustBeKnown.violated("programme", Map.of());
        }
        return law.on(day);
    }
}
