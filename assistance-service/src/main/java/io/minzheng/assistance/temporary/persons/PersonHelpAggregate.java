package io.minzheng.assistance.temporary.persons;

import io.minzheng.eventstore.DecidedAggregate;

final class PersonHelpAggregate extends DecidedAggregate<PersonHelpCommand, PersonHelp, PersonHelpEvent> {}
