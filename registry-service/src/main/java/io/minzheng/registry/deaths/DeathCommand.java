package io.minzheng.registry.deaths;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.ResidentId;
import java.time.LocalDate;

/** What may be asked of the registration of one person's death. */
sealed interface DeathCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    static String id(String personId) {
        return "death." + personId;
    }

    record RegisterDeath(
            String personId,
            LocalDate on,
            ResidentId residentId,
            LocalDate diedOn,
            DivisionCode area,
            @PersonalData String informant,
            String certificateNumber)
            implements DeathCommand {
        @Override
        public String id() {
            return DeathCommand.id(personId);
        }
    }

    record AnnulRegistration(String id, LocalDate on, String reason) implements DeathCommand {}
}
