package io.minzheng.assistance.temporary.fund;

import io.minzheng.eventstore.DecidedAggregate;

final class FundAggregate extends DecidedAggregate<FundCommand, ReserveFund, FundEvent> {}
