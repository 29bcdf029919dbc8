package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class PaidPersonAggregate extends DecidedAggregate<PaidPersonCommand, PaidPerson, PaidPersonEvent> {}
