package io.minzheng.assistance.monitoring;

import io.minzheng.eventstore.DecidedAggregate;

final class MonitoredAggregate extends DecidedAggregate<MonitoredCommand, Monitored, MonitoredEvent> {}
