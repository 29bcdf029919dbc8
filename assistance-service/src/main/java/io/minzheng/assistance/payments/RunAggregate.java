package io.minzheng.assistance.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class RunAggregate extends DecidedAggregate<RunCommand, PaymentRun, RunEvent> {}
