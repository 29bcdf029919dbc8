package io.minzheng.service.privacy;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Retained;
import io.minzheng.kernel.Subject;
import java.time.LocalDate;
import java.util.List;

/** Somebody who came to the office, known by name. */
record Visitor(String name) {
    sealed interface VisitorCommand extends Command {
        record ReceiveVisitor(String target, LocalDate on, String person, String name) implements VisitorCommand {}
    }

    @Retained(years = 1, law = "office rules")
    sealed interface VisitorEvent extends DomainEvent {
        @EventName("office.visitor.VisitorReceived")
        record VisitorReceived(
                LocalDate on,
                @Subject String person,
                @PersonalData String name) implements VisitorEvent {}
    }

    static final class VisitorAggregate extends DecidedAggregate<VisitorCommand, Visitor, VisitorEvent> {}

    static final class VisitorDecider implements Decider<VisitorCommand, Visitor, VisitorEvent> {
        @Override
        public Visitor initial() {
            return new Visitor("");
        }

        @Override
        public List<VisitorEvent> decide(VisitorCommand command, Visitor state, Circumstances circumstances) {
            return switch (command) {
                case VisitorCommand.ReceiveVisitor receive ->
                    List.of(new VisitorEvent.VisitorReceived(receive.on(), receive.person(), receive.name()));
            };
        }

        @Override
        public Visitor evolve(Visitor state, VisitorEvent event) {
            return switch (event) {
                case VisitorEvent.VisitorReceived received -> new Visitor(received.name());
            };
        }
    }

    static Capability<VisitorCommand, Visitor, VisitorEvent> capability() {
        return new Capability<>(
                "office.visitor",
                VisitorAggregate.class,
                VisitorCommand.class,
                VisitorEvent.class,
                new VisitorDecider());
    }
}
