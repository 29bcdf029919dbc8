/** PostgreSQL, Kafka and document store on this machine alone, for the all-in-one suite and for tests. */
@NullMarked
package io.minzheng.embedded;

import org.jspecify.annotations.NullMarked;
