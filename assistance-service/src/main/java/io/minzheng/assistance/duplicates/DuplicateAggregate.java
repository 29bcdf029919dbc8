package io.minzheng.assistance.duplicates;

import io.minzheng.eventstore.DecidedAggregate;

final class DuplicateAggregate extends DecidedAggregate<DuplicateCommand, Duplicate, DuplicateEvent> {}
