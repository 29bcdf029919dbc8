package io.minzheng.assistance.flags;

import io.minzheng.eventstore.DecidedAggregate;

final class FlagAggregate extends DecidedAggregate<FlagCommand, ReviewFlag, FlagEvent> {}
