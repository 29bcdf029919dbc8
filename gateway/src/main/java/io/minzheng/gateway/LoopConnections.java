package io.minzheng.gateway;

import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;

/**
 * Connections to the services, pooled for each thread of the network by itself: a request goes on where it came in, and so
 * does its answer. From one pool for all every other request would be handed to another thread, and back.
 */
final class LoopConnections implements ConnectionProvider {
    private final Supplier<ConnectionProvider> pool;
    private final ConnectionProvider others;
    private final Map<Thread, ConnectionProvider> ofLoop = new ConcurrentHashMap<>();

    /** @param pool makes another pool each time */
    LoopConnections(Supplier<ConnectionProvider> pool) {
        this.pool = pool;
        this.others = pool.get();
    }

    @Override
    public Mono<? extends Connection> acquire(
            TransportConfig config,
            ConnectionObserver observer,
            Supplier<? extends SocketAddress> remote,
            AddressResolverGroup<?> resolver) {
        return Mono.defer(() -> here().acquire(config, observer, remote, resolver));
    }

    /** Another try after a pause comes from a thread of the clock. */
    private ConnectionProvider here() {
        Thread thread = Thread.currentThread();
        return thread instanceof FastThreadLocalThread ? ofLoop.computeIfAbsent(thread, first -> pool.get()) : others;
    }

    @Override
    public void disposeWhen(SocketAddress address) {
        others.disposeWhen(address);
        ofLoop.values().forEach(of -> of.disposeWhen(address));
    }

    @Override
    public Mono<Void> disposeLater() {
        return Mono.when(
                Mono.defer(others::disposeLater),
                Mono.defer(() -> Mono.when(ofLoop.values().stream()
                        .map(ConnectionProvider::disposeLater)
                        .toList())));
    }
}
