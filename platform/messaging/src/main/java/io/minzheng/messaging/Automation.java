package io.minzheng.messaging;

/**
 * What a service does by itself when it hears of an event of another service, or of another programme of its own. Named
 * {@code When…Then…} and declared by its service as a bean. It decides on its own service's present state and sends
 * commands under {@link Heard#context}; it may be called more than once for one event, and what it sends takes effect once.
 *
 * @param <P> a record of its own with the fields of the event's payload that it needs
 */
public abstract class Automation<P extends Record> {
    private final String name;
    private final String event;
    private final int revision;
    private final Class<P> payload;

    /**
     * @param name {@code <service>.<capability>.When…Then…}; stands in the idempotency keys, so it never changes
     * @param event stable name of the event, whose first part names the service that publishes it
     * @param revision the latest that the record can be read from
     */
    protected Automation(String name, String event, int revision, Class<P> payload) {
        if (!event.matches("[a-z][a-z0-9-]*\\.[a-z][a-z0-9]*\\.[A-Z]\\w*")) {
            throw new IllegalArgumentException(event + " is no name of an event");
        }
        this.name = name;
        this.event = event;
        this.revision = revision;
        this.payload = payload;
    }

    public final String name() {
        return name;
    }

    final String event() {
        return event;
    }

    final int revision() {
        return revision;
    }

    final Class<P> payload() {
        return payload;
    }

    final String topic() {
        return PublisherSettings.eventTopic(event.substring(0, event.indexOf('.')));
    }

    /**
     * Acts on the event, or finds that there is nothing to do.
     *
     * @throws NotYet when it cannot decide for the time being; it is called again until it can
     * @throws io.minzheng.kernel.RuleViolation when its command is refused; after some attempts the event is parked
     */
    public abstract void on(Heard<P> heard);
}
