package io.minzheng.eventstore;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Staff;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * The thin Axon shell around a decider; a capability's aggregate extends it and adds nothing but its types. It needs a
 * constructor without parameters, which may be the default one. Holds what every capability shares: the business date does
 * not lie in the future, and where the aggregate is {@link Located} the staff covers its area before and after.
 */
public abstract class DecidedAggregate<C extends Command, S, E extends DomainEvent> {
    @AggregateIdentifier
    private String id = "";

    private Capability<C, S, E> capability;
    private S state;

    @SuppressWarnings("NullAway.Init")
    protected DecidedAggregate() {}

    final void restore(Capability<C, S, E> of, String identifier, S folded) {
        capability = of;
        id = identifier;
        state = folded;
    }

    final S state() {
        return state;
    }

    /** What the command causes; changes nothing yet. */
    static <C extends Command, S, E extends DomainEvent> List<E> decide(
            Decider<C, S, E> decider, S state, C command, Staff staff, Circumstances circumstances) {
        KernelRule.BusinessDateMustNotLieInTheFuture.require(!command.on().isAfter(circumstances.today()), "on");
        requireArea(state, staff);
        return decider.decide(command, state, circumstances);
    }

    final void apply(List<E> events, Staff staff, MetaData metadata) {
        for (E event : events) {
            AggregateLifecycle.apply(event, metadata);
        }
        requireArea(state, staff);
    }

    private static void requireArea(Object state, Staff staff) {
        KernelRule.AreaMustBeOnesOwn.require(!(state instanceof Located located) || staff.covers(located.area()));
    }

    @EventSourcingHandler
    final void on(DomainEvent event) {
        state = capability.decider().evolve(state, capability.events().cast(event));
    }
}
