package io.minzheng.assistance.procedure;

import io.minzheng.eventstore.DecidedAggregate;

final class ProcedureAggregate extends DecidedAggregate<ProcedureCommand, Procedure, ProcedureEvent> {}
