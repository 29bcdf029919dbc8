package io.minzheng.payments.bank;

import io.minzheng.eventstore.DecidedAggregate;

final class FileAggregate extends DecidedAggregate<FileCommand, BankFiles, FileEvent> {}
