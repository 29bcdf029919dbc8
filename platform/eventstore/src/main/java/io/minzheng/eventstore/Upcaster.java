package io.minzheng.eventstore;

import tools.jackson.databind.node.ObjectNode;

/** Turns the stored form of one revision of an event into that of the next, so that old events stay readable. */
public interface Upcaster {
    /** The event's stored name. */
    String name();

    /** The revision taken; the result is the next one. */
    int fromRevision();

    /** May change and return its argument. Pure: the same form always gives the same result. */
    ObjectNode upcast(ObjectNode payload);
}
