package io.minzheng.assistance.procedure;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** What must hold on the way of an application. */
public enum ProcedureRule implements Rule {
    ProgrammeMustBeKnown(Kind.MALFORMED),
    AreaMustBeATownship(Kind.MALFORMED),
    VillageMustLieInTheTownship(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    ReasonsMustBeGiven(Kind.MALFORMED),
    InvestigatorsMustBeTwo(Kind.MALFORMED),
    ApplicationMustBeFiled(Kind.UNKNOWN),
    ApplicationMustNotBeFiledTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    EverythingMissingMustBeToldOnce(Kind.REFUSED),
    PapersMustBeComplete(Kind.REFUSED),
    ExtensionMustBeForeseen(Kind.REFUSED),
    ExtensionMustPrecedeTheDueDate(Kind.REFUSED),
    HomeMustBeVisited(Kind.REFUSED),
    FederationMustBeForeseen(Kind.REFUSED),
    FederationMustHaveAnswered(Kind.REFUSED),
    OpinionMustBeFavourable(Kind.REFUSED),
    NoticeMustBeForeseen(Kind.REFUSED),
    NoticeMustRunItsDays(Kind.REFUSED),
    ObjectionMustComeDuringTheNotice(Kind.REFUSED),
    MakerMustNotDecide(Kind.FORBIDDEN),
    DecisionMustBeDeliveredOnce(Kind.CONFLICT);

    private final Kind kind;

    ProcedureRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "procedure."
                + name().replaceAll("(?<=[a-z])(?=[A-Z])|(?<=A)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
