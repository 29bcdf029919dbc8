package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.Dibao.Filed;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.dibao.Household.Person;
import io.minzheng.eventstore.States;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads cases from the store itself, never from a view, for those who refer to one. */
public final class FiledCases {
    private final States states;

    FiledCases(States states) {
        this.states = states;
    }

    /** Empty where nothing was filed under the id. */
    public Optional<FiledCase> of(String caseId) {
        return filed(caseId)
                .map(filed -> new FiledCase(filed.area(), filed.filing().filedOn(), persons(filed)));
    }

    /**
     * A person who is or was named in a case.
     *
     * @param personId pseudonym
     */
    public Optional<NamedPerson> person(String caseId, String personId) {
        return filed(caseId).flatMap(filed -> named(filed)
                .filter(person -> person.personId().equals(personId))
                .reduce((earlier, later) -> later)
                .map(person -> new NamedPerson(person.residentId(), person.name(), filed.area())));
    }

    private Optional<Filed> filed(String caseId) {
        return states.of(DibaoAggregate.class, caseId)
                .map(States.Versioned::state)
                .filter(Filed.class::isInstance)
                .map(Filed.class::cast);
    }

    private static Set<String> persons(Filed filed) {
        return named(filed).map(Person::personId).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<Person> named(Filed filed) {
        Stream<Person> now =
                filed instanceof InBenefit benefit ? benefit.file().household().members().stream() : Stream.of();
        return Stream.concat(filed.filing().household().members().stream(), now);
    }
}
