package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class LinesAggregate extends DecidedAggregate<LinesCommand, RunLines, LinesEvent> {}
