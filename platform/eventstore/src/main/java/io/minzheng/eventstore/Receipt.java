package io.minzheng.eventstore;

/**
 * What a command has led to.
 *
 * @param id the aggregate
 * @param version sequence of its last event now; the entity tag
 * @param position position of the last event stored for the command, or of the store's head where nothing changed; the
 *     consistency token
 */
public record Receipt(String id, long version, long position) {}
