package io.minzheng.assistance.temporary;

import io.minzheng.eventstore.DecidedAggregate;

final class TemporaryAggregate extends DecidedAggregate<TemporaryCommand, Temporary, TemporaryEvent> {}
