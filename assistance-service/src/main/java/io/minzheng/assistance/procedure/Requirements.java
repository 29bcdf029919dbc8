package io.minzheng.assistance.procedure;

import io.minzheng.assistance.procedure.Procedure.Accepted;
import io.minzheng.assistance.procedure.ProcedureEvent.OpinionGiven;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What several steps of an application require. */
final class Requirements {
    private static final int LONGEST_TEXT = 2000;

    private Requirements() {}

    static <T extends Procedure> T in(Class<T> phase, Procedure state) {
        if (!phase.isInstance(state)) {
            throw wrongPhase(state);
        }
        return phase.cast(state);
    }

    static RuntimeException wrongPhase(Procedure state) {
        return ProcedureRule.StepMustFitThePhase.violated(
                "phase", Map.of("phase", state.getClass().getSimpleName()));
    }

    static void requireText(String text, String field) {
        ProcedureRule.TextMustBeGiven.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    static void requireTexts(List<String> texts, ProcedureRule rule, String field) {
        rule.require(
                !texts.isEmpty() && texts.stream().noneMatch(text -> text.isBlank() || text.length() > LONGEST_TEXT),
                field);
    }

    static void requireTwo(List<String> investigators, String signedForm) {
        ProcedureRule.InvestigatorsMustBeTwo.require(
                new HashSet<>(investigators).size() >= 2
                        && investigators.stream().noneMatch(String::isBlank),
                "investigators");
        requireText(signedForm, "signedForm");
    }

    static void requireVisit(LocalDate visitedOn, LocalDate on, Accepted state) {
        ProcedureRule.StepsMustFollowInTime.require(
                !visitedOn.isBefore(state.acceptance().on()) && !visitedOn.isAfter(on), "visitedOn");
    }

    static void requireFavourable(OpinionGiven opinion, @Nullable Boolean federation, ProcedureLaw law) {
        ProcedureRule.OpinionMustBeFavourable.require(opinion.favourable());
        ProcedureRule.FederationMustHaveAnswered.require(law.federationDays() == 0 || federation != null);
        ProcedureRule.OpinionMustBeFavourable.require(federation == null || federation);
    }
}
