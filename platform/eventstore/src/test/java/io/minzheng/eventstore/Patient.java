package io.minzheng.eventstore;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A small capability for tests whose events are full of personal data. The state is the last name heard of. */
final class Patient {
    static final String NAME = "clinic.patient";

    /** NameTaken of revision 1 had another field, and no exclamation mark. */
    static final Upcaster RENAMED = new Upcaster() {
        @Override
        public String name() {
            return "clinic.patient.NameTaken";
        }

        @Override
        public int fromRevision() {
            return 1;
        }

        @Override
        public ObjectNode upcast(ObjectNode payload) {
            payload.put("name", payload.remove("called").asString() + "!");
            return payload;
        }
    };

    private Patient() {}

    record Illness(int code, YearMonth since) {
        static Illness erased() {
            return new Illness(0, YearMonth.of(1, 1));
        }
    }

    record Visit(@PersonalData String finding) {}

    record Person(
            @Subject String id,
            @PersonalData String name,
            @PersonalData Illness illness,
            List<Visit> visits) {}

    record Companion(
            @Subject @Nullable String id, @PersonalData String name) {}

    sealed interface Contact {
        record Phone(String number) implements Contact {}

        record Letter(String address) implements Contact {}
    }

    sealed interface PatientEvent extends DomainEvent {
        @EventName("clinic.patient.PatientSeen")
        record PatientSeen(
                LocalDate on,
                Person person,
                Companion companion,
                @PersonalData List<String> remarks,
                @PersonalData @Nullable Contact contact,
                @PersonalData @Nullable Integer nothing)
                implements PatientEvent {}

        @EventName(value = "clinic.patient.NameTaken", revision = 2)
        record NameTaken(
                LocalDate on,
                @Subject String person,
                @PersonalData String name) implements PatientEvent {}
    }

    sealed interface Unerasable extends DomainEvent {
        @EventName("clinic.bad.Seen")
        record Seen(LocalDate on, @PersonalData YearMonth born) implements Unerasable {}
    }

    record See(String target, LocalDate on, String id, String name) implements Command {}

    static PatientEvent.PatientSeen seen(String id, String name, String companion) {
        return new PatientEvent.PatientSeen(
                LocalDate.of(2022, 3, 4),
                new Person(id, name, new Illness(7, YearMonth.of(2022, 1)), List.of(new Visit("cough"))),
                new Companion(null, companion),
                List.of("quiet"),
                new Contact.Phone("70"),
                null);
    }

    static final class PatientAggregate extends DecidedAggregate<See, String, PatientEvent> {}

    static Capability<See, String, PatientEvent> capability() {
        Decider<See, String, PatientEvent> decider = new Decider<>() {
            @Override
            public String initial() {
                return "";
            }

            @Override
            public List<PatientEvent> decide(See command, String state, Circumstances circumstances) {
                return List.of(seen(command.id(), command.name(), "Tashi"));
            }

            @Override
            public String evolve(String state, PatientEvent event) {
                return switch (event) {
                    case PatientEvent.PatientSeen seen -> seen.person().name();
                    case PatientEvent.NameTaken taken -> taken.name();
                };
            }
        };
        return new Capability<>(NAME, PatientAggregate.class, See.class, PatientEvent.class, decider);
    }
}
