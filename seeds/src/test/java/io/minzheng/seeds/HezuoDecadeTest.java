package io.minzheng.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.minzheng.kernel.ResidentId;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.seeds.Member.Relation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HezuoDecadeTest {
    private static final List<StandardYear> STANDARDS = TheDecade.STANDARDS;
    private static final EntitlementRule RULE = TheDecade.RULE;
    private static final List<Family> FAMILIES = TheDecade.FAMILIES;
    private static final LocalDate END = LocalDate.of(2022, 12, 31);
    private static final YearMonth LAST = YearMonth.of(2022, 12);

    private static List<Family> inReceipt(YearMonth month) {
        return FAMILIES.stream().filter(family -> family.paid().contains(month)).toList();
    }

    @Test
    void theRuleYieldsThePublishedSumToTheFen() {
        assertThat(Tuning.total(RULE, FAMILIES)).isEqualTo(46_591_580_000L);
    }

    @Test
    void theEndOf2022HasThePublishedHouseholdsPersonsAndSinglePersonCases() {
        List<Family> end = inReceipt(LAST);
        assertThat(end).hasSize(1948);
        assertThat(end.stream().mapToInt(Family::persons).sum()).isEqualTo(5900);
        assertThat(end.stream().filter(Family::isSinglePerson)).hasSize(260);
    }

    @Test
    void theSameSeedGivesTheSameFamiliesAndAnotherSeedOthersOfTheSameSum() {
        assertThat(TheDecade.drawn(HezuoDecade.SEED)).isEqualTo(FAMILIES);
        List<Family> others = TheDecade.drawn(42);
        assertThat(others).isNotEqualTo(FAMILIES);
        assertThat(Tuning.total(RULE, others)).isEqualTo(46_591_580_000L);
    }

    @Test
    void noResidentIdIsGivenTwiceAndEachIsValidAndOfHezuo() {
        Set<String> seen = new HashSet<>();
        FAMILIES.stream().flatMap(family -> family.members().stream()).forEach(member -> {
            String number = member.residentId().value();
            assertThat(ResidentId.of(number)).isEqualTo(member.residentId());
            assertThat(number).startsWith("623001");
            assertThat(seen.add(number))
                    .as("given once: %s", member.residentId())
                    .isTrue();
        });
        assertThat(seen).hasSizeGreaterThan(15_000);
    }

    @Test
    void everyMonthOfEveryFamilyIsPaidSomethingAndNeverMoreThanTheFullStandard() {
        for (Family family : FAMILIES) {
            family.paid().monthsUntil(LAST).forEach(month -> {
                long full = family.hukou().of(StandardYear.at(STANDARDS, month)).value() * family.persons();
                assertThat(RULE.monthly(family, month))
                        .as("family %d in %s", family.number(), month)
                        .isPositive()
                        .isLessThanOrEqualTo(full);
            });
        }
    }

    @Test
    void householdCasesLieBelowTheStandardAndSinglePersonCasesInTheEdgeBand() {
        for (Family family : FAMILIES) {
            long members = family.members().size();
            long assessable = Math.max(0, family.means().assessable());
            family.paid().monthsUntil(LAST).forEach(month -> {
                long standard =
                        family.hukou().of(StandardYear.at(STANDARDS, month)).value();
                if (family.isSinglePerson()) {
                    assertThat(assessable)
                            .isGreaterThanOrEqualTo(standard * members)
                            .isLessThan(standard * members * 3 / 2);
                } else {
                    assertThat(assessable).isLessThan(standard * members);
                }
            });
        }
    }

    @Test
    void singlePersonCasesAreSeverelyDisabledAndAcceptedUnderTheLawOf2021() {
        List<Family> singles = FAMILIES.stream().filter(Family::isSinglePerson).toList();
        assertThat(singles).hasSize(260).allSatisfy(family -> {
            assertThat(family.procedure().acceptedOn()).isAfterOrEqualTo(LocalDate.of(2021, 7, 1));
            Member member = family.members().get(Objects.requireNonNull(family.singleMember()) - 1);
            assertThat(Objects.requireNonNull(member.disability()).opensSinglePersonGuarantee())
                    .isTrue();
        });
    }

    @Test
    void membersStayMembersByLawAsLongAsTheFamilyIsInReceipt() {
        for (Family family : FAMILIES) {
            LocalDate from = family.procedure().filedOn();
            LocalDate until = family.exit() == null ? END : family.exit().decidedOn();
            assertThat(family.members().stream().filter(m -> m.relation() == Relation.APPLICANT))
                    .hasSize(1);
            for (Member member : family.members()) {
                switch (member.relation()) {
                    case MINOR_CHILD -> {
                        assertThat(member.ageOn(from)).isBetween(0, 17);
                        assertThat(member.ageOn(until)).isLessThanOrEqualTo(22);
                    }
                    case PARENT -> assertThat(member.ageOn(from)).isGreaterThanOrEqualTo(60);
                    case APPLICANT, SPOUSE -> assertThat(member.ageOn(from)).isGreaterThanOrEqualTo(20);
                }
                assertThat(member.ageOn(until)).isLessThan(95);
            }
        }
    }

    @Test
    void everyStepFallsOnAWorkingDayInOrderAndWithinTheDecade() {
        WorkingDays calendar = WorkingDays.ofChina();
        for (Family family : FAMILIES) {
            Procedure days = family.procedure();
            assertThat(days.filedOn()).isAfterOrEqualTo(LocalDate.of(2012, 1, 1));
            assertThat(days.acceptedOn()).isAfter(days.filedOn());
            assertThat(days.investigatedOn()).isAfter(days.acceptedOn());
            assertThat(days.opinionOn()).isAfter(days.investigatedOn());
            assertThat(days.villageNoticeFrom()).isAfter(days.opinionOn());
            boolean newLaw = !days.acceptedOn().isBefore(LocalDate.of(2021, 7, 1));
            assertThat(days.appraisedOn() == null).isEqualTo(newLaw);
            assertThat(days.dataCheckedOn() != null).isEqualTo(newLaw);
            LocalDate lastNotice = newLaw ? days.villageNoticeFrom() : Objects.requireNonNull(days.countyNoticeFrom());
            if (!newLaw) {
                assertThat(lastNotice).isAfterOrEqualTo(days.villageNoticeFrom().plusDays(7));
            }
            assertThat(days.confirmedOn())
                    .isAfterOrEqualTo(lastNotice.plusDays(7))
                    .isBefore(LocalDate.of(2022, 12, 1));
            assertThat(calendar.between(days.acceptedOn(), days.confirmedOn())).isLessThanOrEqualTo(30);
            assertThat(List.of(days.filedOn(), days.acceptedOn(), days.investigatedOn(), days.confirmedOn()))
                    .allMatch(calendar::isWorkingDay);
        }
    }

    @Test
    void leaversAreDecidedInTheirLastMonthAfterAReview() {
        List<Family> leavers =
                FAMILIES.stream().filter(family -> family.exit() != null).toList();
        assertThat(leavers).hasSizeGreaterThan(2000).allSatisfy(family -> {
            Family.Exit exit = Objects.requireNonNull(family.exit());
            assertThat(exit.reviewedOn()).isAfter(family.procedure().confirmedOn());
            assertThat(exit.decidedOn()).isAfter(exit.reviewedOn());
            assertThat(YearMonth.from(exit.decidedOn())).isEqualTo(YearMonth.from(exit.reviewedOn()));
            assertThat(exit.decidedOn().getYear()).isBetween(2014, 2020);
        });
    }

    @Test
    void theFirstMoneyFlowsInFebruary2012AndPaymentsStayFew() {
        assertThat(inReceipt(YearMonth.of(2012, 1))).isEmpty();
        assertThat(inReceipt(YearMonth.of(2012, 2))).isNotEmpty();
        int payments = FAMILIES.stream().mapToInt(Family::payments).sum();
        assertThat(payments).isLessThan(450_000);
    }
}
