package io.minzheng.service;

import io.minzheng.eventstore.Capability;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.Decider;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.EventName;
import io.minzheng.kernel.Located;
import io.minzheng.kernel.PersonalData;
import io.minzheng.kernel.Subject;
import io.minzheng.kernel.Withheld;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small capability with persons and places: a diary of visits to somebody. */
sealed interface Visit {
    record None() implements Visit {}

    record Diary(
            DivisionCode area,
            @Subject String personId,
            @PersonalData String name,
            int visits,
            LocalDate lastOn) implements Visit, Located, Withheld {
        /** Who is visited is not told of it. */
        @Override
        public boolean withheldFrom(String staff) {
            return staff.equals(name);
        }
    }

    sealed interface VisitCommand extends Command {
        record LogVisit(String target, LocalDate on, DivisionCode area, String personId, String name)
                implements VisitCommand {}
    }

    sealed interface VisitEvent extends DomainEvent {
        @EventName("sample.visit.VisitLogged")
        record VisitLogged(
                LocalDate on,
                DivisionCode area,
                String personId,
                @PersonalData String name,
                @Nullable String note) implements VisitEvent {}
    }

    final class VisitAggregate extends DecidedAggregate<VisitCommand, Visit, VisitEvent> {}

    final class VisitDecider implements Decider<VisitCommand, Visit, VisitEvent> {
        @Override
        public Visit initial() {
            return new None();
        }

        @Override
        public List<VisitEvent> decide(VisitCommand command, Visit state, Circumstances circumstances) {
            return switch (command) {
                case VisitCommand.LogVisit log ->
                    List.of(new VisitEvent.VisitLogged(log.on(), log.area(), log.personId(), log.name(), null));
            };
        }

        @Override
        public Visit evolve(Visit state, VisitEvent event) {
            return switch (event) {
                case VisitEvent.VisitLogged logged ->
                    new Diary(
                            logged.area(),
                            logged.personId(),
                            logged.name(),
                            state instanceof Diary diary ? diary.visits() + 1 : 1,
                            logged.on());
            };
        }
    }

    static Capability<VisitCommand, Visit, VisitEvent> capability() {
        return new Capability<>(
                "sample.visit", VisitAggregate.class, VisitCommand.class, VisitEvent.class, new VisitDecider());
    }
}
