package io.minzheng.assistance.monitoring;

import io.minzheng.assistance.flags.CasesToFlag;
import io.minzheng.assistance.flags.FlaggedCase;
import java.util.List;

/** The place on the list of a person who is monitored. */
final class MonitoredToFlag implements CasesToFlag {
    static final String PROGRAMME = "monitoring";

    private final ListedPersons persons;

    MonitoredToFlag(ListedPersons persons) {
        this.persons = persons;
    }

    @Override
    public List<FlaggedCase> of(String personId) {
        return persons
                .of(personId)
                .map(listed -> new FlaggedCase(PROGRAMME, MonitoredCommand.id(personId), listed.area()))
                .stream()
                .toList();
    }
}
