package io.minzheng.assistance.recognition;

import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.MeansRecorded;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionAdvisedAgainst;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionApplied;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionProposed;
import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Claim;
import io.minzheng.assistance.recognition.Recognition.Ended;
import io.minzheng.assistance.recognition.Recognition.EndingInProposal;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.Filing;
import io.minzheng.assistance.recognition.Recognition.Grant;
import io.minzheng.assistance.recognition.Recognition.Granted;
import io.minzheng.assistance.recognition.Recognition.Recognised;
import io.minzheng.assistance.recognition.TermEvent.EndingProposed;
import io.minzheng.assistance.recognition.TermEvent.EndingRejected;
import io.minzheng.assistance.recognition.TermEvent.MemberDied;
import io.minzheng.assistance.recognition.TermEvent.MemberRestored;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.assistance.recognition.TermEvent.RenewalDeclined;
import java.time.LocalDate;
import java.util.Set;

/** What a case is after each event. */
final class RecognitionFold {
    private RecognitionFold() {}

    static Recognition evolve(Recognition state, RecognitionEvent event) {
        return switch (event) {
            case ClaimEvent claim -> claimed(state, claim);
            case TermEvent term -> during((Filed) state, term);
        };
    }

    private static Recognition claimed(Recognition state, ClaimEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case RecognitionApplied applied ->
                new Applying(
                        new Filing(applied.kind(), applied.hukou(), applied.area(), applied.members(), Set.of(), on),
                        new Claim(null, null, Set.of(applied.by())),
                        on);
            case MeansRecorded recorded -> with(state, claim(state).found(recorded.means(), recorded.by()), on);
            case RecognitionProposed proposed -> with(state, claim(state).proposed(proposed), on);
            case RecognitionAdvisedAgainst against -> with(state, claim(state).advisedAgainst(against.by()), on);
            case HouseholdRecognised recognised -> new Recognised(((Filed) state).filing(), Grant.of(recognised), on);
        };
    }

    private static Claim claim(Recognition state) {
        return ((Applying) state).claim();
    }

    private static Recognition with(Recognition state, Claim claim, LocalDate on) {
        return new Applying(((Applying) state).filing(), claim, on);
    }

    private static Recognition during(Filed state, TermEvent event) {
        LocalDate on = event.on();
        return switch (event) {
            case EndingProposed proposed -> new EndingInProposal(state.filing(), grant(state), proposed, on);
            case EndingRejected _ -> new Recognised(state.filing(), grant(state), on);
            case RecognitionEnded ended -> new Ended(state.filing(), grant(state), ended, on);
            case RenewalDeclined _ -> with(state, state.filing(), grant(state).withoutRenewal(), on);
            case MemberDied died -> with(state, state.filing().died(died.member()), on);
            case MemberRestored restored -> with(state, state.filing().restored(restored.member()), on);
        };
    }

    private static Grant grant(Filed state) {
        return ((Granted) state).grant();
    }

    /** The same phase with another household; what was proposed of the old one no longer counts. */
    private static Recognition with(Filed state, Filing filing, LocalDate on) {
        return state instanceof Applying applying
                ? new Applying(filing, applying.claim().changed(), on)
                : with(state, filing, grant(state), on);
    }

    private static Recognition with(Filed state, Filing filing, Grant grant, LocalDate on) {
        return switch (state) {
            case Applying applying -> new Applying(filing, applying.claim(), on);
            case Recognised _ -> new Recognised(filing, grant, on);
            case EndingInProposal now -> new EndingInProposal(filing, grant, now.proposal(), on);
            case Ended now -> new Ended(filing, grant, now.ending(), on);
        };
    }
}
