package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;

/** The thin Axon shell around a decider; a capability's aggregate extends it and adds nothing but its types. */
public abstract class DecidedAggregate<C extends Command, S, E extends DomainEvent> {}
