package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class AccessAggregate extends DecidedAggregate<AccessCommand, AccessDecider.Readings, AccessEvent> {}
