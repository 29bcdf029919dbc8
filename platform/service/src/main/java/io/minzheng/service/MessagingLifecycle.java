package io.minzheng.service;

import io.minzheng.messaging.EventConsumer;
import io.minzheng.messaging.EventPublisher;
import org.springframework.context.SmartLifecycle;

/**
 * Starts publisher and automations before the web server takes commands and stops them after the last of them; what an
 * automation has done last is still published.
 */
final class MessagingLifecycle implements SmartLifecycle {
    /** Web servers start last and stop first, at {@code Integer.MAX_VALUE - 1024} and {@code - 2048}. */
    static final int PHASE = Integer.MAX_VALUE - 8192;

    private final EventPublisher publisher;
    private final EventConsumer consumer;
    private volatile boolean running;

    MessagingLifecycle(EventPublisher publisher, EventConsumer consumer) {
        this.publisher = publisher;
        this.consumer = consumer;
    }

    @Override
    public void start() {
        publisher.start();
        consumer.start();
        running = true;
    }

    @Override
    public void stop() {
        consumer.stop();
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
