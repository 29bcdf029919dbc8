package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the help ends, and what comes after. {@code signedForm}: reference of the paper that was signed. */
public sealed interface LeavingEvent extends RescueEvent {
    enum Way {
        OWN_WISH,
        /** With a ticket home. */
        VOUCHER
    }

    /** An adult has left, which nobody may hinder. */
    @EventName("assistance.vagrant.PersonLeft")
    record PersonLeft(LocalDate on, Way way, String by) implements LeavingEvent {}

    enum Family {
        GUARDIAN,
        RELATIVE
    }

    /**
     * Guardian or relatives have taken the person over.
     *
     * @param takenOverBy name of the one who has
     * @param dues the first visit to a child at risk
     */
    @EventName("assistance.vagrant.PersonPickedUp")
    record PersonPickedUp(
            LocalDate on,
            @Subject @Nullable String personId,
            Family family,
            @PersonalData String takenOverBy,
            @PersonalData String relation,
            String signedForm,
            List<Due> dues,
            String by)
            implements LeavingEvent {}

    enum Acceptor {
        GUARDIAN,
        RELATIVE,
        RESCUE_STATION,
        CIVIL_AFFAIRS
    }

    /**
     * Staff have brought the person home.
     *
     * @param departedOn day on which they set out; the day of the event is that of the hand-over
     * @param escorts ids of the staff
     * @param destination county or a division below
     * @param acceptedBy name of the one who has signed
     * @param dues the first visit to a child at risk
     */
    @EventName("assistance.vagrant.PersonEscorted")
    record PersonEscorted(
            LocalDate on,
            @Subject @Nullable String personId,
            LocalDate departedOn,
            List<String> escorts,
            DivisionCode destination,
            Acceptor acceptor,
            @PersonalData String acceptedBy,
            String signedForm,
            List<Due> dues,
            String by)
            implements LeavingEvent {}

    /** The police have taken the person over. */
    @EventName("assistance.vagrant.PersonHandedToPolice")
    record PersonHandedToPolice(
            LocalDate on,
            @Subject @Nullable String personId,
            String policeStation,
            @PersonalData String reason,
            String signedForm,
            String by)
            implements LeavingEvent {}

    /** The person has died while being helped. */
    @EventName("assistance.vagrant.PersonDied")
    record PersonDied(LocalDate on, LocalDate diedOn, String certificateNumber, String by) implements LeavingEvent {}

    enum EndGround {
        /** Gone without a word. */
        WITHOUT_NOTICE,
        FALSE_STATEMENT,
        BREACH_OF_RULES
    }

    /**
     * The help has ended without a farewell: the person has gone, or is sent away.
     *
     * @param policeReport number of the report on a minor who has gone
     */
    @EventName("assistance.vagrant.HelpEnded")
    record HelpEnded(
            LocalDate on,
            @Subject @Nullable String personId,
            EndGround ground,
            @PersonalData String reason,
            @Nullable String policeReport,
            String by)
            implements LeavingEvent {}

    /**
     * A child that has gone home has been visited.
     *
     * @param atRisk whether it is to be visited again
     */
    @EventName("assistance.vagrant.ReturnVisitHeld")
    record ReturnVisitHeld(
            LocalDate on,
            @Subject @Nullable String personId,
            LocalDate visitedOn,
            boolean atRisk,
            @PersonalData String findings,
            List<Due> dues,
            String by)
            implements LeavingEvent {}

    /** Somebody who had no part in it has found the record of the rescue in order. */
    @EventName("assistance.vagrant.RescueChecked")
    record RescueChecked(
            LocalDate on,
            @Subject @Nullable String personId,
            @PersonalData @Nullable String remarks,
            String by) implements LeavingEvent {}
}
