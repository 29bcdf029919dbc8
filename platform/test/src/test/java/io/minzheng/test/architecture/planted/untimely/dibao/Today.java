package io.minzheng.test.architecture.planted.untimely.dibao;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

final class Today {
    private Today() {}

    static LocalDate inChina() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static Supplier<Instant> ticking() {
        return Instant::now;
    }

    static long millis() {
        return System.currentTimeMillis();
    }
}
