package io.minzheng.assistance.dibao.persons;

import static io.minzheng.assistance.dibao.persons.PersonRule.PersonMustBeInOneCaseOnly;
import static io.minzheng.assistance.dibao.persons.PersonRule.PersonMustHaveLeftDibao;
import static io.minzheng.assistance.dibao.persons.PersonRule.PersonMustNotBeInAnotherProgramme;

import io.minzheng.assistance.dibao.persons.Membership.Excluded;
import io.minzheng.assistance.dibao.persons.Membership.Inside;
import io.minzheng.assistance.dibao.persons.Membership.Outside;
import io.minzheng.assistance.dibao.persons.MembershipCommand.EnrolPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ExcludePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.MovePerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReadmitPerson;
import io.minzheng.assistance.dibao.persons.MembershipCommand.ReleasePerson;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonEnrolled;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonExcluded;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReadmitted;
import io.minzheng.assistance.dibao.persons.MembershipEvent.PersonReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.time.YearMonth;
import java.util.List;

/** Keeps a person in one case only, and out of dibao while in a programme that excludes it, whatever is decided side by side. */
public final class MembershipDecider implements Decider<MembershipCommand, Membership, MembershipEvent> {
    @Override
    public Membership initial() {
        return new Outside(YearMonth.of(1, 1));
    }

    @Override
    public List<MembershipEvent> decide(MembershipCommand command, Membership state, Circumstances circumstances) {
        return switch (command) {
            case EnrolPerson enrol -> enrol(enrol, state);
            case ExcludePerson exclude -> exclude(exclude, state);
            case ReadmitPerson readmit ->
                state instanceof Excluded excluded && excluded.caseId().equals(readmit.caseId())
                        ? List.of(new PersonReadmitted(
                                readmit.on(), readmit.personId(), readmit.caseId(), readmit.from()))
                        : List.of();
            case MovePerson move -> {
                PersonMustBeInOneCaseOnly.require(
                        state instanceof Inside inside && inside.caseId().equals(move.fromCase()));
                yield List.of(
                        new PersonReleased(move.on(), move.personId(), move.fromCase(), move.from()),
                        new PersonEnrolled(move.on(), move.personId(), move.toCase(), move.from()));
            }
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
            case Excluded _ -> throw PersonMustNotBeInAnotherProgramme.violated();
            case Outside outside -> {
                PersonMustBeInOneCaseOnly.require(!command.from().isBefore(outside.since()));
                yield List.of(new PersonEnrolled(command.on(), command.personId(), command.caseId(), command.from()));
            }
        };
    }

    private static List<MembershipEvent> exclude(ExcludePerson command, Membership state) {
        return switch (state) {
            case Inside _ -> throw PersonMustHaveLeftDibao.violated();
            case Excluded excluded -> {
                PersonMustNotBeInAnotherProgramme.require(excluded.caseId().equals(command.caseId()));
                yield List.of();
            }
            case Outside outside -> {
                PersonMustHaveLeftDibao.require(!command.from().isBefore(outside.since()));
                yield List.of(new PersonExcluded(command.on(), command.personId(), command.caseId(), command.from()));
            }
        };
    }

    @Override
    public Membership evolve(Membership state, MembershipEvent event) {
        return switch (event) {
            case PersonEnrolled enrolled -> new Inside(enrolled.caseId(), enrolled.from());
            case PersonReleased released -> new Outside(released.from());
            case PersonExcluded excluded -> new Excluded(excluded.caseId(), excluded.from());
            case PersonReadmitted readmitted -> new Outside(readmitted.from(), readmitted.from());
        };
    }
}
