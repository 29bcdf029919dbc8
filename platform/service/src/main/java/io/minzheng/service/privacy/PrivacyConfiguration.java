package io.minzheng.service.privacy;

import com.mongodb.client.model.Filters;
import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.EventCatalogue;
import io.minzheng.eventstore.EventReader;
import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.projection.Views;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The parts of the capability, which every service has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacySettings.class)
@Import({ErasuresApi.class, RevealApi.class})
public class PrivacyConfiguration {
    /** Of the service of that name. */
    static Capability<ErasureCommand, Erasure, ErasureEvent> capability(String service) {
        return new Capability<>(
                service + ".privacy",
                ErasureAggregate.class,
                ErasureCommand.class,
                ErasureEvent.class,
                new ErasureDecider());
    }

    @Bean
    Capability<ErasureCommand, Erasure, ErasureEvent> privacy(@Value("${minzheng.service}") String service) {
        return capability(service);
    }

    @Bean
    Erasures erasures(@Value("${minzheng.service}") String service) {
        return new Erasures(service);
    }

    @Bean
    ErasureDesk erasureDesk(
            Commands commands,
            States states,
            EventReader reader,
            EventStore store,
            EventCatalogue catalogue,
            PrivacySettings settings,
            Clock clock) {
        return new ErasureDesk(
                commands,
                states,
                reader,
                store.subjectKeys(),
                new Retention(catalogue, settings.retentionYears()),
                clock);
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebMvcConfigurer revealGuard(PrivacySettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new RevealGuard(settings.revealRoles()))
                        .addPathPatterns(RevealGuard.PATHS)
                        .order(1);
            }
        };
    }

    /** Goes on with what was confirmed when the process ended. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> interruptedErasures(ErasureDesk desk, EventReader reader, Views views) {
        return ready -> {
            CommandContext context = new CommandContext(
                    new Staff(Staff.automationId("privacy.Erasures"), Set.of(Role.AUTOMATION), Set.of()),
                    null,
                    null,
                    "interrupted-erasures",
                    null,
                    null);
            List<String> subjects = views
                    .reader(Erasures.class)
                    .page(Filters.eq("phase", ErasureEntry.Phase.CONFIRMED.name()), "", 1_000)
                    .stream()
                    .map(ErasureEntry::subject)
                    .toList();
            subjects.forEach(subject ->
                    desk.carryOut(context, subject, reader.sealedFor(subject).size()));
        };
    }
}
