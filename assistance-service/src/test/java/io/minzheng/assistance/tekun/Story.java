package io.minzheng.assistance.tekun;

import static io.minzheng.assistance.tekun.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.minzheng.assistance.tekun.CareCommand.ChangeForm;
import io.minzheng.assistance.tekun.CareCommand.ReassessSelfCare;
import io.minzheng.assistance.tekun.ClaimCommand.GrantCase;
import io.minzheng.assistance.tekun.EndingCommand.DecideContest;
import io.minzheng.assistance.tekun.EndingCommand.EndByDeath;
import io.minzheng.assistance.tekun.EndingCommand.EndCase;
import io.minzheng.assistance.tekun.EndingCommand.ReinstateCase;
import io.minzheng.assistance.tekun.SelfCare.Item;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Rule;
import io.minzheng.kernel.RuleViolation;
import io.minzheng.kernel.WorkingDays;
import java.util.ArrayList;
import java.util.List;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();
    static final TekunLaws LAWS = new TekunLaws(TekunPolicy.defaults());

    private final TekunDecider decider = new TekunDecider(TekunPolicy.defaults(), LAWS, CALENDAR);
    private final List<TekunEvent> history = new ArrayList<>();
    private Tekun state = decider.initial();

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

    /** Carries them out, each by whom it befits. */
    Story and(TekunCommand... commands) {
        for (TekunCommand command : commands) {
            by(usual(command), command);
        }
        return this;
    }

    Story by(String staff, TekunCommand command) {
        when(staff, command).forEach(event -> {
            history.add(event);
            state = decider.evolve(state, event);
        });
        return this;
    }

    List<TekunEvent> when(TekunCommand command) {
        return when(usual(command), command);
    }

    List<TekunEvent> when(String staff, TekunCommand command) {
        return decider.decide(command, state, new Circumstances(staff, command.on()));
    }

    void refuses(Rule rule, TekunCommand command) {
        refuses(rule, usual(command), command);
    }

    void refuses(Rule rule, String staff, TekunCommand command) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, () -> when(staff, command));
        assertThat(refusal).as("refusal of %s", command).isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }

    Tekun state() {
        return state;
    }

    List<TekunEvent> history() {
        return List.copyOf(history);
    }

    <E extends TekunEvent> E last(Class<E> type) {
        return history.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static String usual(TekunCommand command) {
        return switch (command) {
            case ReassessSelfCare _ -> REVIEWER;
            case GrantCase _, ChangeForm _, EndCase _, EndByDeath _, DecideContest _ -> APPROVER;
            case ReinstateCase _ -> "approver-2";
            case ClaimCommand _, CareCommand _, EndingCommand _ -> CLERK;
        };
    }
}
