package io.minzheng.test.architecture.planted.impure.dibao;

import io.minzheng.kernel.Command;
import java.time.LocalDate;

record DibaoCommand(String target, LocalDate on) implements Command {}
