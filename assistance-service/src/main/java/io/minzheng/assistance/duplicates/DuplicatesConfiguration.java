package io.minzheng.assistance.duplicates;

import io.minzheng.eventstore.Capability;
import io.minzheng.kernel.Pseudonyms;
import io.minzheng.projection.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class DuplicatesConfiguration {
    static final Capability<DuplicateCommand, Duplicate, DuplicateEvent> DUPLICATES = new Capability<>(
            "assistance.duplicate",
            DuplicateAggregate.class,
            DuplicateCommand.class,
            DuplicateEvent.class,
            new DuplicateDecider());

    @Bean
    Capability<DuplicateCommand, Duplicate, DuplicateEvent> duplicates() {
        return DUPLICATES;
    }

    @Bean
    DuplicateCandidates duplicateCandidates(Pseudonyms pseudonyms) {
        return new DuplicateCandidates(pseudonyms);
    }

    @Bean
    CaseStandings caseStandings() {
        return new CaseStandings();
    }

    @Bean
    DuplicateQueries duplicateQueries(Views views) {
        return new DuplicateQueries(views);
    }
}
