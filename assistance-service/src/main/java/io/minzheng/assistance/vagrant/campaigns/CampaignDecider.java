package io.minzheng.assistance.vagrant.campaigns;

import static io.minzheng.assistance.vagrant.campaigns.CampaignRule.*;

import io.minzheng.assistance.vagrant.campaigns.Campaign.Announced;
import io.minzheng.assistance.vagrant.campaigns.Campaign.Unannounced;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.AnnounceCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignCommand.RescheduleCampaign;
import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignAnnounced;
import io.minzheng.assistance.vagrant.campaigns.CampaignEvent.CampaignRescheduled;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Announces campaigns and moves their end. What has been counted to one stays counted. */
final class CampaignDecider implements Decider<CampaignCommand, Campaign, CampaignEvent> {
    private static final int LONGEST_TEXT = 200;

    @Override
    public Campaign initial() {
        return new Unannounced();
    }

    @Override
    public List<CampaignEvent> decide(CampaignCommand command, Campaign state, Circumstances circumstances) {
        return switch (command) {
            case AnnounceCampaign announce -> announce(announce, state, circumstances.staff());
            case RescheduleCampaign reschedule -> reschedule(reschedule, state, circumstances.staff());
        };
    }

    private static List<CampaignEvent> announce(AnnounceCampaign command, Campaign state, String staff) {
        CampaignMustNotBeAnnouncedTwice.require(state instanceof Unannounced);
        AreaMustBeACounty.require(command.area().value().length() == 6, "area");
        requireText(command.title(), "title");
        requireText(command.documentNumber(), "documentNumber");
        PeriodMustNotEndBeforeItBegins.require(!command.until().isBefore(command.since()), "until");
        return List.of(new CampaignAnnounced(
                command.on(),
                command.area(),
                command.kind(),
                command.title(),
                command.documentNumber(),
                command.since(),
                command.until(),
                staff));
    }

    private static List<CampaignEvent> reschedule(RescheduleCampaign command, Campaign state, String staff) {
        if (!(state instanceof Announced announced)) {
            throw CampaignMustBeAnnounced.violated();
        }
        StepsMustFollowInTime.require(!command.on().isBefore(announced.lastOn()), "on");
        requireText(command.documentNumber(), "documentNumber");
        PeriodMustNotEndBeforeItBegins.require(!command.until().isBefore(announced.since()), "until");
        return command.until().equals(announced.until())
                ? List.of()
                : List.of(new CampaignRescheduled(command.on(), command.until(), command.documentNumber(), staff));
    }

    private static void requireText(String text, String field) {
        CampaignMustBeDescribed.require(!text.isBlank() && text.length() <= LONGEST_TEXT, field);
    }

    @Override
    public Campaign evolve(Campaign state, CampaignEvent event) {
        return switch (event) {
            case CampaignAnnounced announced ->
                new Announced(announced.area(), announced.since(), announced.until(), announced.on());
            case CampaignRescheduled rescheduled -> {
                Announced before = (Announced) state;
                yield new Announced(before.area(), before.since(), rescheduled.until(), rescheduled.on());
            }
        };
    }
}
