package io.minzheng.assistance.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class LinesAggregate extends DecidedAggregate<LinesCommand, RunLines, LinesEvent> {}
