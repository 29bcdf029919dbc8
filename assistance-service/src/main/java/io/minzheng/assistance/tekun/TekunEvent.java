package io.minzheng.assistance.tekun;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;

/** What has happened to one person's case. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface TekunEvent extends DomainEvent permits ClaimEvent, CareEvent, EndingEvent {}
