package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.Samples.*;

import io.minzheng.assistance.vagrant.LeavingCommand.CheckRescue;
import io.minzheng.assistance.vagrant.PlacementCommand.*;
import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.kernel.WorkingDays;
import io.minzheng.test.CommandStory;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** Given commands that were carried out, when a further one comes, then these events or this refusal. */
final class Story extends CommandStory<RescueCommand, Rescue, RescueEvent, Story> {
    static final WorkingDays CALENDAR = WorkingDays.ofChina();

    private Story() {
        super(new RescueDecider(RescuePolicy.defaults(), CALENDAR));
    }

    static Story given(RescueCommand... commands) {
        return new Story().and(commands);
    }

    Facts facts() {
        return ((Helped) state()).facts();
    }

    Map<Duty, LocalDate> dues() {
        return facts().dues().stream().collect(Collectors.toMap(Due::duty, Due::dueOn));
    }

    @Override
    protected String usual(RescueCommand command) {
        return switch (command) {
            case CheckRescue _, CheckPlacement _ -> REVIEWER;
            case PlacePerson _, RejectPlacement _ -> APPROVER;
            case ApplyForPlacement _ -> CLERK;
            case CareCommand _, TracingCommand _, LeavingCommand _ -> CLERK;
        };
    }

    /** Somebody whom nobody has been able to name, cared for as one who stays for long. */
    static Story searchedFor() {
        return given(
                stranger(),
                compare("2022-03-01"),
                publish("2022-03-02"),
                requestDna("2022-03-08"),
                longStay("2022-03-11"),
                sample("2022-03-20"),
                publish("2022-04-01"));
    }

    /** As {@link #searchedFor}, with an application for placement that has been checked. */
    static Story awaitingPlacement() {
        return searchedFor().and(apply("2022-06-01"), checkPlacement("2022-06-02"));
    }
}
