package io.minzheng.assistance.dibao.persons;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the capability. */
@Configuration(proxyBeanMethods = false)
class MembershipConfiguration {
    static final Capability<MembershipCommand, Membership, MembershipEvent> MEMBERSHIPS = new Capability<>(
            "assistance.dibaoperson",
            MembershipAggregate.class,
            MembershipCommand.class,
            MembershipEvent.class,
            new MembershipDecider());

    @Bean
    Capability<MembershipCommand, Membership, MembershipEvent> dibaoMemberships() {
        return MEMBERSHIPS;
    }

    @Bean
    MembershipsInStore dibaoMembershipsInStore(States states) {
        return new MembershipsInStore(states);
    }
}
