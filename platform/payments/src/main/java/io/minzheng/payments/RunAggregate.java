package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class RunAggregate extends DecidedAggregate<RunCommand, PaymentRun, RunEvent> {}
