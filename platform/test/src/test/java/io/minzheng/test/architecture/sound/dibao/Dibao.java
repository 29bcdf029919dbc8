package io.minzheng.test.architecture.sound.dibao;

import io.minzheng.kernel.Fen;

/** State. */
sealed interface Dibao {
    record Nothing() implements Dibao {}

    record Filed(Fen perCapita) implements Dibao {}
}
