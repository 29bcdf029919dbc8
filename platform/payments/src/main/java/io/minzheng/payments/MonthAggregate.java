package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class MonthAggregate extends DecidedAggregate<MonthCommand, PaymentMonth, MonthEvent> {}
