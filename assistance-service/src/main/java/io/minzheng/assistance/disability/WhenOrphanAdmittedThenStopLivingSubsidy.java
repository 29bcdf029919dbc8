package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Stops the living subsidy of a child on orphan benefit; the nursing subsidy stays: 国发〔2015〕52号. */
final class WhenOrphanAdmittedThenStopLivingSubsidy
        extends Automation<WhenOrphanAdmittedThenStopLivingSubsidy.Admission> {
    private final CasesOfPerson cases;
    private final DisabilityDesk desk;

    /**
     * What of the admission concerns the subsidies.
     *
     * @param personId pseudonym of the child
     * @param benefitFrom first month for which the orphan benefit is paid
     */
    record Admission(LocalDate on, String personId, YearMonth benefitFrom, String decisionNumber) {}

    WhenOrphanAdmittedThenStopLivingSubsidy(CasesOfPerson cases, DisabilityDesk desk) {
        super(
                "assistance.disability.WhenOrphanAdmittedThenStopLivingSubsidy",
                "childwelfare.orphan.ChildAdmitted",
                1,
                Admission.class);
        this.cases = cases;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Admission> heard) {
        Admission admission = heard.payload();
        for (String caseId : cases.of(admission.personId())) {
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
}
