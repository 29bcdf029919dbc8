package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.ApplicationDecider.in;
import static io.minzheng.assistance.dibao.DibaoDecider.*;
import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.Assessment.Paid;
import io.minzheng.assistance.dibao.CaseCommand.BeginGradualExit;
import io.minzheng.assistance.dibao.CaseCommand.EndCase;
import io.minzheng.assistance.dibao.CaseEvent.*;
import io.minzheng.assistance.dibao.Dibao.*;
import io.minzheng.assistance.dibao.DibaoBenefit.Exit;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.dibao.MeansTest.Totals;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.Circumstances;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.List;

/** How a household leaves dibao: gradually through work, or by a decision that ends its benefit. */
final class ExitDecider {
    private final DibaoPolicy policy;

    ExitDecider(DibaoPolicy policy) {
        this.policy = policy;
    }

    List<DibaoEvent> begin(BeginGradualExit command, Active state, Circumstances circumstances) {
        BenefitFile file = state.file();
        GradualExitMustBeForeseen.require(!command.on().isBefore(policy.gradualExitFrom()), "on");
        ChangeMustBeDecidedFirst.require(file.pending() == null);
        GradualExitMustBeShort.require(
                command.months() >= 1
                        && command.months() <= policy.gradualExitPercents().size(),
                "months");
        requireText(command.employer(), "employer");
        requireText(command.decisionNumber(), "decisionNumber");
        requirePast(command.employmentOn(), command.on(), "employmentOn");
        MakerMustNotDecide.require(file.lastReview() == null
                || circumstances.mayCheck(file.lastReview().by()));
        Household household = file.household();
        Members.member(household, command.member());
        MeansTest.requireSound(command.means(), household.members());

        YearMonth from = following(command.on());
        Adjustment standard =
                DibaoEntitlement.standard(command.standards(), household.kind().standard(), state.area(), from);
        SinglePerson single = household.single();
        int members = single == null ? household.counted().size() : 1;
        Totals totals = CaseDecider.eligibility(policy, file, command.standards(), command.on())
                .totals(household, command.means(), single);
        HouseholdMustBeAboveTheStandard.require(!MeansTest.below(totals, members, standard.amount(), 100), "means");
        RiseMustComeFromEmployment.require(
                belowWithoutNewWages(command, file.means(), totals, members, standard.amount()), "means");
        PropertyMustBeWithinLimits.require(
                MeansTest.propertyWithinLimits(
                        command.means().property(), household.counted().size(), standard.amount(), policy),
                "means.property");
        return List.of(new GradualExitBegun(
                command.on(),
                command.member(),
                command.employmentOn(),
                command.employer(),
                from,
                from.plusMonths(command.months() - 1L),
                policy.gradualExitPercents().subList(0, command.months()),
                command.means(),
                DibaoEntitlement.perCapita(totals, members).value(),
                standard.amount(),
                standard.documentNumber(),
                command.decisionNumber(),
                circumstances.staff()));
    }

    /** Whether the household would still be below the standard had this member's wages not grown. */
    private static boolean belowWithoutNewWages(
            BeginGradualExit command, Means before, Totals totals, int members, long standard) {
        BigInteger newMonths = BigInteger.valueOf(command.means().lookBackMonths());
        BigInteger oldMonths = BigInteger.valueOf(before.lookBackMonths());
        BigInteger growth = BigInteger.valueOf(MeansTest.wages(command.means(), command.member()))
                .multiply(oldMonths)
                .subtract(BigInteger.valueOf(MeansTest.wages(before, command.member()))
                        .multiply(newMonths));
        BigInteger without =
                BigInteger.valueOf(totals.assessable()).multiply(oldMonths).subtract(growth);
        BigInteger needed =
                BigInteger.valueOf(standard * members).multiply(newMonths).multiply(oldMonths);
        return growth.signum() > 0 && without.compareTo(needed) < 0;
    }

    List<DibaoEvent> end(EndCase command, InBenefit state, Circumstances circumstances) {
        BenefitFile file = state.file();
        requireText(command.decisionNumber(), "decisionNumber");
        requirePast(command.occurredOn(), command.on(), "occurredOn");
        StepMustFitThePhase.require(!(state instanceof Ended));
        MergerMustBeDecidedWithTheOtherCase.require(command.reason() != EndReason.MERGED, "reason");
        MakerMustNotDecide.require(file.lastReview() == null
                || circumstances.mayCheck(file.lastReview().by()));
        YearMonth from = effectiveFrom(command, state);
        List<String> persons = file.benefit().spells().getLast().assessment().paid().stream()
                .map(Paid::personId)
                .toList();
        return List.of(new CaseEnded(
                command.on(),
                command.reason(),
                command.occurredOn(),
                from,
                command.decisionNumber(),
                circumstances.staff(),
                persons,
                command.note()));
    }

    /** The first month without entitlement. */
    static YearMonth effectiveFrom(EndCase command, InBenefit state) {
        return switch (command.reason()) {
            // What was never due from then on: paid months after it are recovered.
            case DEATH, TEKUN, CONCEALMENT -> following(command.occurredOn());
            case ABOVE_STANDARD, PROPERTY, MOVED_AWAY, NON_COOPERATION, OWN_WISH, MERGED, OTHER ->
                following(command.on());
            case GRADUAL_EXIT_OVER -> {
                Exit exit = in(PhasingOut.class, state).file().benefit().exits().getLast();
                StepsMustFollowInTime.require(!YearMonth.from(command.on()).isBefore(exit.until()), "on");
                yield exit.until().plusMonths(1);
            }
        };
    }
}
