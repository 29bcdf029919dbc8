package io.minzheng.assistance.monitoring;

import io.minzheng.eventstore.DecidedAggregate;

final class DataImportAggregate extends DecidedAggregate<DataImportCommand, DataImport, DataImportEvent> {}
