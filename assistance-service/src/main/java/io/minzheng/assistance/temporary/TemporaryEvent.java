package io.minzheng.assistance.temporary;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;

/** What has happened to a case of temporary assistance: the decision first, then its deliveries. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface TemporaryEvent extends DomainEvent permits DecisionEvent, DeliveryEvent {}
