package io.minzheng.assistance.appeals;

import io.minzheng.kernel.Rule;
import java.util.Locale;

/** What must hold for appeals and complaints. */
enum AppealRule implements Rule {
    ObjectMustBeDescribed(Kind.MALFORMED),
    ComplainantMustBeDescribed(Kind.MALFORMED),
    AccusedMustBeNamed(Kind.MALFORMED),
    AreaMustBeGivenForConductAlone(Kind.MALFORMED),
    TextMustBeGiven(Kind.MALFORMED),
    ObjectMustExist(Kind.UNKNOWN),
    AppealMustBeFiled(Kind.UNKNOWN),
    AppealMustNotBeFiledTwice(Kind.CONFLICT),
    StepMustFitThePhase(Kind.CONFLICT),
    StepsMustFollowInTime(Kind.REFUSED),
    AppellantMustBeConcerned(Kind.REFUSED),
    HandlerMustHaveTakenNoPart(Kind.REFUSED),
    DecisionMustComeFromSomebodyWithoutPart(Kind.FORBIDDEN),
    InvestigatorMustBeTheHandler(Kind.FORBIDDEN),
    InvestigatorMustNotDecide(Kind.FORBIDDEN),
    InvestigationMustBeRecorded(Kind.REFUSED),
    RemedyMustFitTheOutcome(Kind.REFUSED),
    RemedyMustBeOutstanding(Kind.CONFLICT),
    RemedyMustExist(Kind.UNKNOWN),
    AnswerMustHaveSomebodyToReach(Kind.REFUSED);

    private final Kind kind;

    AppealRule(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return "appeals." + name().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
