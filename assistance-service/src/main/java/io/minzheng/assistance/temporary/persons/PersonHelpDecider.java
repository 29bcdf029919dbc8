package io.minzheng.assistance.temporary.persons;

import io.minzheng.assistance.temporary.persons.PersonHelp.Grant;
import io.minzheng.assistance.temporary.persons.PersonHelpCommand.RecordHelp;
import io.minzheng.assistance.temporary.persons.PersonHelpCommand.WithdrawHelp;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpRecorded;
import io.minzheng.assistance.temporary.persons.PersonHelpEvent.HelpWithdrawn;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;
import java.util.stream.Stream;

/** Helps a person for the same cause once in so many months, unless the county has decided otherwise. */
public final class PersonHelpDecider implements Decider<PersonHelpCommand, PersonHelp, PersonHelpEvent> {
    private final int months;

    /** @param months that lie between two grants for the same cause */
    public PersonHelpDecider(int months) {
        this.months = months;
    }

    @Override
    public PersonHelp initial() {
        return new PersonHelp(List.of());
    }

    @Override
    public List<PersonHelpEvent> decide(PersonHelpCommand command, PersonHelp state, Circumstances circumstances) {
        return switch (command) {
            case RecordHelp help -> {
                if (state.has(help.caseId())) {
                    yield List.of();
                }
                PersonHelpRule.SameCauseMustNormallyBeHelpedOnce.require(
                        help.exceptional() || state.isFree(help.on(), months));
                yield List.of(
                        new HelpRecorded(help.on(), help.personId(), help.cause(), help.caseId(), help.exceptional()));
            }
            case WithdrawHelp back ->
                state.has(back.caseId())
                        ? List.of(new HelpWithdrawn(back.on(), back.personId(), back.cause(), back.caseId()))
                        : List.of();
        };
    }

    @Override
    public PersonHelp evolve(PersonHelp state, PersonHelpEvent event) {
        return switch (event) {
            case HelpRecorded recorded ->
                new PersonHelp(
                        Stream.concat(state.grants().stream(), Stream.of(new Grant(recorded.caseId(), recorded.on())))
                                .toList());
            case HelpWithdrawn withdrawn ->
                new PersonHelp(state.grants().stream()
                        .filter(grant -> !grant.caseId().equals(withdrawn.caseId()))
                        .toList());
        };
    }
}
