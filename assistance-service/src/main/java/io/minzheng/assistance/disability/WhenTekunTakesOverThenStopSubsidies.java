package io.minzheng.assistance.disability;

import io.minzheng.assistance.dibao.persons.Membership.Excluded;
import io.minzheng.assistance.dibao.persons.MembershipsInStore;
import io.minzheng.assistance.disability.DisabilityEvent.StopGround;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * Stops both subsidies of a person from the month in which extreme-poverty support begins: 国发〔2015〕52号. Nothing where that
 * support no longer runs: what is heard long afterwards must not stop what was granted since.
 */
final class WhenTekunTakesOverThenStopSubsidies extends Automation<WhenTekunTakesOverThenStopSubsidies.Displaced> {
    private final CasesOfPerson cases;
    private final MembershipsInStore places;
    private final DisabilityDesk desk;

    /**
     * What of it concerns the subsidies.
     *
     * @param personId pseudonym
     * @param from first month in which neither subsidy is due
     */
    record Displaced(LocalDate on, String personId, YearMonth from) {}

    WhenTekunTakesOverThenStopSubsidies(CasesOfPerson cases, MembershipsInStore places, DisabilityDesk desk) {
        super(
                "assistance.disability.WhenTekunTakesOverThenStopSubsidies",
                "assistance.tekun.DisabilitySubsidiesDisplaced",
                1,
                Displaced.class);
        this.cases = cases;
        this.places = places;
        this.desk = desk;
    }

    @Override
    public void on(Heard<Displaced> heard) {
        Displaced displaced = heard.payload();
        if (places.of(displaced.personId()) instanceof Excluded tekun
                && tekun.caseId().equals(heard.stream())) {
            cases.of(displaced.personId()).forEach(caseId -> stop(heard, caseId));
        }
    }

    private void stop(Heard<Displaced> heard, String caseId) {
        Displaced displaced = heard.payload();
        desk.revise(
                heard.context(caseId),
                caseId,
                state -> Displacement.stop(
                        caseId,
                        state,
                        List.of(Subsidy.values()),
                        StopGround.TEKUN,
                        displaced.on(),
                        displaced.from(),
                        heard.stream()));
    }
}
