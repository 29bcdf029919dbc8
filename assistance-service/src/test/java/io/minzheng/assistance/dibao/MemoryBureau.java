package io.minzheng.assistance.dibao;

import io.minzheng.assistance.dibao.CaseEvent.ChangeReported;
import io.minzheng.assistance.dibao.Dibao.InBenefit;
import io.minzheng.assistance.dibao.persons.Membership;
import io.minzheng.assistance.dibao.persons.MembershipCommand;
import io.minzheng.assistance.dibao.persons.MembershipDecider;
import io.minzheng.assistance.dibao.persons.MembershipEvent;
import io.minzheng.assistance.vital.Vital;
import io.minzheng.assistance.vital.VitalCommand;
import io.minzheng.assistance.vital.VitalDecider;
import io.minzheng.assistance.vital.VitalEvent;
import io.minzheng.eventstore.CommandContext;
import io.minzheng.eventstore.Commands;
import io.minzheng.eventstore.DecidedAggregate;
import io.minzheng.eventstore.EventStoreRule;
import io.minzheng.eventstore.Receipt;
import io.minzheng.eventstore.States;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DomainEvent;
import io.minzheng.kernel.Role;
import io.minzheng.kernel.Staff;
import io.minzheng.payments.Entitlement;
import io.minzheng.projection.Documents;
import io.minzheng.projection.RecordedEvent;
import io.minzheng.projection.View;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Cases and the places of their persons in memory, with the deciders themselves: several in one append, or none. */
final class MemoryBureau implements Commands, States {
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    private final DibaoDecider cases = new DibaoDecider(DibaoPolicy.defaults(), Story.CALENDAR);
    private final MembershipDecider persons = new MembershipDecider();
    private final VitalDecider deaths = new VitalDecider();
    private final Map<String, List<DomainEvent>> streams = new TreeMap<>();
    private int appends;
    final RearrangementDesk desk = new RearrangementDesk(this, this, _ -> Samples.standards());

    /** A household that has been enrolled, under this id. */
    MemoryBureau with(String caseId, Story story) {
        streams.put(caseId, new ArrayList<>(story.history()));
        file(caseId)
                .benefit()
                .spells()
                .getFirst()
                .assessment()
                .paid()
                .forEach(paid -> send(
                        by(Samples.APPROVER),
                        new MembershipCommand.EnrolPerson(
                                paid.personId(), Samples.day("2022-03-17"), caseId, Samples.month("2022-04"))));
        return this;
    }

    static CommandContext by(String staff) {
        return new CommandContext(
                new Staff(staff, Set.of(Role.CLERK, Role.APPROVER), Set.of(Samples.COUNTY)),
                null,
                null,
                "test",
                null,
                null);
    }

    @Override
    public Receipt send(CommandContext context, Command first, Command... others) {
        Map<String, List<DomainEvent>> before = copy();
        try {
            EventStoreRule.VersionMustBeCurrent.require(context.expectedVersion() == null
                    || context.expectedVersion()
                            == streams.getOrDefault(first.target(), List.of()).size() - 1L);
            decide(context, first);
            for (Command other : others) {
                decide(context, other);
            }
        } catch (RuntimeException refusal) {
            streams.clear();
            streams.putAll(before);
            throw refusal;
        }
        appends++;
        return new Receipt(first.target(), streams.get(first.target()).size() - 1L, 0);
    }

    private Map<String, List<DomainEvent>> copy() {
        Map<String, List<DomainEvent>> copy = new TreeMap<>();
        streams.forEach((id, events) -> copy.put(id, new ArrayList<>(events)));
        return copy;
    }

    private void decide(CommandContext context, Command command) {
        Circumstances circumstances = new Circumstances(context.staff().id(), TODAY);
        List<? extends DomainEvent> caused =
                switch (command) {
                    case DibaoCommand c -> cases.decide(c, dibao(c.target()), circumstances);
                    case MembershipCommand c -> persons.decide(c, place(c.personId()), circumstances);
                    case VitalCommand c -> deaths.decide(c, vital(c.target()), circumstances);
                    default ->
                        throw new IllegalArgumentException(command.getClass().getName());
                };
        streams.computeIfAbsent(command.target(), id -> new ArrayList<>()).addAll(caused);
    }

    Dibao dibao(String id) {
        Dibao state = cases.initial();
        for (DomainEvent event : streams.getOrDefault(id, List.of())) {
            state = cases.evolve(state, (DibaoEvent) event);
        }
        return state;
    }

    Membership place(String personId) {
        Membership state = persons.initial();
        for (DomainEvent event : streams.getOrDefault(MembershipCommand.stream(personId), List.of())) {
            state = persons.evolve(state, (MembershipEvent) event);
        }
        return state;
    }

    private Vital vital(String id) {
        Vital state = deaths.initial();
        for (DomainEvent event : streams.getOrDefault(id, List.of())) {
            state = deaths.evolve(state, (VitalEvent) event);
        }
        return state;
    }

    Dibao.BenefitFile file(String id) {
        return ((InBenefit) dibao(id)).file();
    }

    /** The case that a pending change of this one names. */
    String counterpart(String id) {
        ChangeReported pending = file(id).pending();
        return Objects.requireNonNull(
                        Objects.requireNonNull(pending, "pending").change().counterpart(), "counterpart")
                .caseId();
    }

    long amount(String id, String month) {
        return entitlement(id, YearMonth.parse(month)).map(Entitlement::amount).orElse(-1L);
    }

    Optional<Entitlement> entitlement(String id, YearMonth month) {
        return DibaoEntitlement.of(file(id).benefit(), Samples.standards(), month);
    }

    /** Ids of the cases that were ever enrolled. */
    List<String> cases() {
        return streams.keySet().stream()
                .filter(id -> !id.startsWith("dibao-person.") && !id.startsWith("vital."))
                .filter(id -> dibao(id) instanceof InBenefit)
                .toList();
    }

    List<DomainEvent> stream(String id) {
        return List.copyOf(streams.getOrDefault(id, List.of()));
    }

    int appends() {
        return appends;
    }

    /** The document that a view keeps of the case; each event is recorded on its own day. */
    <D extends Record> Optional<D> document(View<D> view, String id) {
        Map<String, D> documents = new HashMap<>();
        List<DomainEvent> events = stream(id);
        for (int i = 0; i < events.size(); i++) {
            Instant recorded = events.get(i).on().atTime(4, 0).toInstant(ZoneOffset.UTC);
            view.on(new RecordedEvent(events.get(i), id, i, i + 1, recorded, Map.of()), documents(documents));
        }
        return Optional.ofNullable(documents.get(id));
    }

    private static <D> Documents<D> documents(Map<String, D> documents) {
        return new Documents<>() {
            @Override
            public Optional<D> get(String id) {
                return Optional.ofNullable(documents.get(id));
            }

            @Override
            public void put(String id, D document) {
                documents.put(id, document);
            }

            @Override
            public void delete(String id) {
                documents.remove(id);
            }
        };
    }

    @Override
    public List<Outcome> sendGroups(CommandContext context, List<? extends List<? extends Command>> groups) {
        throw new UnsupportedOperationException("one group at a time");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> Optional<Versioned<S>> of(Class<? extends DecidedAggregate<?, S, ?>> aggregate, String id) {
        return streams.containsKey(id)
                ? Optional.of(new Versioned<>((S) dibao(id), streams.get(id).size() - 1L))
                : Optional.empty();
    }
}
