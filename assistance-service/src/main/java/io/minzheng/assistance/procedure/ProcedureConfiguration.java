package io.minzheng.assistance.procedure;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.WorkingDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability and how they hang together. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {
    static Capability<ProcedureCommand, Procedure, ProcedureEvent> capability(
            ProcedureLaws laws, WorkingDays calendar) {
        return new Capability<>(
                "assistance.procedure",
                ProcedureAggregate.class,
                ProcedureCommand.class,
                ProcedureEvent.class,
                new ProcedureDecider(laws, calendar));
    }

    @Bean
    ProcedureLaws procedureLaws(ObjectProvider<ProcedureLaws.Of> laws) {
        return new ProcedureLaws(laws.stream().toList());
    }

    @Bean
    Capability<ProcedureCommand, Procedure, ProcedureEvent> procedure(ProcedureLaws laws, WorkingDays calendar) {
        return capability(laws, calendar);
    }

    @Bean
    ApplicationsInStore applicationsInStore(States states) {
        return new ApplicationsInStore(states);
    }

    @Bean
    ApplicationFiles applicationFiles() {
        return new ApplicationFiles();
    }

    @Bean
    ApplicationDuties applicationDuties() {
        return new ApplicationDuties();
    }
}
