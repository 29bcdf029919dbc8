package io.minzheng.payments;

import io.minzheng.eventstore.DecidedAggregate;

final class LedgerAggregate extends DecidedAggregate<LedgerCommand, Ledger, LedgerEvent> {}
