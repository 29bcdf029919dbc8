package io.minzheng.test.architecture.sound.dibao;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.Fen;
import java.time.LocalDate;

/** Commands. */
public sealed interface DibaoCommand extends Command {
    record FileApplication(String target, LocalDate on, Fen income) implements DibaoCommand {}
}
