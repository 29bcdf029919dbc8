package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;

import io.minzheng.assistance.tekun.CareCommand.ChangeForm;
import io.minzheng.assistance.tekun.CareCommand.ReassessSelfCare;
import io.minzheng.assistance.tekun.ClaimCommand.GrantCase;
import io.minzheng.assistance.tekun.EndingCommand.DecideContest;
import io.minzheng.assistance.tekun.EndingCommand.EndByDeath;
import io.minzheng.assistance.tekun.EndingCommand.EndCase;
import io.minzheng.assistance.tekun.EndingCommand.ReinstateCase;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.test.CommandStory;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story extends CommandStory<TekunCommand, Tekun, TekunEvent, Story> {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();
    static final TekunLaws LAWS = new TekunLaws(TekunPolicy.defaults());

    private Story() {
        super(new TekunDecider(TekunPolicy.defaults(), LAWS, CALENDAR));
    }

    static Story given(TekunCommand... commands) {
        return new Story().and(commands);
    }

    /** Everything for an opinion, by 2022-03-04: kept at home, three things not managed. */
    static Story investigated() {
        return given(
                file(),
                record("2022-03-02", alone()),
                assess("2022-03-03", Item.DRESS, Item.TOILET, Item.BATHE),
                choose("2022-03-04", HOME));
    }

    /** As {@link #investigated}, granted on 2022-03-25 from April on. */
    static Story granted() {
        return investigated().and(opine("2022-03-10", true), grant("2022-03-25"));
    }

    @Override
    protected String usual(TekunCommand command) {
        return switch (command) {
            case ReassessSelfCare _ -> REVIEWER;
            case GrantCase _, ChangeForm _, EndCase _, EndByDeath _, DecideContest _ -> APPROVER;
            case ReinstateCase _ -> "approver-2";
            case ClaimCommand _, CareCommand _, EndingCommand _ -> CLERK;
        };
    }
}
