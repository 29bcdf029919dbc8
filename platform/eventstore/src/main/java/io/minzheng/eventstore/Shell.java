package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Staff;
import java.lang.reflect.Constructor;
import java.util.List;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.NoSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** A capability's aggregate class as Axon knows it. */
record Shell<C extends Command, S, E extends DomainEvent>(
        Capability<C, S, E> capability,
        Constructor<? extends DecidedAggregate<C, S, E>> constructor,
        AggregateModel<DecidedAggregate<C, S, E>> model) {

    @SuppressWarnings("unchecked")
    static <C extends Command, S, E extends DomainEvent> Shell<C, S, E> of(Capability<C, S, E> capability) {
        try {
            Constructor<? extends DecidedAggregate<C, S, E>> constructor =
                    capability.aggregate().getDeclaredConstructor();
            constructor.setAccessible(true);
            Class<DecidedAggregate<C, S, E>> type = (Class<DecidedAggregate<C, S, E>>) capability.aggregate();
            return new Shell<>(capability, constructor, AnnotatedAggregateMetaModelFactory.inspectAggregate(type));
        } catch (NoSuchMethodException missing) {
            throw new IllegalStateException(
                    capability.aggregate().getName() + " needs a constructor without parameters", missing);
        }
    }

    /** The state after the events, which are now queued in the unit of work. */
    S apply(EventStore store, String id, FoldedStates.Folded<S> base, List<E> caused, Staff staff, MetaData metadata) {
        DecidedAggregate<C, S, E> root = instance();
        root.restore(capability, id, base.state());
        EventSourcedAggregate.reconstruct(
                        root, model, base.version(), false, store, NoSnapshotTriggerDefinition.TRIGGER)
                .execute(aggregate -> aggregate.apply(caused, staff, metadata));
        return root.state();
    }

    private DecidedAggregate<C, S, E> instance() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(capability.aggregate().getName() + " cannot be made", failed);
        }
    }
}
