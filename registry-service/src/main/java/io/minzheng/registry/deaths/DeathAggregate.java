package io.minzheng.registry.deaths;

import io.minzheng.eventstore.DecidedAggregate;

final class DeathAggregate extends DecidedAggregate<DeathCommand, Death, DeathEvent> {}
