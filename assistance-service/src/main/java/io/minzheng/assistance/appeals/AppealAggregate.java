package io.minzheng.assistance.appeals;

import io.minzheng.eventstore.DecidedAggregate;

final class AppealAggregate extends DecidedAggregate<AppealCommand, Appeal, AppealEvent> {}
