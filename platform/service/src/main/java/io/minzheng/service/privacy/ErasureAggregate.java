package io.minzheng.service.privacy;

import io.minzheng.eventstore.DecidedAggregate;

/** One subject's erasures. */
final class ErasureAggregate extends DecidedAggregate<ErasureCommand, Erasure, ErasureEvent> {}
