package io.minzheng.assistance.monitoring;

import io.minzheng.eventstore.DecidedAggregate;

final class WarningAggregate extends DecidedAggregate<WarningCommand, Warning, WarningEvent> {}
