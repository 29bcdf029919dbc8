package io.minzheng.assistance.dibao.persons;

import io.minzheng.eventstore.DecidedAggregate;

final class MembershipAggregate extends DecidedAggregate<MembershipCommand, Membership, MembershipEvent> {}
