package io.minzheng.eventstore;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Withheld;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * The write side of one capability, declared by its service as a bean: everything else (command routing, storage names,
 * serialisation, publication) follows from it.
 *
 * @param name {@code <service>.<capability>}, for example {@code assistance.dibao}; the stream type
 * @param aggregate the thin Axon shell
 * @param commands the sealed command interface
 * @param events the sealed event interface, every event under an {@link io.minzheng.kernel.EventName} that begins with
 *     the name
 * @param decider the pure core
 */
public record Capability<C extends Command, S, E extends DomainEvent>(
        String name,
        Class<? extends DecidedAggregate<C, S, E>> aggregate,
        Class<C> commands,
        Class<E> events,
        Decider<C, S, E> decider) {
    /** Whether a state of it can be {@link Withheld} from somebody; that of an open type may. */
    boolean mayWithhold() {
        Type shell = aggregate.getGenericSuperclass();
        return !(shell instanceof ParameterizedType typed
                        && typed.getActualTypeArguments()[1] instanceof Class<?> state)
                || mayWithhold(state);
    }

    private static boolean mayWithhold(Class<?> state) {
        return state.isSealed()
                ? Withheld.class.isAssignableFrom(state)
                        || Arrays.stream(state.getPermittedSubclasses()).anyMatch(Capability::mayWithhold)
                : Withheld.class.isAssignableFrom(state) || !Modifier.isFinal(state.getModifiers());
    }
}
