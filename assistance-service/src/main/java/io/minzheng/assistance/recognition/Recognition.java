package io.minzheng.assistance.recognition;

import io.minzheng.assistance.dibao.Household.Kind;
import io.minzheng.assistance.recognition.ClaimEvent.HouseholdRecognised;
import io.minzheng.assistance.recognition.ClaimEvent.RecognitionProposed;
import io.minzheng.assistance.recognition.TermEvent.EndingProposed;
import io.minzheng.assistance.recognition.TermEvent.RecognitionEnded;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a case stands. Each phase carries what is known in it and nothing else. */
sealed interface Recognition {
    record NotFiled() implements Recognition {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Filed extends Recognition, Located {
        Filing filing();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return filing().area();
        }
    }

    /** How the application stands, the procedure knows. */
    record Applying(Filing filing, Claim claim, LocalDate lastOn) implements Filed {}

    sealed interface Granted extends Filed {
        Grant grant();
    }

    /** Not ended by anybody; whether it still holds, its last day says. */
    sealed interface Running extends Granted {}

    record Recognised(Filing filing, Grant grant, LocalDate lastOn) implements Running {}

    record EndingInProposal(Filing filing, Grant grant, EndingProposed proposal, LocalDate lastOn) implements Running {}

    record Ended(Filing filing, Grant grant, RecognitionEnded ending, LocalDate lastOn) implements Granted {}

    /** @param dead numbers of the members who have died */
    record Filing(
            RecognitionKind kind,
            Kind hukou,
            DivisionCode area,
            List<Member> members,
            Set<Integer> dead,
            LocalDate filedOn) {
        public Filing {
            members = List.copyOf(members);
            dead = Set.copyOf(dead);
        }

        Optional<Member> member(int no) {
            return members.stream().filter(member -> member.no() == no).findFirst();
        }

        Optional<Member> member(String personId) {
            return members.stream()
                    .filter(member -> member.personId().equals(personId))
                    .findFirst();
        }

        List<Member> living() {
            return members.stream()
                    .filter(member -> !dead.contains(member.no()))
                    .toList();
        }

        boolean isLast(int no) {
            return living().stream().allMatch(member -> member.no() == no);
        }

        Filing died(int no) {
            return new Filing(
                    kind,
                    hukou,
                    area,
                    members,
                    Stream.concat(dead.stream(), Stream.of(no)).collect(Collectors.toUnmodifiableSet()),
                    filedOn);
        }

        Filing restored(int no) {
            return new Filing(
                    kind,
                    hukou,
                    area,
                    members,
                    dead.stream().filter(other -> other != no).collect(Collectors.toUnmodifiableSet()),
                    filedOn);
        }
    }

    /**
     * What is known before the recognition.
     *
     * @param proposal on these means and members; null where one of them has changed since
     * @param makers who has filed, recorded or proposed, and must not decide
     */
    record Claim(
            @PersonalData @Nullable Means means, @Nullable RecognitionProposed proposal, Set<String> makers) {
        public Claim {
            makers = Set.copyOf(makers);
        }

        Claim found(Means found, String by) {
            return new Claim(found, null, with(by));
        }

        Claim proposed(RecognitionProposed proposed) {
            return new Claim(means, proposed, with(proposed.by()));
        }

        Claim advisedAgainst(String by) {
            return new Claim(means, null, with(by));
        }

        /** The household is another one. */
        Claim changed() {
            return new Claim(means, null, makers);
        }

        private Set<String> with(String by) {
            return Stream.concat(makers.stream(), Stream.of(by)).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param declined whether it is known that the household does not apply again */
    record Grant(String decisionNumber, Term term, boolean declined) {
        static Grant of(HouseholdRecognised event) {
            return new Grant(
                    event.decisionNumber(),
                    new Term(event.validFrom(), event.validUntil(), event.renewalDueOn()),
                    false);
        }

        Grant withoutRenewal() {
            return new Grant(decisionNumber, term, true);
        }
    }
}
