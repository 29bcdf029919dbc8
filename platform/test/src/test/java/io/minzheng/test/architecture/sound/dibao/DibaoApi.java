package io.minzheng.test.architecture.sound.dibao;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DibaoApi {
    private final Clock clock;

    DibaoApi(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/today")
    @RolesAllowed({"clerk", "care_worker"})
    LocalDate today() {
        return LocalDate.now(clock);
    }
}
