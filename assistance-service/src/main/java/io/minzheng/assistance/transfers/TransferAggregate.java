package io.minzheng.assistance.transfers;

import io.minzheng.eventstore.DecidedAggregate;

final class TransferAggregate extends DecidedAggregate<TransferCommand, Transfer, TransferEvent> {}
