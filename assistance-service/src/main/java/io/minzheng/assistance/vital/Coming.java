package io.minzheng.assistance.vital;

import java.time.LocalDate;
import java.util.List;

/** What of an event tells who has come into the case; each record is the form of some programmes. */
sealed interface Coming {
    LocalDate on();

    /** Pseudonyms. */
    List<String> personIds();

    /** @param personId pseudonym */
    record Person(String personId) {
        static List<String> ids(List<Person> persons) {
            return persons.stream().map(Person::personId).toList();
        }
    }

    record Household(LocalDate on, List<Person> members) implements Coming {
        @Override
        public List<String> personIds() {
            return Person.ids(members);
        }
    }

    record Change(List<Person> joined) {}

    record ChangedHousehold(LocalDate on, Change change) implements Coming {
        @Override
        public List<String> personIds() {
            return Person.ids(change.joined());
        }
    }

    record OnePerson(LocalDate on, Person person) implements Coming {
        @Override
        public List<String> personIds() {
            return List.of(person.personId());
        }
    }

    /** @param personId pseudonym */
    record Applicant(LocalDate on, String personId) implements Coming {
        @Override
        public List<String> personIds() {
            return List.of(personId);
        }
    }

    record Hardship(List<Person> persons) {}

    record PeopleInNeed(LocalDate on, Hardship hardship) implements Coming {
        @Override
        public List<String> personIds() {
            return Person.ids(hardship.persons());
        }
    }
}
