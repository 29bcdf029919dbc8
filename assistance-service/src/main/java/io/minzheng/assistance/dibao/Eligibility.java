package io.minzheng.assistance.dibao;

import static io.minzheng.assistance.dibao.DibaoRule.*;

import io.minzheng.assistance.dibao.Assessment.Method;
import io.minzheng.assistance.dibao.Assessment.Paid;
import io.minzheng.assistance.dibao.Assessment.Terms;
import io.minzheng.assistance.dibao.Household.Extra;
import io.minzheng.assistance.dibao.Household.Ground;
import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.assistance.dibao.Household.SinglePerson;
import io.minzheng.assistance.dibao.Household.Supplement;
import io.minzheng.assistance.dibao.MeansTest.Totals;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.kernel.DivisionCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether a household is eligible, and the assessment that comes of it.
 *
 * @param area township
 * @param ruleDate day whose law decides on the grounds of a single-person guarantee: of acceptance, or of the change
 * @param ruleVersion the law written into the assessment
 * @param day of the decision
 * @param month whose standards apply
 */
record Eligibility(
        DivisionCode area,
        Standards standards,
        DibaoPolicy policy,
        LocalDate ruleDate,
        String ruleVersion,
        LocalDate day,
        YearMonth month) {

    /** The assessment, provided that the household is eligible. */
    Assessment require(Household household, Means means, Terms terms) {
        Adjustment standard = standard(household.kind());
        Totals whole = totals(household, means, null);
        int members = household.counted().size();
        PropertyMustBeWithinLimits.require(
                MeansTest.propertyWithinLimits(means.property(), members, standard.amount(), policy));
        SinglePerson single = household.single();
        if (single != null) {
            requireGround(household, single, whole, standard.amount());
        }
        Totals own = single == null ? whole : totals(household, means, single);
        HouseholdMustBeBelowTheStandard.require(
                MeansTest.below(own, single == null ? members : 1, standard.amount(), 100));
        return assess(household, means, terms);
    }

    /** The assessment, whether or not the household is eligible. */
    Assessment assess(Household household, Means means, Terms terms) {
        TierMustFitTheMethod.require((terms.method() == Method.TIER) == (terms.tier() != null), "tier");
        TierMustBeForRuralHouseholds.require(terms.tier() == null || household.kind() == Kind.RURAL, "tier");
        SinglePerson single = household.single();
        List<Paid> paid = household.counted().stream()
                .filter(member -> single == null || member.no() == single.member())
                .map(member -> new Paid(member.no(), member.personId(), extras(terms.supplements(), member)))
                .toList();
        requireExtras(terms.supplements(), household, paid);
        Totals totals = totals(household, means, single);
        int members = single == null ? household.counted().size() : 1;
        Adjustment standard = standard(household.kind());
        @Nullable
        Adjustment tier = terms.tier() == null
                ? null
                : DibaoEntitlement.standard(standards, terms.tier().standard(), area, month);
        long supplements = DibaoEntitlement.supplements(paid, standards, area, month, policy.allSupplements())
                .value();
        Assessment draft = new Assessment(
                month,
                household.kind(),
                terms.method(),
                terms.tier(),
                household.form(),
                single == null ? null : single.ground(),
                ruleVersion,
                members,
                paid,
                totals.months(),
                totals.gross(),
                totals.excluded(),
                totals.employmentCost(),
                totals.rigidExpense(),
                DibaoEntitlement.perCapita(totals, members).value(),
                standard.amount(),
                standard.documentNumber(),
                tier == null ? null : tier.amount(),
                tier == null ? null : tier.documentNumber(),
                supplements,
                0,
                terms.reviewGroup());
        // The tier pays whoever is below the standard; who is not gets nothing.
        boolean below = MeansTest.below(totals, members, standard.amount(), 100);
        return below
                ? draft.worth(DibaoEntitlement.monthly(draft, standards, area, month, policy.allSupplements()))
                : draft;
    }

    private Adjustment standard(Kind kind) {
        return DibaoEntitlement.standard(standards, kind.standard(), area, month);
    }

    /** Sums for the whole household, or for the one person guaranteed alone. */
    Totals totals(Household household, Means means, @Nullable SinglePerson single) {
        Set<Integer> members = single != null
                ? Set.of(single.member())
                : household.counted().stream().map(Person::no).collect(Collectors.toSet());
        return MeansTest.totals(means, members, policy, day);
    }

    private void requireGround(Household household, SinglePerson single, Totals whole, long standard) {
        SinglePersonGroundMustBeLawful.require(DibaoLaw.opens(single.ground(), ruleDate), "singlePerson.ground");
        Person person = household.counted().stream()
                .filter(member -> member.no() == single.member())
                .findFirst()
                .orElseThrow(() -> SinglePersonMustBeNamed.violated("singlePerson.member", Map.of()));
        Ground ground = single.ground();
        boolean meets =
                switch (ground) {
                    case EDGE_DISABLED -> person.severelyDisabled();
                    case EDGE_SERIOUSLY_ILL -> person.health().seriouslyIll();
                    case UNEMPLOYED_DISABLED_ADULT ->
                        person.severelyDisabled() && !person.employed() && person.ageOn(day) >= 18;
                    case CLERGY, LOCAL -> single.evidence() != null;
                };
        SinglePersonMustMeetTheGround.require(meets, "singlePerson.ground");
        if (ground == Ground.EDGE_DISABLED || ground == Ground.EDGE_SERIOUSLY_ILL) {
            int members = household.counted().size();
            // A household that itself qualifies is admitted as a whole (notice of 2022-10-20).
            HouseholdMustNotQualifyAsAWhole.require(!MeansTest.below(whole, members, standard, 100));
            HouseholdMustBeAtTheEdge.require(MeansTest.below(whole, members, standard, policy.edgePercent()));
        }
    }

    private static List<Supplement> extras(List<Extra> extras, Person member) {
        return extras.stream()
                .filter(extra -> extra.member() == member.no())
                .map(Extra::kind)
                .distinct()
                .sorted()
                .toList();
    }

    private void requireExtras(List<Extra> extras, Household household, List<Paid> paid) {
        for (Extra extra : extras) {
            MemberMustBeKnown.require(paid.stream().anyMatch(p -> p.no() == extra.member()), "supplements");
            SupplementMustFitTheMember.require(
                    household.counted().stream()
                            .anyMatch(member -> member.no() == extra.member() && fits(extra.kind(), member)),
                    "supplements");
        }
    }

    private boolean fits(Supplement kind, Person member) {
        return switch (kind) {
            case ELDERLY -> member.ageOn(day) >= 60;
            case MINOR -> member.ageOn(day) < 18;
            case DISABLED -> member.severelyDisabled();
            case ILL -> member.health().seriouslyIll();
        };
    }
}
