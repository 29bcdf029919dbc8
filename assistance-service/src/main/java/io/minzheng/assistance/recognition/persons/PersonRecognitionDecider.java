package io.minzheng.assistance.recognition.persons;

import io.minzheng.assistance.recognition.persons.PersonRecognition.Held;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ApplyForPerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.RecognisePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionCommand.ReleasePerson;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonApplied;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonRecognised;
import io.minzheng.assistance.recognition.persons.PersonRecognitionEvent.PersonReleased;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Lets a person apply once at a time, be recognised once on any day, and apply again once that is due. */
public final class PersonRecognitionDecider
        implements Decider<PersonRecognitionCommand, PersonRecognition, PersonRecognitionEvent> {
    @Override
    public PersonRecognition initial() {
        return new PersonRecognition(null, List.of());
    }

    @Override
    public List<PersonRecognitionEvent> decide(
            PersonRecognitionCommand command, PersonRecognition state, Circumstances circumstances) {
        return switch (command) {
            case ApplyForPerson apply -> apply(apply, state);
            case RecognisePerson recognise -> recognise(recognise, state);
            case ReleasePerson release -> release(release, state);
        };
    }

    private static List<PersonRecognitionEvent> apply(ApplyForPerson command, PersonRecognition state) {
        String open = state.applying();
        if (command.caseId().equals(open)) {
            return List.of();
        }
        PersonRecognitionRule.OpenApplicationMustBeDecidedFirst.require(open == null || open.equals(command.closed()));
        PersonRecognitionRule.RenewalMustBeDue.require(state.held().stream()
                .noneMatch(held -> held.hasEverHeld()
                        && !command.on().isAfter(held.until())
                        && command.on().isBefore(held.renewalDueOn())));
        return List.of(new PersonApplied(command.on(), command.personId(), command.caseId()));
    }

    private static List<PersonRecognitionEvent> recognise(RecognisePerson command, PersonRecognition state) {
        if (state.by(command.caseId()).isPresent()) {
            return List.of();
        }
        PersonRecognitionRule.PersonMustBeRecognisedOnce.require(state.held().stream()
                .allMatch(held -> !held.hasEverHeld() || held.until().isBefore(command.from())));
        return List.of(new PersonRecognised(
                command.on(),
                command.personId(),
                command.caseId(),
                command.kind(),
                command.from(),
                command.until(),
                command.renewalDueOn(),
                command.decisionNumber()));
    }

    /** What runs out by itself earlier is not ended; what has been decided to follow has to be ended before. */
    private static List<PersonRecognitionEvent> release(ReleasePerson command, PersonRecognition state) {
        Held held = state.by(command.caseId()).orElse(null);
        if (held == null || !command.until().isBefore(held.until())) {
            return List.of();
        }
        PersonRecognitionRule.LaterRecognitionMustBeEndedFirst.require(state.held().stream()
                .noneMatch(other -> other.hasEverHeld() && other.from().isAfter(held.from())));
        return List.of(new PersonReleased(
                command.on(), command.personId(), command.caseId(), held.kind(), held.from(), command.until()));
    }

    @Override
    public PersonRecognition evolve(PersonRecognition state, PersonRecognitionEvent event) {
        return switch (event) {
            case PersonApplied applied -> new PersonRecognition(applied.caseId(), state.held());
            case PersonRecognised recognised ->
                state.with(new Held(
                        recognised.caseId(),
                        recognised.kind(),
                        recognised.from(),
                        recognised.until(),
                        recognised.renewalDueOn()));
            case PersonReleased released -> state.ending(released.caseId(), released.until());
        };
    }
}
