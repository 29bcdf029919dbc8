package io.minzheng.assistance.vagrant;

import io.minzheng.eventstore.DecidedAggregate;

final class RescueAggregate extends DecidedAggregate<RescueCommand, Rescue, RescueEvent> {}
