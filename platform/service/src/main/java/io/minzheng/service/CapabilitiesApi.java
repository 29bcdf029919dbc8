package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.EventReader;
import io.minzheng.messaging.EventPublisher;
import io.minzheng.projection.Projections;
import io.minzheng.web.NamesNobody;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells any member of staff what the service can do and how far its views and its publication have got. */
@RestController
@NamesNobody
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class CapabilitiesApi {
    private final String service;
    private final List<String> capabilities;
    private final EventReader reader;
    private final EventPublisher publisher;
    private final Projections views;

    CapabilitiesApi(
            ServiceSettings settings,
            ObjectProvider<Capability<?, ?, ?>> capabilities,
            EventReader reader,
            EventPublisher publisher,
            Projections views) {
        this.service = settings.service();
        this.capabilities = capabilities.stream().map(Capability::name).sorted().toList();
        this.reader = reader;
        this.publisher = publisher;
        this.views = views;
    }

    @RolesAllowed({"clerk", "reviewer", "approver", "registrar", "care_worker", "auditor", "reporter", "administrator"})
    @GetMapping("/api/${minzheng.service}/capabilities")
    ServiceDescription capabilities() {
        return new ServiceDescription(
                service, capabilities, reader.head(), publisher.health().published(), new TreeMap<>(views.positions()));
    }

    /**
     * @param head position of the last event stored
     * @param published position of the last event published
     * @param views position each view has reached, by its name
     */
    record ServiceDescription(
            String service, List<String> capabilities, long head, long published, Map<String, Long> views) {}
}
