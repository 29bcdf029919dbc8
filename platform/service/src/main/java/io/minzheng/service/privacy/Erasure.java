package io.minzheng.service.privacy;

import io.minzheng.service.privacy.ErasureEvent.ErasureConfirmed;
import io.minzheng.service.privacy.ErasureEvent.ErasureRequested;
import java.time.LocalDate;

/** What has been asked for one subject. A person who has been erased may come again, and be erased again. */
sealed interface Erasure {
    /** {@code lastOn}: business date of the last step; {@code LocalDate.MIN} before any. */
    LocalDate lastOn();

    /** Nothing asked for is open. */
    record Idle(LocalDate lastOn, boolean refused) implements Erasure {}

    record Requested(ErasureRequested request) implements Erasure {
        @Override
        public LocalDate lastOn() {
            return request.on();
        }
    }

    /** Decided; the key is destroyed or about to be. */
    record Confirmed(ErasureRequested request, ErasureConfirmed confirmation) implements Erasure {
        @Override
        public LocalDate lastOn() {
            return confirmation.on();
        }
    }

    static String id(String subject) {
        return "erasure." + subject;
    }
}
