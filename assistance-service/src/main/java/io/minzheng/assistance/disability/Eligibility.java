package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.*;

import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.disability.Certificate.Impairment;
import io.minzheng.assistance.disability.DisabilityEvent.Grant;
import io.minzheng.assistance.disability.Outside.TekunSpell;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who gets which subsidy: 国发〔2015〕52号, and for children on full benefit 民发〔2019〕62号. */
record Eligibility(
        DisabilityPolicy policy, DivisionCode area, Certificate certificate, Situation situation, Outside outside) {
    /**
     * The subsidy as it is to be granted.
     *
     * @param on day of the decision
     * @param wanted the first month that is asked for
     * @throws io.minzheng.kernel.RuleViolation the rule that excludes the person
     */
    Grant require(Subsidy subsidy, LocalDate on, YearMonth wanted) {
        CertificateMustBeValid.require(certificate.isValidOn(on), "certificate");
        @Nullable TekunSpell tekun = outside.tekun();
        PersonMustNotBeInTekun.require(!situation.tekun() && (tekun == null || !tekun.runs()), "situation.tekun");
        PersonMustNotDrawNursingBenefit.require(!situation.workInjuryNursing(), "situation.workInjuryNursing");
        boolean byDibao =
                switch (subsidy) {
                    case LIVING -> requireLiving();
                    case NURSING -> {
                        GradeMustEntitle.require(gradeEntitles(certificate.impairment(), policy), "certificate");
                        CareMustBeNeeded.require(situation.longTermCare(), "situation.longTermCare");
                        yield false;
                    }
                };
        YearMonth notBefore = Stream.of(
                        byDibao && outside.dibao() != null ? outside.dibao().from() : null,
                        tekun == null ? null : tekun.until(),
                        outside.freeFrom().get(subsidy))
                .filter(Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(null);
        YearMonth from = notBefore == null || notBefore.isBefore(wanted) ? wanted : notBefore;
        return new Grant(subsidy, rate(subsidy, from), notBefore, byDibao ? outside.dibao() : null);
    }

    static boolean gradeEntitles(Impairment impairment, DisabilityPolicy policy) {
        return impairment.grade() <= 2 || policy.nursingForLowerGrades() && impairment.intellectualOrMental();
    }

    /** Whether it hangs on dibao. */
    private boolean requireLiving() {
        ChildMustNotDrawFullBenefit.require(!situation.fullChildBenefit(), "situation.fullChildBenefit");
        @Nullable String category = situation.lowIncome();
        boolean lowIncome = category != null && policy.lowIncomeCategories().contains(category);
        PersonMustBeInDibao.require(lowIncome || outside.dibao() != null);
        return !lowIncome;
    }

    /** Of what is alike the higher is drawn: an allowance that is not lower keeps the subsidy away. */
    private Rate rate(Subsidy subsidy, YearMonth from) {
        int grade = certificate.impairment().grade();
        long standard = SubsidyEntitlement.standard(outside.standards(), subsidy.standard(grade), area, from)
                .amount();
        long drawn = situation.drawn(subsidy);
        AllowanceMustBeLower.require(drawn < standard, "situation.allowances");
        LowerAllowanceMustBeGivenUp.require(policy.difference() || situation.givesUp(subsidy), "situation.allowances");
        return new Rate(from, subsidy.standard(grade), grade, policy.difference() ? drawn : 0);
    }
}
