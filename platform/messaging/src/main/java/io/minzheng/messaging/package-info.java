/** Publication of stored events to Kafka: each event exactly once for committed readers, in order per stream. */
@NullMarked
package io.minzheng.messaging;

import org.jspecify.annotations.NullMarked;
