package io.minzheng.assistance.tekun;

import io.minzheng.eventstore.DecidedAggregate;

final class TekunAggregate extends DecidedAggregate<TekunCommand, Tekun, TekunEvent> {}
