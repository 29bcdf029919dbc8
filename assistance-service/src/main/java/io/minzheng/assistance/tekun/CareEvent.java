package io.minzheng.assistance.tekun;

import io.minzheng.assistance.tekun.ClaimEvent.Schooling;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a person who is supported. {@code effectiveFrom}: the first month for which it holds. */
public sealed interface CareEvent extends TekunEvent {
    /**
     * The person is said to manage more or less than before; the county has to look.
     *
     * @param dueOn last day for it
     */
    @EventName("assistance.tekun.SelfCareChangeReported")
    record SelfCareChangeReported(
            LocalDate on,
            @Subject String personId,
            @PersonalData String note,
            String by,
            LocalDate dueOn) implements CareEvent {}

    /**
     * The county has looked again; the care share follows from the month given.
     *
     * @param failed what is not managed; null once erased
     * @param form reference of the signed form
     */
    @EventName("assistance.tekun.SelfCareReassessed")
    record SelfCareReassessed(
            LocalDate on,
            @Subject String personId,
            LocalDate assessedOn,
            @PersonalData @Nullable List<SelfCare.Item> failed,
            SelfCare.Level level,
            List<String> assessors,
            String form,
            YearMonth effectiveFrom,
            String by)
            implements CareEvent {}

    /** The person wants to be kept elsewhere, or somebody else is to be paid; a later request replaces it. */
    @EventName("assistance.tekun.FormChangeRequested")
    record FormChangeRequested(LocalDate on, @Subject String personId, Placement placement, String by)
            implements CareEvent {}

    /**
     * The person is kept, and somebody paid, as requested from the month given.
     *
     * @param visitDueOn last day for the next visit; null for a person in an institution
     */
    @EventName("assistance.tekun.FormChanged")
    record FormChanged(
            LocalDate on,
            @Subject String personId,
            Placement placement,
            String decisionNumber,
            YearMonth effectiveFrom,
            @Nullable LocalDate visitDueOn,
            String by)
            implements CareEvent {}

    /**
     * The person lives in another township of the county, which has taken the case over. What happened before keeps the code
     * of its time.
     *
     * @param from township until now
     * @param village in the new township
     * @param effectiveFrom first month that the new township pays and counts
     */
    @EventName("assistance.tekun.CaseTransferred")
    record CaseTransferred(
            LocalDate on,
            @Subject String personId,
            DivisionCode from,
            DivisionCode area,
            DivisionCode village,
            YearMonth effectiveFrom,
            String decisionNumber,
            String by)
            implements CareEvent {}

    /** The person goes to another kind of school, or to none. */
    @EventName("assistance.tekun.SchoolingRecorded")
    record SchoolingRecorded(LocalDate on, Schooling schooling, String by) implements CareEvent {}

    /** Who has signed a care agreement. */
    record Signatures(
            @PersonalData String townshipName,
            @PersonalData String committeeName,
            @PersonalData String carerName,
            @PersonalData String personName) {
        /** Names nobody: states reach error messages. */
        @Override
        public String toString() {
            return "Signatures[]";
        }
    }

    /**
     * Township, committee, carer and person have agreed on who looks after a person at home (照料服务协议).
     *
     * @param until last day it holds
     */
    @EventName("assistance.tekun.CareAgreementSigned")
    record CareAgreementSigned(
            LocalDate on,
            @Subject String personId,
            String reference,
            Signatures signatures,
            LocalDate from,
            LocalDate until,
            String by)
            implements CareEvent {}

    /**
     * Somebody has been to see a person at home (探视走访).
     *
     * @param nextDueOn last day for the next visit
     */
    @EventName("assistance.tekun.CareVisited")
    record CareVisited(
            LocalDate on,
            @Subject String personId,
            LocalDate visitedOn,
            List<String> visitors,
            @PersonalData @Nullable String findings,
            LocalDate nextDueOn,
            String by)
            implements CareEvent {}
}
