package io.minzheng.assistance.vagrant.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.vagrant.campaigns.Campaign.Announced;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.AnnounceCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.RescheduleCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignAnnounced;
import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignRescheduled;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.web.RuleTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CampaignDeciderTest {
    static final String ID = "campaign-1";
    static final DivisionCode COUNTY = DivisionCode.of("623001");
    static final LocalDate DAY = LocalDate.of(2021, 11, 20);
    static final LocalDate SINCE = LocalDate.of(2021, 12, 1);
    static final LocalDate UNTIL = LocalDate.of(2022, 3, 15);
    static final CampaignAnnounced ANNOUNCED = new CampaignAnnounced(
            DAY, COUNTY, CampaignKind.WINTER_WARMTH, "寒冬送温暖", "州民发〔2021〕9号", SINCE, UNTIL, "reviewer");
    static final CampaignRescheduled RESCHEDULED =
            new CampaignRescheduled(UNTIL, UNTIL.plusDays(10), "州民发〔2022〕2号", "reviewer");

    private final CampaignDecider decider = new CampaignDecider();

    private Campaign after(CampaignEvent... events) {
        Campaign state = decider.initial();
        for (CampaignEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }

    private List<CampaignEvent> when(Campaign state, CampaignCommand command) {
        return decider.decide(command, state, new Circumstances("reviewer", UNTIL));
    }

    private void refuses(Rule rule, Campaign state, CampaignCommand command) {
        assertThat(catchThrowableOfType(RuleViolation.class, () -> when(state, command))
                        .rule())
                .isEqualTo(rule);
    }

    private static AnnounceCampaign announce(String area, String title, LocalDate until) {
        return new AnnounceCampaign(
                ID, DAY, DivisionCode.of(area), CampaignKind.WINTER_WARMTH, title, "州民发〔2021〕9号", SINCE, until);
    }

    private static RescheduleCampaign reschedule(LocalDate on, LocalDate until) {
        return new RescheduleCampaign(ID, on, until, "州民发〔2022〕2号");
    }

    @Test
    void isAnnouncedAndMoved() {
        assertThat(when(after(), announce("623001", "寒冬送温暖", UNTIL))).isEqualTo(List.of(ANNOUNCED));
        assertThat(when(after(ANNOUNCED), reschedule(UNTIL, UNTIL.plusDays(10))))
                .isEqualTo(List.of(RESCHEDULED));
        assertThat(after(ANNOUNCED, RESCHEDULED)).isEqualTo(new Announced(COUNTY, SINCE, UNTIL.plusDays(10), UNTIL));
    }

    @Test
    void nothingHappensWhereItEndsThenAnyway() {
        assertThat(when(after(ANNOUNCED), reschedule(UNTIL, UNTIL))).isEmpty();
    }

    @Test
    void refuses() {
        refuses(CampaignRule.AreaMustBeACounty, after(), announce("623001100", "寒冬送温暖", UNTIL));
        refuses(CampaignRule.CampaignMustBeDescribed, after(), announce("623001", " ", UNTIL));
        refuses(CampaignRule.PeriodMustNotEndBeforeItBegins, after(), announce("623001", "寒冬送温暖", SINCE.minusDays(1)));
        refuses(CampaignRule.CampaignMustNotBeAnnouncedTwice, after(ANNOUNCED), announce("623001", "寒冬送温暖", UNTIL));
        refuses(CampaignRule.CampaignMustBeAnnounced, after(), reschedule(UNTIL, UNTIL));
        refuses(CampaignRule.PeriodMustNotEndBeforeItBegins, after(ANNOUNCED), reschedule(UNTIL, SINCE.minusDays(1)));
        refuses(CampaignRule.StepsMustFollowInTime, after(ANNOUNCED), reschedule(DAY.minusDays(1), UNTIL));
    }

    @Property
    void coversItsCountyFromTheFirstDayToTheLast(@ForAll @IntRange(min = -30, max = 150) int days) {
        AnnouncedCampaign campaign = new AnnouncedCampaign(ID, COUNTY, SINCE, UNTIL);
        LocalDate day = SINCE.plusDays(days);

        assertThat(campaign.covers(DivisionCode.of("623001100"), day))
                .isEqualTo(days >= 0 && days <= SINCE.until(UNTIL, ChronoUnit.DAYS));
        assertThat(campaign.covers(DivisionCode.of("623027100"), day)).isFalse();
    }

    @Test
    void everyRuleIsToldInBothLanguages() {
        assertThat(RuleTexts.missing(CampaignRule.values())).isEmpty();
    }
}
