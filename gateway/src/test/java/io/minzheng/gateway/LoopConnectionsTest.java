package io.minzheng.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.epoll.Epoll;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.ConnectionObserver;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.transport.TransportConfig;

class LoopConnectionsTest {
    private final List<Pool> pools = new CopyOnWriteArrayList<>();
    private final LoopConnections connections = new LoopConnections(() -> {
        Pool pool = new Pool();
        pools.add(pool);
        return pool;
    });

    /** Notes who asks it for a connection, and gives none. */
    private static final class Pool implements ConnectionProvider {
        private final List<Thread> asked = new CopyOnWriteArrayList<>();
        private volatile boolean disposed;

        @Override
        public Mono<? extends Connection> acquire(
                @Nullable TransportConfig config,
                @Nullable ConnectionObserver observer,
                @Nullable Supplier<? extends SocketAddress> remote,
                @Nullable AddressResolverGroup<?> resolver) {
            asked.add(Thread.currentThread());
            return Mono.empty();
        }

        @Override
        public Mono<Void> disposeLater() {
            return Mono.fromRunnable(() -> disposed = true);
        }
    }

    @SuppressWarnings("NullAway")
    private void ask() {
        connections.acquire(null, null, null, null).block();
    }

    @Test
    @EnabledOnOs(
            value = OS.LINUX,
            architectures = {"amd64", "aarch64"})
    void onLinuxTheLibraryOfTheSystemFitsTheClasses() {
        assertThat(Epoll.unavailabilityCause()).isNull();
    }

    @Test
    void eachThreadOfTheNetworkHasAPoolAndAllOthersHaveOne() throws Exception {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            threads.add(new FastThreadLocalThread(() -> {
                ask();
                ask();
            }));
            threads.add(new Thread(this::ask));
        }
        for (Thread thread : threads) {
            thread.start();
            thread.join();
        }
        assertThat(pools)
                .extracting(pool -> pool.asked)
                .containsExactly(
                        List.of(threads.get(1), threads.get(3)),
                        List.of(threads.get(0), threads.get(0)),
                        List.of(threads.get(2), threads.get(2)));
        connections.disposeLater().block();
        assertThat(pools).allMatch(pool -> pool.disposed);
    }
}
