package io.minzheng.service;

import io.minzheng.messaging.EventPublisher;
import org.springframework.context.SmartLifecycle;

/** Starts the publisher before the web server takes commands and stops it after the last of them. */
final class Publishing implements SmartLifecycle {
    /** Web servers start last and stop first, at {@code Integer.MAX_VALUE - 1024} and {@code - 2048}. */
    static final int PHASE = Integer.MAX_VALUE - 8192;

    private final EventPublisher publisher;
    private volatile boolean running;

    Publishing(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public void start() {
        publisher.start();
        running = true;
    }

    @Override
    public void stop() {
        publisher.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
