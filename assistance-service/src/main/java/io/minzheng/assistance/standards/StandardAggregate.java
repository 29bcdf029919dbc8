package io.minzheng.assistance.standards;

import io.minzheng.eventstore.DecidedAggregate;

final class StandardAggregate extends DecidedAggregate<StandardCommand, Standard, StandardEvent> {}
