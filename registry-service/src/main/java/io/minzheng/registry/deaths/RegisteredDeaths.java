package io.minzheng.registry.deaths;

import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import io.minzheng.registry.deaths.DeathEvent.DeathRegistered;
import io.minzheng.registry.deaths.DeathEvent.RegistrationAnnulled;
import java.util.List;

/** Which deaths are registered in an area? One document per person. */
final class RegisteredDeaths extends View<RegisteredDeath> {
    RegisteredDeaths() {
        super("registry.death.RegisteredDeaths", RegisteredDeath.class);
    }

    @Override
    public List<String> indexes() {
        return List.of("area");
    }

    @Override
    public void on(RecordedEvent recorded, Documents<RegisteredDeath> documents) {
        String id = recorded.stream();
        switch (recorded.event()) {
            case DeathRegistered registered ->
                documents.put(
                        id,
                        new RegisteredDeath(
                                id,
                                registered.personId(),
                                registered.area().value(),
                                registered.diedOn(),
                                registered.on(),
                                registered.certificateNumber(),
                                null));
            case RegistrationAnnulled annulled -> {
                RegisteredDeath before = documents.get(id).orElseThrow();
                documents.put(
                        id,
                        new RegisteredDeath(
                                id,
                                before.personId(),
                                before.area(),
                                before.diedOn(),
                                before.registeredOn(),
                                before.certificateNumber(),
                                annulled.on()));
            }
            default -> {
                // Other events of the service are not about deaths.
            }
        }
    }
}
