package io.minzheng.eventstore;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.Delegation;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.KernelRule;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.Staff;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

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
        Set<Delegation> drawnOn = drawnOn(state, staff);
        return decider.decide(
                command,
                state,
                drawnOn.isEmpty()
                        ? circumstances
                        : new Circumstances(
                                circumstances.staff(),
                                circumstances.today(),
                                drawnOn.stream().map(Delegation::from).collect(Collectors.toSet())));
    }

    final void apply(List<E> events, Staff staff, MetaData metadata) {
        for (E event : events) {
            String delegations = staff.delegations().isEmpty() ? null : delegations(event, staff);
            AggregateLifecycle.apply(
                    event, delegations == null ? metadata : metadata.and(MetaKeys.DELEGATIONS, delegations));
        }
        requireArea(state, staff);
    }

    /** Where it happens shows in the state after it: of a new aggregate only the first event says so. */
    private @Nullable String delegations(E event, Staff staff) {
        return Authority.delegations(drawnOn(capability.decider().evolve(state, event), staff));
    }

    private static Set<Delegation> drawnOn(Object state, Staff staff) {
        if (staff.delegations().isEmpty()) {
            return Set.of();
        }
        return state instanceof Located located ? staff.drawnOn(located.area()) : staff.drawnOn();
    }

    private static void requireArea(Object state, Staff staff) {
        KernelRule.AreaMustBeOnesOwn.require(!(state instanceof Located located) || staff.covers(located.area()));
    }

    @EventSourcingHandler
    final void on(DomainEvent event) {
        state = capability.decider().evolve(state, capability.events().cast(event));
    }
}
