package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.CareEvent.*;
import io.minzheng.assistance.tekun.ClaimEvent.*;
import io.minzheng.assistance.tekun.EndingEvent.*;
import io.minzheng.assistance.tekun.Tekun.*;
import java.time.LocalDate;

/** Folds events into the state of a case. */
final class TekunFold {
    private TekunFold() {}

    static Tekun evolve(Tekun state, TekunEvent event) {
        return switch (event) {
            case ClaimEvent claim -> evolve(state, claim);
            case CareEvent care -> with((Running) state, after(((Running) state).support(), care));
            case EndingEvent ending -> evolve((Granted) state, ending);
        };
    }

    private static Tekun evolve(Tekun state, ClaimEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case CaseFiled filed ->
                new Applying(
                        new Filing(
                                filed.area(),
                                filed.village(),
                                filed.kind(),
                                filed.person(),
                                filed.schooling(),
                                filed.household(),
                                on),
                        Claim.EMPTY,
                        on);
            case FactsRecorded recorded -> claim(state, claim(state).found(recorded.facts(), recorded.by()), on);
            case SelfCareAssessed assessed -> claim(state, claim(state).assessed(assessed.level(), assessed.by()), on);
            case FormChosen chosen -> claim(state, claim(state).placed(chosen.placement(), chosen.by()), on);
            case OpinionFormed opinion -> claim(state, claim(state).opined(opinion), on);
            case DeathNoted death -> claim(state, claim(state).died(death.diedOn()), on);
            case DeathNoteAnnulled _ -> claim(state, claim(state).died(null), on);
            case CaseGranted granted ->
                new Active(new Support(
                        ((Filed) state).filing(), granted.placement(), granted.level(), null, null, null, on));
            case DisabilitySubsidiesDisplaced _ -> state;
        };
    }

    private static Claim claim(Tekun state) {
        return ((Applying) state).claim();
    }

    private static Tekun claim(Tekun state, Claim claim, LocalDate on) {
        return new Applying(((Applying) state).filing(), claim, on);
    }

    private static Support after(Support support, CareEvent event) {
        Support now = support.at(event.on());
        return switch (event) {
            case SelfCareChangeReported reported -> now.changeReported(reported.by());
            case SelfCareReassessed assessed -> now.assessed(assessed.level());
            case FormChangeRequested request -> now.requested(request);
            case FormChanged changed -> now.with(changed.placement());
            case CaseTransferred moved -> now.with(now.filing().lyingIn(moved.area(), moved.village()));
            case SchoolingRecorded recorded -> now.with(now.filing().with(recorded.schooling()));
            case CareAgreementSigned _ -> now;
            case CareVisited visit ->
                now.lastVisitedOn() != null && now.lastVisitedOn().isAfter(visit.visitedOn())
                        ? now
                        : now.visited(visit.visitedOn());
        };
    }

    /** The same phase with another support. */
    private static Running with(Running state, Support support) {
        return switch (state) {
            case Active _ -> new Active(support);
            case EndingInProposal now -> new EndingInProposal(support, now.proposal());
            case EndingOnNotice now -> new EndingOnNotice(support, now.proposal(), now.until());
            case EndingInDispute now -> new EndingInDispute(support, now.proposal());
        };
    }

    private static Tekun evolve(Granted state, EndingEvent event) {
        Support support = state.support().at(event.on());
        return switch (event) {
            case EndingProposed proposed -> new EndingInProposal(support, proposed);
            case EndingNoticePosted notice ->
                new EndingOnNotice(support, ((EndingInProposal) state).proposal(), notice.until());
            case EndingContested _ -> new EndingInDispute(support, ((EndingOnNotice) state).proposal());
            case ContestDecided decided ->
                decided.upheld()
                        ? new Active(support)
                        : new EndingInProposal(support, ((EndingInDispute) state).proposal());
            case CaseEnded ended -> new Ended(support.settled(), ended, false);
            case CaseReinstated _ -> new Active(support);
            case DibaoScreened _ -> new Ended(support, ((Ended) state).ending(), true);
        };
    }
}
