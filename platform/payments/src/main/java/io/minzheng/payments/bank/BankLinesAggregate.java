package io.minzheng.payments.bank;

import io.minzheng.eventstore.DecidedAggregate;

final class BankLinesAggregate extends DecidedAggregate<BankLinesCommand, BankLines, BankLinesEvent> {}
