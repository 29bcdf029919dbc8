/**
 * Publication of stored events to Kafka, each exactly once for committed readers and in order per stream, and automations
 * that hear those of other services, each taking effect once.
 */
@NullMarked
package io.minzheng.messaging;

import org.jspecify.annotations.NullMarked;
