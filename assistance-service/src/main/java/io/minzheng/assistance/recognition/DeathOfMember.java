package io.minzheng.assistance.recognition;

import io.minzheng.assistance.flags.FlaggedCase;
import io.minzheng.assistance.recognition.Recognition.Applying;
import io.minzheng.assistance.recognition.Recognition.Ended;
import io.minzheng.assistance.recognition.Recognition.Filed;
import io.minzheng.assistance.recognition.Recognition.NotFiled;
import io.minzheng.assistance.recognition.Recognition.Running;
import io.minzheng.assistance.recognition.TermCommand.AnnulDeath;
import io.minzheng.assistance.recognition.TermCommand.RecordDeath;
import io.minzheng.assistance.recognition.TermEvent.EndGround;
import java.time.LocalDate;
import java.util.Optional;

/** What a registered death, or the annulment of its registration, asks of a case. */
final class DeathOfMember {
    private DeathOfMember() {}

    /** Nothing where the person is no member, or the recognition had run out by then. */
    static Optional<TermCommand> registered(
            String caseId, Recognition state, String personId, LocalDate on, LocalDate diedOn, String certificate) {
        return concerned(state, diedOn).flatMap(filed -> filed.filing()
                .member(personId)
                .map(member -> new RecordDeath(caseId, later(on, filed), member.no(), diedOn, certificate)));
    }

    /** The case is looked at again where others live of the means that were counted. */
    static Optional<FlaggedCase> leavesOthers(String caseId, Recognition state, String personId, LocalDate diedOn) {
        return concerned(state, diedOn)
                .filter(filed -> filed.filing()
                        .member(personId)
                        .filter(member -> !filed.filing().isLast(member.no()))
                        .isPresent())
                .map(filed -> new FlaggedCase(RecognitionsToFlag.PROGRAMME, caseId, filed.area()));
    }

    private static Optional<Filed> concerned(Recognition state, LocalDate diedOn) {
        return switch (state) {
            case NotFiled _, Ended _ -> Optional.empty();
            case Applying applying -> Optional.of(applying);
            case Running running ->
                Optional.<Filed>of(running)
                        .filter(_ -> !diedOn.isAfter(running.grant().term().until()));
        };
    }

    /** The member counts again, unless the recognition has ended. */
    static Optional<TermCommand> annulled(String caseId, Recognition state, String personId, LocalDate on) {
        return switch (state) {
            case NotFiled _, Ended _ -> Optional.empty();
            case Filed filed -> dead(filed, personId).map(no -> new AnnulDeath(caseId, later(on, filed), no));
        };
    }

    /** The case is looked at again in which the death was recorded; one that it has ended, too. */
    static Optional<FlaggedCase> wasRecorded(String caseId, Recognition state, String personId) {
        return switch (state) {
            case NotFiled _ -> Optional.empty();
            case Filed filed ->
                dead(filed, personId)
                        .filter(_ -> !(filed instanceof Ended ended)
                                || ended.ending().ground() == EndGround.DEATH)
                        .map(_ -> new FlaggedCase(RecognitionsToFlag.PROGRAMME, caseId, filed.area()));
        };
    }

    private static Optional<Integer> dead(Filed filed, String personId) {
        return filed.filing().member(personId).map(Member::no).filter(no -> filed.filing()
                .dead()
                .contains(no));
    }

    /** The day of the registration, or that of a later step: steps follow in time. */
    private static LocalDate later(LocalDate on, Filed state) {
        return on.isBefore(state.lastOn()) ? state.lastOn() : on;
    }
}
