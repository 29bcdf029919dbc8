package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Ended;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.NotFiled;
import io.minzheng.assistance.recognition.Recognition.Running;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.Optional;

/** Has a recognition looked at again of which a member has got into dibao or tekun, and so is no longer meant by it. */
final class WhenPersonCoveredThenFlagRecognition extends Automation<WhenPersonCoveredThenFlagRecognition.Place> {
    private final FlagReason reason;
    private final CasesOfPerson cases;
    private final RecognitionDesk desk;
    private final MembershipsInStore memberships;
    private final Flagging flagging;

    /**
     * What of the place in the other programme concerns recognitions.
     *
     * @param personId pseudonym
     * @param caseId case of that programme
     */
    record Place(LocalDate on, String personId, String caseId) {}

    /** @param event of a person's place in dibao, such as {@code PersonEnrolled} */
    WhenPersonCoveredThenFlagRecognition(
            String event,
            FlagReason reason,
            CasesOfPerson cases,
            RecognitionDesk desk,
            MembershipsInStore memberships,
            Flagging flagging) {
        super(
                "assistance.recognition.WhenPersonCoveredThenFlagRecognition." + event,
                "assistance.dibaoperson." + event,
                1,
                Place.class);
        this.reason = reason;
        this.cases = cases;
        this.desk = desk;
        this.memberships = memberships;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Place> heard) {
        Place place = heard.payload();
        if (!holds(memberships.of(place.personId()), place.caseId())) {
            return;
        }
        for (String caseId : cases.of(place.personId())) {
            desk.lively(caseId)
                    .flatMap(state -> concerned(caseId, state, place))
                    .ifPresent(found -> flagging.flag(
                            heard, found, place.personId(), new Occasion(reason, place.on(), place.caseId())));
        }
    }

    /** What is heard long afterwards flags nothing that has been recognised since. */
    private static boolean holds(Membership membership, String caseId) {
        return switch (membership) {
            case Membership.Inside inside -> inside.caseId().equals(caseId);
            case Membership.Excluded excluded -> excluded.caseId().equals(caseId);
            case Membership.Outside _ -> false;
        };
    }

    private static Optional<FlaggedCase> concerned(String caseId, Recognition state, Place place) {
        return switch (state) {
            case NotFiled _, Ended _ -> Optional.empty();
            case Applying applying -> Optional.of(flagged(caseId, applying));
            case Running running ->
                running.grant().term().until().isBefore(place.on())
                        ? Optional.empty()
                        : Optional.of(flagged(caseId, running));
        };
    }

    private static FlaggedCase flagged(String caseId, Filed filed) {
        return new FlaggedCase(RecognitionsToFlag.PROGRAMME, caseId, filed.area());
    }
}
