package io.minzheng.test.architecture.planted.loose.dibao;

import io.minzheng.kernel.EventName;
import java.time.LocalDate;

/** Lies outside its sealed interface. */
@EventName("loose.dibao.CaseEnrolled")
record CaseEnrolled(LocalDate on) implements DibaoEvent {}
