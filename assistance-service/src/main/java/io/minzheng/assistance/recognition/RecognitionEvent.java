package io.minzheng.assistance.recognition;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;

/** What has happened to a case of recognition. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface RecognitionEvent extends DomainEvent permits ClaimEvent, TermEvent {}
