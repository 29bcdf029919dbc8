package io.minzheng.assistance.monitoring;

import io.minzheng.eventstore.DecidedAggregate;

final class ImportRowsAggregate extends DecidedAggregate<ImportRowsCommand, ImportRows, ImportRowsEvent> {}
