package io.minzheng.assistance.vagrant;

import static io.minzheng.assistance.vagrant.RescueDecider.in;
import static io.minzheng.assistance.vagrant.RescueDecider.requireBetween;
import static io.minzheng.assistance.vagrant.RescueDecider.requireText;
import static io.minzheng.assistance.vagrant.VagrantRule.*;

import io.minzheng.assistance.vagrant.Rescue.Facts;
import io.minzheng.assistance.vagrant.Rescue.Gone;
import io.minzheng.assistance.vagrant.Rescue.Helped;
import io.minzheng.assistance.vagrant.Rescue.InCare;
import io.minzheng.assistance.vagrant.Rescue.Placed;
import io.minzheng.assistance.vagrant.Rescue.Sheltered;
import io.minzheng.assistance.vagrant.RescuedPerson.Identity;
import io.minzheng.assistance.vagrant.TracingCommand.*;
import io.minzheng.assistance.vagrant.TracingEvent.*;
import java.time.LocalDate;
import java.util.List;

/** Steps of the search for who somebody is; what is placed is still searched for. */
final class TracingDecider {
    private final RescueLimits limits;

    TracingDecider(RescueLimits limits) {
        this.limits = limits;
    }

    List<RescueEvent> decide(TracingCommand command, Rescue state, String staff) {
        Helped helped = in(Helped.class, state);
        StepMustFitThePhase.require(!(helped instanceof Gone));
        Facts facts = helped.facts();
        return switch (command) {
            case CompareIdentity compare -> {
                requireText(compare.reference(), "reference");
                yield List.of(new IdentityCompared(
                        compare.on(), compare.method(), compare.matched(), compare.reference(), staff));
            }
            case InformPolice inform -> {
                requireText(inform.reference(), "reference");
                yield List.of(
                        new PoliceInformed(inform.on(), facts.personId(), inform.inquiry(), inform.reference(), staff));
            }
            case RequestDna request -> {
                requireText(request.reference(), "reference");
                PersonMustBeUnidentified.require(!facts.person().is(Identity.VERIFIED));
                DnaMustBeRequestedOnce.require(facts.tracing().dnaRequestedOn() == null);
                yield List.of(new DnaRequested(
                        request.on(), request.reference(), List.of(limits.dnaSample(request.on())), staff));
            }
            case RecordDnaSample sample -> sample(sample, facts, staff);
            case PublishSearch publish -> publish(publish, helped, staff);
            case IdentifyPerson identify -> identify(identify, helped, staff);
            case RefuteIdentity refute ->
                refute(refute, in(Sheltered.class, helped).facts(), staff);
        };
    }

    private static List<RescueEvent> sample(RecordDnaSample command, Facts facts, String staff) {
        requireText(command.reference(), "reference");
        LocalDate requestedOn = facts.tracing().dnaRequestedOn();
        if (requestedOn == null) {
            throw DnaMustBeRequestedFirst.violated();
        }
        requireBetween(requestedOn, command.takenOn(), command.on(), "takenOn");
        return List.of(new DnaSampled(command.on(), command.takenOn(), command.matched(), command.reference(), staff));
    }

    private List<RescueEvent> publish(PublishSearch command, Helped state, String staff) {
        PersonMustBeUnidentified.require(state.facts().person().is(Identity.UNKNOWN));
        MediaMustBeNamed.require(!command.media().isEmpty(), "media");
        requireText(command.text(), "text");
        requireText(command.reference(), "reference");
        return List.of(new SearchPublished(
                command.on(),
                command.media(),
                command.text(),
                command.reference(),
                state instanceof Placed
                        ? List.of()
                        : List.of(limits.searchRefresh(state.facts().intake().on(), command.on())),
                staff));
    }

    private static List<RescueEvent> identify(IdentifyPerson command, Helped state, String staff) {
        requireText(command.name(), "name");
        requireText(command.reference(), "reference");
        Facts facts = state.facts();
        if (command.personId().equals(facts.personId())) {
            return List.of();
        }
        PersonMustBeIdentifiedOnce.require(facts.personId() == null);
        return List.of(new PersonIdentified(
                command.on(),
                command.personId(),
                command.residentId().value(),
                command.name(),
                command.residentId().sex(),
                RescuedPerson.isMinor(command.residentId(), command.on()),
                command.source(),
                command.reference(),
                state instanceof InCare && facts.person().is(Identity.UNKNOWN)
                        ? List.of(RescueLimits.stayOfIdentified(facts, command.on()))
                        : List.of(),
                staff));
    }

    private List<RescueEvent> refute(RefuteIdentity command, Facts facts, String staff) {
        requireText(command.reason(), "reason");
        PersonMustBeIdentified.require(!facts.person().is(Identity.UNKNOWN));
        return List.of(new IdentityRefuted(
                command.on(),
                facts.personId(),
                command.reason(),
                limits.unidentified(facts.intake().on(), facts.tracing()),
                staff));
    }
}
