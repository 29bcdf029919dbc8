package io.minzheng.assistance.dibao;

import io.minzheng.kernel.DomainEvent;

/** What has happened to one household's case; money in fen. */
public sealed interface DibaoEvent extends DomainEvent permits ApplicationEvent, CaseEvent {}
