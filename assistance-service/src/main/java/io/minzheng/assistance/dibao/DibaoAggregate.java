package io.minzheng.assistance.dibao;

import io.minzheng.eventstore.DecidedAggregate;

final class DibaoAggregate extends DecidedAggregate<DibaoCommand, Dibao, DibaoEvent> {}
