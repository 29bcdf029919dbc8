package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Stops the living subsidy of an unattended child on the full benefit; the nursing subsidy stays. Where only the difference
 * to what the child draws already is paid, that goes on (民发〔2019〕62号).
 */
final class WhenUnattendedChildAdmittedThenStopLivingSubsidy
        extends Automation<WhenUnattendedChildAdmittedThenStopLivingSubsidy.Admission> {
    private final CasesOfPerson cases;
    private final DisabilityDesk desk;

    enum ChildBenefit {
        FULL,
        DIFFERENCE
    }

    /**
     * What of the admission concerns the subsidies.
     *
     * @param personId pseudonym of the child
     * @param benefitFrom first month for which the child's benefit is paid
     */
    record Admission(
            LocalDate on, String personId, YearMonth benefitFrom, ChildBenefit benefit, String decisionNumber) {}

    WhenUnattendedChildAdmittedThenStopLivingSubsidy(CasesOfPerson cases, DisabilityDesk desk) {
        super(
                "assistance.disability.WhenUnattendedChildAdmittedThenStopLivingSubsidy",
                "childwelfare.unattended.ChildAdmitted",
                1,
                Admission.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Admission> heard) {
        Admission admission = heard.payload();
        if (admission.benefit() == ChildBenefit.FULL) {
            cases.of(admission.personId()).forEach(caseId -> stop(heard, caseId));
        }
    }

    private void stop(Heard<Admission> heard, String caseId) {
        Admission admission = heard.payload();
        desk.revise(
                heard.context(caseId),
                caseId,
                state -> Displacement.stop(
                        caseId,
                        state,
                        List.of(Subsidy.LIVING),
                        StopGround.CHILD_BENEFIT,
                        admission.on(),
                        admission.benefitFrom(),
                        admission.decisionNumber()));
    }
}
