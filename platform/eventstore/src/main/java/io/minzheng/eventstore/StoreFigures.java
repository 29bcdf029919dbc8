package io.minzheng.eventstore;

/** How many events there are, and of how many aggregates. */
public record StoreFigures(long events, long streams) {}
