package io.minzheng.assistance.tekun;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.tekun.TekunBenefit.Spell;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Fen;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/** How much a person is entitled to: basic living and care, both as the standards of the month have them. */
final class TekunEntitlement {
    static final String METHOD = "BASIC_AND_CARE";

    private TekunEntitlement() {}

    /**
     * @param basic standard of basic living
     * @param care standard of care
     */
    record Amounts(Adjustment basic, Adjustment care) {
        Fen total() {
            return Fen.of(basic.amount()).plus(Fen.of(care.amount()));
        }
    }

    static StandardKind basic(Kind kind) {
        return switch (kind) {
            case URBAN -> StandardKind.TEKUN_BASIC_URBAN;
            case RURAL -> StandardKind.TEKUN_BASIC_RURAL;
        };
    }

    static StandardKind care(Placement.Form form, SelfCare.Tier tier) {
        return switch (form) {
            case CONCENTRATED ->
                switch (tier) {
                    case LOWEST -> StandardKind.TEKUN_CARE_CONCENTRATED_LOWEST;
                    case MIDDLE -> StandardKind.TEKUN_CARE_CONCENTRATED_MIDDLE;
                    case HIGHEST -> StandardKind.TEKUN_CARE_CONCENTRATED_HIGHEST;
                };
            case DISPERSED ->
                switch (tier) {
                    case LOWEST -> StandardKind.TEKUN_CARE_DISPERSED_LOWEST;
                    case MIDDLE -> StandardKind.TEKUN_CARE_DISPERSED_MIDDLE;
                    case HIGHEST -> StandardKind.TEKUN_CARE_DISPERSED_HIGHEST;
                };
        };
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link TekunRule#StandardMustBeKnown} */
    static Adjustment standard(Standards standards, StandardKind kind, DivisionCode area, YearMonth month) {
        return standards
                .at(kind, area, month)
                .orElseThrow(() -> TekunRule.StandardMustBeKnown.violated(
                        "on", Map.of("kind", kind, "month", month, "area", area.county())));
    }

    /** @throws io.minzheng.kernel.RuleViolation {@link TekunRule#StandardMustBeKnown} */
    static Amounts monthly(
            Kind kind,
            Placement.Form form,
            SelfCare.Level level,
            Standards standards,
            DivisionCode area,
            YearMonth month) {
        return new Amounts(
                standard(standards, basic(kind), area, month),
                standard(standards, care(form, level.tier()), area, month));
    }

    /** What the inputs yield. There is no other way to an amount, so whoever holds them can compute it again. */
    static Fen amount(Basis basis) {
        return Fen.of(basis.standard()).plus(Fen.of(basis.supplements()));
    }

    /**
     * What the person is entitled to in the month and why; empty before the benefit begins and after its end.
     *
     * @throws io.minzheng.kernel.RuleViolation {@link TekunRule#StandardMustBeKnown}
     */
    static Optional<Entitlement> of(TekunBenefit benefit, Standards standards, TekunLaws laws, YearMonth month) {
        return benefit.runningIn(month).map(spell -> {
            Basis basis =
                    basis(benefit, spell, standards, laws.at(month.atDay(1)).document(), month);
            return new Entitlement(month, amount(basis).value(), basis);
        });
    }

    /** The care share stands as the supplement, its tier with the form; income decides whether, not how much. */
    private static Basis basis(TekunBenefit benefit, Spell spell, Standards standards, String law, YearMonth month) {
        Amounts amounts = monthly(benefit.kind(), spell.form(), spell.level(), standards, benefit.area(), month);
        return new Basis(
                benefit.kind().name(),
                METHOD,
                law,
                amounts.basic().amount(),
                amounts.basic().documentNumber(),
                1,
                1,
                false,
                0,
                1,
                0,
                0,
                0,
                amounts.care().amount(),
                100,
                spell.form() + "_" + spell.level().tier());
    }
}
