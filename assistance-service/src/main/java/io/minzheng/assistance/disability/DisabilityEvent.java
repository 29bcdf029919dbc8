package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.Household;
import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.Benefit.Validity;
import io.minzheng.assistance.disability.Outside.DibaoPlace;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What has happened to one person's case of disability subsidies; money in fen. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface DisabilityEvent extends DomainEvent {
    /**
     * A person applies for one subsidy or both, in any township of the country.
     *
     * @param area township of the hukou, nine digits
     * @param village of the hukou, twelve digits
     * @param acceptedIn township in which the papers were handed in, nine digits
     */
    @EventName("assistance.disability.SubsidiesApplied")
    record SubsidiesApplied(
            LocalDate on,
            String applicationId,
            DivisionCode area,
            DivisionCode village,
            DivisionCode acceptedIn,
            Applicant applicant,
            @Subject String personId,
            Certificate certificate,
            List<Subsidy> subsidies,
            String by)
            implements DisabilityEvent {
        public SubsidiesApplied {
            subsidies = List.copyOf(subsidies);
        }
    }

    /**
     * The township has found the person eligible for these subsidies; for none where it is against all.
     *
     * @param reasons why it is against the others
     * @param dibao the person's place in dibao at that moment; null for none
     */
    @EventName("assistance.disability.SubsidiesAssessed")
    record SubsidiesAssessed(
            LocalDate on,
            @Subject String personId,
            List<Subsidy> subsidies,
            @PersonalData Situation situation,
            @PersonalData List<String> reasons,
            @Nullable DibaoPlace dibao,
            String by)
            implements DisabilityEvent {
        public SubsidiesAssessed {
            subsidies = List.copyOf(subsidies);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One subsidy as it was granted.
     *
     * @param rate with the first month that is paid: that of the application, or a later one
     * @param notBefore first month that neither dibao, nor tekun, nor an earlier case of the person rules out; null where nothing does
     * @param dibao the person's place in dibao on which it hangs; null where it does not
     */
    record Grant(
            Subsidy subsidy,
            Rate rate,
            @Nullable YearMonth notBefore,
            @Nullable DibaoPlace dibao) {}

    /**
     * The county has confirmed the application: the subsidies are due from the months given.
     *
     * @param area township of the hukou
     * @param hukou urban or rural, as the books divide the money
     * @param certificate months the certificate covers
     */
    @EventName("assistance.disability.SubsidiesGranted")
    record SubsidiesGranted(
            LocalDate on,
            DivisionCode area,
            @Subject String personId,
            Household.Kind hukou,
            Validity certificate,
            List<Grant> grants,
            String decisionNumber,
            String confirmedBy,
            LocalDate reviewDueOn)
            implements DisabilityEvent {
        public SubsidiesGranted {
            grants = List.copyOf(grants);
        }
    }

    /** The person has a new certificate; an approver has yet to decide on what follows from it. */
    @EventName("assistance.disability.CertificateReported")
    record CertificateReported(LocalDate on, @Subject String personId, Certificate certificate, String by)
            implements DisabilityEvent {}

    /** @param rate what is paid under the new certificate */
    record Rerated(Subsidy subsidy, Rate rate) {}

    /**
     * The new certificate holds in the place of the one before.
     *
     * @param rates of the subsidies whose rate changes with it
     */
    @EventName("assistance.disability.CertificateRenewed")
    record CertificateRenewed(
            LocalDate on,
            @Subject String personId,
            Certificate certificate,
            List<Rerated> rates,
            String decisionNumber,
            String by)
            implements DisabilityEvent {
        public CertificateRenewed {
            rates = List.copyOf(rates);
        }
    }

    /** The reported certificate changes nothing. */
    @EventName("assistance.disability.CertificateRejected")
    record CertificateRejected(
            LocalDate on,
            @Subject String personId,
            @PersonalData String reason,
            String by) implements DisabilityEvent {}

    enum ReviewOutcome {
        UNCHANGED,
        /** A subsidy is no longer due; its stop is decided by itself. */
        TO_BE_STOPPED
    }

    /**
     * The person has been looked at again, as it is every year at least.
     *
     * @param reference of the visit form, or of the comparison with other registers
     */
    @EventName("assistance.disability.ReviewHeld")
    record ReviewHeld(LocalDate on, ReviewOutcome outcome, String reference, LocalDate nextDueOn, String by)
            implements DisabilityEvent {}

    enum StopGround {
        CERTIFICATE_EXPIRED,
        CERTIFICATE_DOWNGRADED,
        DIBAO_LOST,
        TEKUN,
        WORK_INJURY_NURSING,
        CHILD_BENEFIT,
        SIMILAR_ALLOWANCE,
        PRISON,
        DEATH,
        HUKOU_MOVED,
        NOT_REVIEWED,
        GIVEN_UP,
        OTHER
    }

    /**
     * The subsidies are no longer due.
     *
     * @param effectiveFrom the month after the change; may lie before {@code on}
     */
    @EventName("assistance.disability.SubsidiesStopped")
    record SubsidiesStopped(
            LocalDate on,
            @Subject String personId,
            List<Subsidy> subsidies,
            StopGround ground,
            LocalDate occurredOn,
            YearMonth effectiveFrom,
            String decisionNumber,
            @PersonalData @Nullable String note,
            String by)
            implements DisabilityEvent {
        public SubsidiesStopped {
            subsidies = List.copyOf(subsidies);
        }
    }

    /** A subsidy that was stopped, or had run out, is due again; months in between are not paid. */
    @EventName("assistance.disability.SubsidyResumed")
    record SubsidyResumed(
            LocalDate on,
            @Subject String personId,
            Grant grant,
            @PersonalData Situation situation,
            String decisionNumber,
            String by)
            implements DisabilityEvent {}

    /** The stop in force was wrong and counts as if it had never been: what was not paid meanwhile is due. */
    @EventName("assistance.disability.StopCorrected")
    record StopCorrected(
            LocalDate on,
            @Subject String personId,
            Subsidy subsidy,
            YearMonth stoppedFrom,
            String decisionNumber,
            @PersonalData String reason,
            String by)
            implements DisabilityEvent {}

    /** The person has died while the application was on its way: nothing can be granted. */
    @EventName("assistance.disability.DeathRecorded")
    record DeathRecorded(LocalDate on, @Subject String personId, LocalDate diedOn, String certificateNumber)
            implements DisabilityEvent {}

    /** The death recorded during the application has turned out not to be so. */
    @EventName("assistance.disability.DeathAnnulled")
    record DeathAnnulled(LocalDate on, @Subject String personId) implements DisabilityEvent {}

    /** The death that has stopped the subsidies was annulled: staff must look at it. */
    @EventName("assistance.disability.CorrectionAsked")
    record CorrectionAsked(LocalDate on, @Subject String personId) implements DisabilityEvent {}

    /**
     * The person's hukou lies in another township of the county, which has taken the case over. What happened before keeps the
     * code of its time.
     *
     * @param from township until now
     * @param village in the new township
     * @param effectiveFrom first month that the new township pays and counts
     */
    @EventName("assistance.disability.CaseTransferred")
    record CaseTransferred(
            LocalDate on,
            @Subject String personId,
            DivisionCode from,
            DivisionCode area,
            DivisionCode village,
            YearMonth effectiveFrom,
            String decisionNumber,
            String by)
            implements DisabilityEvent {}
}
