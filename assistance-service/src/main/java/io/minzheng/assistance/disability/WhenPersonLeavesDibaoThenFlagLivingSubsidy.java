package io.minzheng.assistance.disability;

import io.minzheng.assistance.disability.DisabilityCase.BenefitFile;
import io.minzheng.assistance.flags.FlagReason;
import io.minzheng.assistance.flags.Flagging;
import io.minzheng.assistance.flags.Occasion;
import io.minzheng.messaging.Automation;
import io.minzheng.messaging.Heard;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has it looked at whether the living subsidy has to be stopped of a person who has left dibao (国发〔2015〕52号). People
 * decide: the person may have moved to another household of dibao, or have low income.
 */
final class WhenPersonLeavesDibaoThenFlagLivingSubsidy
        extends Automation<WhenPersonLeavesDibaoThenFlagLivingSubsidy.Release> {
    private final CasesOfPerson cases;
    private final Flagging flagging;

    /**
     * What of the release concerns the subsidy.
     *
     * @param personId pseudonym
     * @param caseId the dibao case
     * @param from first month in which it no longer counts the person
     */
    record Release(LocalDate on, String personId, String caseId, YearMonth from) {}

    WhenPersonLeavesDibaoThenFlagLivingSubsidy(CasesOfPerson cases, Flagging flagging) {
        super(
                "assistance.disability.WhenPersonLeavesDibaoThenFlagLivingSubsidy",
                "assistance.dibaoperson.PersonReleased",
                1,
                Release.class);
        this.cases = cases;
        this.flagging = flagging;
    }

    @Override
    public void on(Heard<Release> heard) {
        Release release = heard.payload();
        Occasion occasion = new Occasion(FlagReason.DIBAO_ENDED, release.on(), release.caseId() + " " + release.from());
        cases.files(release.personId()).stream()
                .filter(file -> isPaid(file.now().benefit(), release.from()))
                .forEach(file -> flagging.flag(heard, SubsidiesToFlag.flagged(file), release.personId(), occasion));
    }

    private static boolean isPaid(@Nullable BenefitFile file, YearMonth from) {
        return file != null
                && !BenefitDecider.stoppable(file.benefit(), List.of(Subsidy.LIVING), from)
                        .isEmpty();
    }
}
