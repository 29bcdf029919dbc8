package io.minzheng.payments.bank;

import io.minzheng.eventstore.DecidedAggregate;

final class AccountAggregate extends DecidedAggregate<AccountCommand, BankAccount, AccountEvent> {}
