package io.minzheng.assistance.disability;

import io.minzheng.eventstore.DecidedAggregate;

final class DisabilityAggregate extends DecidedAggregate<DisabilityCommand, DisabilityCase, DisabilityEvent> {}
