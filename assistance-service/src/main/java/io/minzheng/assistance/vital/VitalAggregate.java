package io.minzheng.assistance.vital;

import io.minzheng.eventstore.DecidedAggregate;

final class VitalAggregate extends DecidedAggregate<VitalCommand, Vital, VitalEvent> {}
