package io.minzheng.assistance.dibao.persons;

import static io.minzheng.assistance.dibao.persons.PersonRule.PersonMustBeInOneCaseOnly;

import io.minzheng.assistance.dibao.persons.Membership.Inside;
import io.minzheng.assistance.dibao.persons.Membership.Outside;
import io.minzheng.assistance.dibao.persons.MembershipCommand.EnrolPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReleasePerson;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.YearMonth;
import java.util.List;

/** Keeps a person in one case only, whatever cases are decided side by side. */
public final class MembershipDecider implements Decider<MembershipCommand, Membership, MembershipEvent> {
    @Override
    public Membership initial() {
        return new Outside(YearMonth.of(1, 1));
    }

    @Override
    public List<MembershipEvent> decide(MembershipCommand command, Membership state, Circumstances circumstances) {
        return switch (command) {
            case EnrolPerson enrol -> enrol(enrol, state);
            case ReleasePerson release ->
                state instanceof Inside inside && inside.caseId().equals(release.caseId())
                        ? List.of(
                                new PersonReleased(release.on(), release.personId(), release.caseId(), release.from()))
                        : List.of();
        };
    }

    private static List<MembershipEvent> enrol(EnrolPerson command, Membership state) {
        return switch (state) {
            case Inside inside -> {
                PersonMustBeInOneCaseOnly.require(inside.caseId().equals(command.caseId()));
                yield List.of();
            }
            case Outside outside -> {
                PersonMustBeInOneCaseOnly.require(!command.from().isBefore(outside.since()));
                yield List.of(new PersonEnrolled(command.on(), command.personId(), command.caseId(), command.from()));
            }
        };
    }

    @Override
    public Membership evolve(Membership state, MembershipEvent event) {
        return switch (event) {
            case PersonEnrolled enrolled -> new Inside(enrolled.caseId(), enrolled.from());
            case PersonReleased released -> new Outside(released.from());
        };
    }
}
