package io.minzheng.registry.deaths;

import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import io.minzheng.registry.deaths.DeathEvent.DeathRegistered;
import java.time.LocalDate;

/** What is registered of one person's death. */
sealed interface Death {
    record Unregistered() implements Death {}

    record Registered(DeathRegistered registration) implements Death, Located {
        @Override
        public DivisionCode area() {
            return registration.area();
        }
    }

    /** The registration was wrong; a right one may follow. */
    record Annulled(DivisionCode area, LocalDate on) implements Death, Located {}
}
