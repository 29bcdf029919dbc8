package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static io.minzheng.assistance.tekun.Story.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.standards.StandardKind;
import io.minzheng.assistance.standards.Standards;
import io.minzheng.assistance.standards.Standards.Adjustment;
import io.minzheng.assistance.tekun.ClaimEvent.CaseGranted;
import io.minzheng.assistance.tekun.Placement.Form;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.assistance.tekun.SelfCare.Level;
import io.minzheng.assistance.transfers.Stays;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.payments.Basis;
import io.minzheng.payments.Entitlement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TekunEntitlementTest {
    private static final LocalDate KNOWN = day("2022-12-31");

    static TekunBenefit benefit(Story story) {
        TekunBenefit benefit = TekunBenefit.begun(story.last(CaseGranted.class), KNOWN);
        for (TekunEvent event : story.history()) {
            benefit = benefit.after(event, KNOWN);
        }
        return benefit;
    }

    private static Optional<Long> due(Story story, String month) {
        return TekunEntitlement.of(benefit(story), STANDARDS, LAWS, month(month))
                .map(Entitlement::amount);
    }

    @Test
    void isBasicLivingAndCare() {
        Entitlement entitlement = TekunEntitlement.of(benefit(granted()), STANDARDS, LAWS, month("2022-04"))
                .orElseThrow();

        assertThat(entitlement.amount()).isEqualTo(59600 + 30000);
        assertThat(entitlement.basis())
                .isEqualTo(new Basis(
                        "RURAL",
                        "BASIC_AND_CARE",
                        "民发〔2021〕43号",
                        59600,
                        "文〔2022〕" + StandardKind.TEKUN_BASIC_RURAL.ordinal() + "号",
                        1,
                        1,
                        false,
                        0,
                        1,
                        0,
                        0,
                        0,
                        30000,
                        100,
                        "DISPERSED_MIDDLE"));
    }

    @Property
    void followsFromItsBasisForEveryFormAndLevel(
            @ForAll Kind kind,
            @ForAll Form form,
            @ForAll Level level,
            @ForAll @LongRange(min = 1, max = 100_000_000) long basic,
            @ForAll @LongRange(min = 1, max = 100_000_000) long care) {
        YearMonth from = month("2022-04");
        TekunBenefit benefit = new TekunBenefit(
                TOWN,
                kind,
                List.of(new TekunBenefit.Spell(KNOWN, KNOWN, from, form, level)),
                List.of(),
                Stays.in(TOWN, KNOWN, KNOWN, from));
        Standards standards = Standards.of(List.of(
                new Adjustment(TekunEntitlement.basic(kind), COUNTY, basic, from, "文"),
                new Adjustment(TekunEntitlement.care(form, level.tier()), COUNTY, care, from, "文")));

        Entitlement entitlement =
                TekunEntitlement.of(benefit, standards, LAWS, from).orElseThrow();

        assertThat(entitlement.amount()).isEqualTo(basic + care);
        assertThat(TekunEntitlement.amount(entitlement.basis()).value()).isEqualTo(entitlement.amount());
        assertThat(TekunEntitlement.of(benefit, standards, LAWS, from.minusMonths(1)))
                .isEmpty();
    }

    @Test
    void followsTheSelfCareFromTheMonthAfterTheAssessment() {
        Story story = granted()
                .and(
                        report("2022-05-02"),
                        reassess("2022-05-10", Item.EAT, Item.DRESS, Item.TOILET, Item.WALK_INDOORS));

        assertThat(due(story, "2022-03")).isEmpty();
        assertThat(due(story, "2022-05")).contains(59600L + 30000);
        assertThat(due(story, "2022-06")).contains(59600L + 60000);
    }

    @Test
    void followsTheFormFromTheMonthAfterTheDecision() {
        Story story = granted().and(request("2022-05-02", INSTITUTION), change("2022-05-10"));

        assertThat(due(story, "2022-05")).contains(59600L + 30000);
        assertThat(due(story, "2022-06")).contains(59600L + 50000);
    }

    @Test
    void endsWithTheMonthOfTheDeathAndGoesOnWhenThatWasNone() {
        Story story = granted().by("automation:x", die("2022-06-02", "2022-04-20"));
        assertThat(due(story, "2022-04")).contains(59600L + 30000);
        assertThat(due(story, "2022-05")).isEmpty();

        story.and(new EndingCommand.ReinstateCase(CASE, day("2022-06-10"), "登记有误"));
        assertThat(due(story, "2022-05")).contains(59600L + 30000);
    }

    @Test
    void isRefusedWithoutAStandard() {
        assertThat(catchThrowableOfType(
                                RuleViolation.class,
                                () -> TekunEntitlement.of(
                                        benefit(granted()), Standards.of(List.of()), LAWS, month("2022-04")))
                        .rule())
                .isEqualTo(TekunRule.StandardMustBeKnown);
    }

    @Test
    void aPastMonthIsUnderTheLawOfThatMonth() {
        assertThat(LAWS.at(day("2021-06-30")).document()).isEqualTo("国发〔2016〕14号");
        assertThat(LAWS.at(day("2021-07-01")).document()).isEqualTo("民发〔2021〕43号");
        assertThat(LAWS.on(day("2016-10-10")).opinionDays()).isEqualTo(15);
        assertThat(LAWS.on(day("2022-01-01")).noticeDays()).isEqualTo(7);
    }

    @Test
    void limitsBefore2021AreThoseConfigured() {
        TekunLaws other = new TekunLaws(new TekunPolicy(1, 10, new TekunPolicy.Limits(20, 5, 21, 22, 4, 11)));

        assertThat(other.at(day("2020-01-01")).reassessmentDays()).isEqualTo(11);
        assertThat(other.on(day("2020-01-01")).countyDays()).isEqualTo(21);
        assertThat(other.on(day("2022-01-01")).countyDays()).isEqualTo(15);
    }
}
