package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to a household in benefit. {@code effectiveFrom}: the first month for which it holds. */
public sealed interface CaseEvent extends DibaoEvent {
    /**
     * The county has confirmed the household: it is entitled from the month given.
     *
     * @param benefitFrom the month after the confirmation
     * @param splitFrom the case whose household has divided; null for one that has applied
     */
    @EventName("assistance.dibao.CaseEnrolled")
    record CaseEnrolled(
            LocalDate on,
            DivisionCode area,
            DivisionCode village,
            String decisionNumber,
            String confirmedBy,
            YearMonth benefitFrom,
            Assessment assessment,
            LocalDate reviewDueOn,
            @Nullable String splitFrom)
            implements CaseEvent {
        CaseEnrolled(
                LocalDate on,
                DivisionCode area,
                DivisionCode village,
                String decisionNumber,
                String confirmedBy,
                YearMonth benefitFrom,
                Assessment assessment,
                LocalDate reviewDueOn) {
            this(on, area, village, decisionNumber, confirmedBy, benefitFrom, assessment, reviewDueOn, null);
        }
    }

    enum ChangeGround {
        MEMBERS,
        INCOME,
        PROPERTY,
        HUKOU,
        HEALTH,
        OTHER
    }

    enum LeavingReason {
        DEATH,
        MARRIAGE,
        MOVED,
        PRISON,
        MISSING,
        OTHER
    }

    record Left(int member, LeavingReason reason, LocalDate leftOn) {}

    /** What becomes of the other case with which this one changes. */
    enum Part {
        /** Members of this household go to a case of their own. */
        SPLITS_OFF,
        /** The household of the other case comes into this one. */
        TAKES_IN,
        /** This household goes into the other case, and this case ends. */
        GOES_INTO
    }

    /** @param caseId the other case, which is decided on together with this one or not at all */
    record Counterpart(String caseId, Part part) {}

    /**
     * What has changed; what is null stays as it was.
     *
     * @param terms method, class, review group and supplements from now on
     * @param counterpart set where the household divides or two households become one
     */
    record Change(
            ChangeGround ground,
            List<Person> joined,
            List<Left> left,
            @PersonalData @Nullable Means means,
            @Nullable Kind kind,
            @Nullable Terms terms,
            @Nullable Counterpart counterpart) {
        public Change {
            joined = List.copyOf(joined);
            left = List.copyOf(left);
        }

        public Change(
                ChangeGround ground,
                List<Person> joined,
                List<Left> left,
                @Nullable Means means,
                @Nullable Kind kind,
                @Nullable Terms terms) {
            this(ground, joined, left, means, kind, terms, null);
        }
    }

    /** Something has changed in the household; an approver has yet to decide on it. */
    @EventName("assistance.dibao.ChangeReported")
    record ChangeReported(LocalDate on, String by, Change change) implements CaseEvent {}

    /** The reported change changes nothing. */
    @EventName("assistance.dibao.ChangeRejected")
    record ChangeRejected(
            LocalDate on, String by, @PersonalData String reason) implements CaseEvent {}

    /** The household is entitled to another amount from the month given. */
    @EventName("assistance.dibao.BenefitAdjusted")
    record BenefitAdjusted(
            LocalDate on,
            String by,
            String decisionNumber,
            YearMonth effectiveFrom,
            Assessment assessment,
            LocalDate reviewDueOn)
            implements CaseEvent {}

    enum ReviewOutcome {
        UNCHANGED,
        ADJUSTED,
        ENDED
    }

    /** The household has been looked at again, as it is at intervals. */
    @EventName("assistance.dibao.ReviewHeld")
    record ReviewHeld(
            LocalDate on,
            String by,
            ReviewOutcome outcome,
            List<String> investigators,
            String signedForm,
            LocalDate nextDueOn)
            implements CaseEvent {}

    record RefusedOffer(LocalDate on, @PersonalData String employer) {}

    /** A member able to work has refused offers time and again and brings nothing to the amount from the month given. */
    @EventName("assistance.dibao.MemberShareCut")
    record MemberShareCut(
            LocalDate on,
            int member,
            @Subject String personId,
            YearMonth effectiveFrom,
            List<RefusedOffer> refusedOffers,
            String decisionNumber,
            String by)
            implements CaseEvent {}

    /** A member whose share was cut counts again from the month given. */
    @EventName("assistance.dibao.MemberShareRestored")
    record MemberShareRestored(LocalDate on, int member, String personId, YearMonth effectiveFrom, String by)
            implements CaseEvent {}

    /** Nothing is paid from the month given until the benefit is resumed. */
    @EventName("assistance.dibao.BenefitSuspended")
    record BenefitSuspended(
            LocalDate on,
            YearMonth effectiveFrom,
            @PersonalData String reason,
            String decisionNumber,
            String by) implements CaseEvent {}

    /** A suspended benefit is paid again from the month given. */
    @EventName("assistance.dibao.BenefitResumed")
    record BenefitResumed(
            LocalDate on,
            YearMonth effectiveFrom,
            @PersonalData String reason,
            String by) implements CaseEvent {}

    /**
     * The household has come above the standard by work and keeps its benefit for a time (低保渐退).
     *
     * @param percents of the last amount, one for each month
     * @param perCapitaIncome fen per person and month
     * @param standard fen per person and month
     */
    @EventName("assistance.dibao.GradualExitBegun")
    record GradualExitBegun(
            LocalDate on,
            int member,
            LocalDate employmentOn,
            @PersonalData String employer,
            YearMonth from,
            YearMonth until,
            List<Integer> percents,
            @PersonalData Means means,
            long perCapitaIncome,
            long standard,
            String standardDocument,
            String decisionNumber,
            String by)
            implements CaseEvent {}

    enum EndReason {
        ABOVE_STANDARD,
        PROPERTY,
        DEATH,
        MOVED_AWAY,
        TEKUN,
        CONCEALMENT,
        NON_COOPERATION,
        OWN_WISH,
        GRADUAL_EXIT_OVER,
        /** The household has gone into that of another case. */
        MERGED,
        OTHER
    }

    /**
     * The household is no longer entitled.
     *
     * @param effectiveFrom the first month without entitlement; may lie before {@code on}
     * @param mergedInto the case into which the household has gone; null for any other reason
     */
    @EventName("assistance.dibao.CaseEnded")
    record CaseEnded(
            LocalDate on,
            EndReason reason,
            LocalDate occurredOn,
            YearMonth effectiveFrom,
            String decisionNumber,
            String by,
            List<String> persons,
            @PersonalData @Nullable String note,
            @Nullable String mergedInto)
            implements CaseEvent {
        CaseEnded(
                LocalDate on,
                EndReason reason,
                LocalDate occurredOn,
                YearMonth effectiveFrom,
                String decisionNumber,
                String by,
                List<String> persons,
                @Nullable String note) {
            this(on, reason, occurredOn, effectiveFrom, decisionNumber, by, persons, note, null);
        }
    }

    /**
     * The household lies in another township of the county, which has taken the case over. What happened before keeps the
     * code of its time.
     *
     * @param from township until now
     * @param village in the new township
     * @param effectiveFrom first month that the new township pays and counts
     */
    @EventName("assistance.dibao.CaseTransferred")
    record CaseTransferred(
            LocalDate on,
            DivisionCode from,
            DivisionCode area,
            DivisionCode village,
            YearMonth effectiveFrom,
            String decisionNumber,
            String by)
            implements CaseEvent {}
}
