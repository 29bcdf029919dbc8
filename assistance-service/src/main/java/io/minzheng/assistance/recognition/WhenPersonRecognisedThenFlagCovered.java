package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.util.Optional;

/** Has a recognition looked at that was decided in the moment in which a member got into dibao or tekun. */
final class WhenPersonRecognisedThenFlagCovered extends Automation<WhenPersonRecognisedThenFlagCovered.Recognised> {
    private final RecognitionDesk desk;
    private final MembershipsInStore memberships;
    private final Flagging flagging;

    /**
     * What of the recognition tells who has to be looked for.
     *
     * @param personId pseudonym
     */
    record Recognised(LocalDate on, String personId, String caseId) {}

    WhenPersonRecognisedThenFlagCovered(RecognitionDesk desk, MembershipsInStore memberships, Flagging flagging) {
        super(
                "assistance.recognition.WhenPersonRecognisedThenFlagCovered",
                "assistance.recognitionperson.PersonRecognised",
                1,
                Recognised.class);
        this.desk = desk;
        this.memberships = memberships;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Recognised> heard) {
        Recognised recognised = heard.payload();
        occasion(memberships.of(recognised.personId()), recognised.on())
                .ifPresent(occasion -> desk.lively(recognised.caseId())
                        .filter(Filed.class::isInstance)
                        .map(state -> new FlaggedCase(
                                RecognitionsToFlag.PROGRAMME, recognised.caseId(), ((Filed) state).area()))
                        .ifPresent(found -> flagging.flag(heard, found, recognised.personId(), occasion)));
    }

    private static Optional<Occasion> occasion(Membership membership, LocalDate on) {
        return switch (membership) {
            case Membership.Inside inside -> Optional.of(new Occasion(FlagReason.DIBAO_ENROLLED, on, inside.caseId()));
            case Membership.Excluded excluded ->
                Optional.of(new Occasion(FlagReason.TEKUN_GRANTED, on, excluded.caseId()));
            case Membership.Outside _ -> Optional.empty();
        };
    }
}
