package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.CertificateReported;
import io.minzheng.assistance.disability.DisabilityEvent.SubsidiesAssessed;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One application of a person for one or both subsidies, and what was granted on it. */
public sealed interface DisabilityCase {
    /** Name of the programme under which applications are filed. */
    String PROGRAMME = "disability";

    record Unfiled() implements DisabilityCase {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Filed extends DisabilityCase, Located {
        Filing filing();

        LocalDate lastOn();
    }

    /**
     * Lies in the township that has accepted the application: whoever handles that, handles the case.
     *
     * @param opinion the township's last; null before it
     * @param diedOn a death heard of since; null for none
     */
    record Applied(
            Filing filing,
            @Nullable SubsidiesAssessed opinion,
            @Nullable LocalDate diedOn,
            LocalDate lastOn) implements Filed {
        @Override
        public DivisionCode area() {
            return filing.office();
        }
    }

    /** Lies in the township of the hukou, whose county has decided and pays. */
    record InBenefit(Filing filing, BenefitFile file) implements Filed {
        @Override
        public DivisionCode area() {
            return filing.area();
        }

        @Override
        public LocalDate lastOn() {
            return file.lastOn();
        }
    }

    /**
     * @param personId pseudonym of the applicant
     * @param area township of the hukou
     * @param acceptedIn township in which the papers were handed in, anywhere in the country
     */
    record Filing(
            String applicationId,
            @Subject String personId,
            DivisionCode area,
            DivisionCode village,
            DivisionCode acceptedIn,
            Applicant applicant,
            Certificate certificate,
            List<Subsidy> subsidies,
            LocalDate on) {
        public Filing {
            subsidies = List.copyOf(subsidies);
        }

        /** The office that has handled the application no longer has anything to do with it. */
        Filing lyingIn(DivisionCode township, DivisionCode inVillage) {
            return new Filing(
                    applicationId, personId, township, inVillage, township, applicant, certificate, subsidies, on);
        }

        DivisionCode office() {
            return office(area, acceptedIn);
        }

        /**
         * The township that handles the application: the one that took the papers where the same county decides, else the
         * one of the hukou, to which the papers were passed on.
         */
        static DivisionCode office(DivisionCode area, DivisionCode acceptedIn) {
            return acceptedIn.county().equals(area.county()) ? acceptedIn : area;
        }
    }

    /**
     * @param personId pseudonym of the person who is paid
     * @param pending a new certificate that waits for a decision
     * @param correctionAsked whether a stop turned out to be wrong and waits to be corrected
     */
    record BenefitFile(
            @Subject String personId,
            @PersonalData Situation situation,
            Certificate certificate,
            Benefit benefit,
            @Nullable CertificateReported pending,
            LocalDate reviewDueOn,
            boolean correctionAsked,
            LocalDate lastOn) {
        BenefitFile at(LocalDate on) {
            return new BenefitFile(
                    personId, situation, certificate, benefit, pending, reviewDueOn, correctionAsked, on);
        }

        BenefitFile with(Benefit changed) {
            return new BenefitFile(
                    personId, situation, certificate, changed, pending, reviewDueOn, correctionAsked, lastOn);
        }

        BenefitFile with(Situation found) {
            return new BenefitFile(
                    personId, found, certificate, benefit, pending, reviewDueOn, correctionAsked, lastOn);
        }

        BenefitFile waitingFor(@Nullable CertificateReported report) {
            return new BenefitFile(
                    personId, situation, certificate, benefit, report, reviewDueOn, correctionAsked, lastOn);
        }

        BenefitFile with(Certificate renewed) {
            return new BenefitFile(
                    personId, situation, renewed, benefit, pending, reviewDueOn, correctionAsked, lastOn);
        }

        BenefitFile reviewDue(LocalDate next) {
            return new BenefitFile(personId, situation, certificate, benefit, pending, next, correctionAsked, lastOn);
        }

        BenefitFile correction(boolean asked) {
            return new BenefitFile(personId, situation, certificate, benefit, pending, reviewDueOn, asked, lastOn);
        }
    }
}
