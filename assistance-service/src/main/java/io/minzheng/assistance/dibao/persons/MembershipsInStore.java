package io.minzheng.assistance.dibao.persons;

import io.minzheng.eventstore.States;

/** Reads places in dibao from the store itself, never from a view: other programmes decide on money by them. */
public final class MembershipsInStore {
    private final States states;

    MembershipsInStore(States states) {
        this.states = states;
    }

    public Membership of(String personId) {
        return states.of(MembershipAggregate.class, MembershipCommand.stream(personId))
                .map(States.Versioned::state)
                .orElseGet(() -> new MembershipDecider().initial());
    }
}
