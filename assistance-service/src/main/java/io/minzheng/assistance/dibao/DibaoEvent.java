package io.minzheng.assistance.dibao;

import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Retained;

/** What has happened to one household's case; money in fen. */
@Retained(years = 10, law = "unsourced: case files of social assistance")
public sealed interface DibaoEvent extends DomainEvent permits ApplicationEvent, CaseEvent {}
