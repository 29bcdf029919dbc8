/** The append-only event store on PostgreSQL and the path of a command to its stored events. */
@NullMarked
package io.minzheng.eventstore;

import org.jspecify.annotations.NullMarked;
