package io.minzheng.assistance.payments.bank;

import io.minzheng.eventstore.DecidedAggregate;

final class FileAggregate extends DecidedAggregate<FileCommand, BankFiles, FileEvent> {}
