package io.minzheng.assistance.disability;

import static io.minzheng.assistance.disability.DisabilityRule.StandardMustBeKnown;

import io.minzheng.assistance.disability.Benefit.Rate;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** How much of a subsidy is due: the standard of the month, less what of the same kind the person keeps. */
public final class SubsidyEntitlement {
    /** The measures on the two subsidies, in force from 2016-01-01. */
    public static final String LAW = "国发〔2015〕52号";

    private static final String METHOD = "STANDARD";

    private SubsidyEntitlement() {}

    /**
     * What is due in the month and why; empty before the subsidy begins, while it is stopped, and after the last month of
     * the certificate.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link DisabilityRule#StandardMustBeKnown}
     */
    public static Optional<Entitlement> of(Benefit benefit, Subsidy subsidy, Standards standards, YearMonth month) {
        return benefit.runsIn(subsidy, month)
                ? benefit.of(subsidy)
                        .flatMap(held -> held.rateIn(month))
                        .map(rate -> basis(benefit, rate, standards, month))
                        .map(basis -> new Entitlement(month, amount(basis).value(), basis))
                : Optional.empty();
    }

    /** What the inputs yield. There is no other way to an amount, so whoever holds them can compute it again. */
    public static Fen amount(Basis basis) {
        return Fen.of(basis.standard()).minus(Fen.of(basis.deductions())).atLeast(Fen.ZERO);
    }

    private static Basis basis(Benefit benefit, Rate rate, Standards standards, YearMonth month) {
        Adjustment applied = standard(standards, rate.standard(), benefit.area(), month);
        return new Basis(
                benefit.hukou().name(),
                METHOD,
                LAW,
                applied.amount(),
                applied.documentNumber(),
                1,
                1,
                false,
                0,
                1,
                0,
                0,
                rate.deducted(),
                0,
                100,
                "GRADE_" + rate.grade());
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link DisabilityRule#StandardMustBeKnown} */
    static Adjustment standard(Standards standards, StandardKind kind, DivisionCode area, YearMonth month) {
        return standards
                .at(kind, area, month)
                .orElseThrow(() -> StandardMustBeKnown.violated(
                        "on", Map.of("kind", kind, "month", month, "area", area.county())));
    }
}
