/** Tests of the event store against a real PostgreSQL. */
@NullMarked
package io.minzheng.eventstore;

import org.jspecify.annotations.NullMarked;
