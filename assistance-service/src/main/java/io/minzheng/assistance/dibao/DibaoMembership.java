package io.minzheng.assistance.dibao;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** One person's place in dibao: in one case at a time, whatever cases are decided side by side. */
sealed interface DibaoMembership {
    record Outside(YearMonth since) implements DibaoMembership {}

    record Inside(String caseId, YearMonth from) implements DibaoMembership {}

    static String stream(String personId) {
        return "dibao-person." + personId;
    }

    sealed interface MembershipCommand extends Command {
        String personId();

        @Override
        default String target() {
            return stream(personId());
        }
    }

    /** @param from first month for which is paid */
    record EnrolPerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}

    /** @param from first month for which is no longer paid */
    record ReleasePerson(String personId, LocalDate on, String caseId, YearMonth from) implements MembershipCommand {}

    sealed interface MembershipEvent extends DomainEvent {}

    @EventName("assistance.dibao-persons.PersonEnrolled")
    record PersonEnrolled(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    @EventName("assistance.dibao-persons.PersonReleased")
    record PersonReleased(LocalDate on, String personId, String caseId, YearMonth from) implements MembershipEvent {}

    /** Keeps a person in one case only. */
    final class MembershipDecider implements Decider<MembershipCommand, DibaoMembership, MembershipEvent> {
        @Override
        public DibaoMembership initial() {
            return new Outside(YearMonth.of(1, 1));
        }

        @Override
        public List<MembershipEvent> decide(
                MembershipCommand command, DibaoMembership state, Circumstances circumstances) {
            return switch (command) {
                case EnrolPerson enrol ->
                    switch (state) {
                        case Inside inside -> {
                            DibaoRule.PersonMustBeInOneCaseOnly.require(
                                    inside.caseId().equals(enrol.caseId()));
                            yield List.of();
                        }
                        case Outside outside -> {
                            DibaoRule.PersonMustBeInOneCaseOnly.require(
                                    !enrol.from().isBefore(outside.since()));
                            yield List.of(
                                    new PersonEnrolled(enrol.on(), enrol.personId(), enrol.caseId(), enrol.from()));
                        }
                    };
                case ReleasePerson release ->
                    state instanceof Inside inside && inside.caseId().equals(release.caseId())
                            ? List.of(new PersonReleased(
                                    release.on(), release.personId(), release.caseId(), release.from()))
                            : List.of();
            };
        }

        @Override
        public DibaoMembership evolve(DibaoMembership state, MembershipEvent event) {
            return switch (event) {
                case PersonEnrolled enrolled -> new Inside(enrolled.caseId(), enrolled.from());
                case PersonReleased released -> new Outside(released.from());
            };
        }
    }
}
