package io.minzheng.service.privacy;

import static io.minzheng.service.privacy.ErasureRule.*;

import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import io.minzheng.service.privacy.Erasure.Confirmed;
import io.minzheng.service.privacy.Erasure.Idle;
import io.minzheng.service.privacy.Erasure.Requested;
import io.minzheng.service.privacy.ErasureCommand.ConfirmErasure;
import io.minzheng.service.privacy.ErasureCommand.RecordErasure;
import io.minzheng.service.privacy.ErasureCommand.RejectErasure;
import io.minzheng.service.privacy.ErasureCommand.RequestErasure;
import io.minzheng.service.privacy.ErasureEvent.ErasureConfirmed;
import io.minzheng.service.privacy.ErasureEvent.ErasureRefused;
import io.minzheng.service.privacy.ErasureEvent.ErasureRejected;
import io.minzheng.service.privacy.ErasureEvent.ErasureRequested;
import io.minzheng.service.privacy.ErasureEvent.PersonErased;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Statutory retention wins over a request; whoever requests does not confirm. */
final class ErasureDecider implements Decider<ErasureCommand, Erasure, ErasureEvent> {
    @Override
    public Erasure initial() {
        return new Idle(LocalDate.MIN, false);
    }

    @Override
    public List<ErasureEvent> decide(ErasureCommand command, Erasure state, Circumstances circumstances) {
        String staff = circumstances.staff();
        StepsMustFollowInTime.require(!command.on().isBefore(state.lastOn()), "on");
        return switch (command) {
            case RequestErasure request -> request(request, state, staff);
            case ConfirmErasure confirm -> confirm(confirm, state, staff);
            case RejectErasure reject -> reject(reject, state, staff);
            case RecordErasure done -> recorded(done, state);
        };
    }

    private static List<ErasureEvent> request(RequestErasure command, Erasure state, String staff) {
        requireText(command.law(), "law");
        ErasureMustNotBeUnderWay.require(state instanceof Idle);
        SomethingMustBeSealed.require(command.events() > 0);
        return command.holding() == null
                ? List.of(new ErasureRequested(
                        command.on(), command.subject(), staff, command.ground(), command.law(), command.events()))
                : List.of(new ErasureRefused(
                        command.on(), command.subject(), staff, command.ground(), command.law(), command.holding()));
    }

    private static List<ErasureEvent> confirm(ConfirmErasure command, Erasure state, String staff) {
        return switch (state) {
            case Idle _ -> throw ErasureMustBeRequested.violated();
            // What a crash has interrupted is gone on with.
            case Confirmed _ -> List.of();
            case Requested requested -> {
                RequesterMustNotConfirm.require(!requested.request().by().equals(staff));
                Holding holding = command.holding();
                if (holding != null) {
                    throw RetentionMustHaveEnded.violated("subject", details(holding));
                }
                yield List.of(new ErasureConfirmed(command.on(), command.subject(), staff));
            }
        };
    }

    static Map<String, ?> details(Holding holding) {
        return Map.of(
                "event", holding.event(),
                "law", holding.law(),
                "until", holding.until().toString());
    }

    private static List<ErasureEvent> reject(RejectErasure command, Erasure state, String staff) {
        requireText(command.reason(), "reason");
        ErasureMustBeRequested.require(state instanceof Requested);
        return List.of(new ErasureRejected(command.on(), command.subject(), staff, command.reason()));
    }

    private static List<ErasureEvent> recorded(RecordErasure command, Erasure state) {
        if (!(state instanceof Confirmed(ErasureRequested request, ErasureConfirmed confirmation))) {
            return List.of();
        }
        return List.of(new PersonErased(
                command.on(),
                command.subject(),
                request.by(),
                confirmation.by(),
                request.ground(),
                request.law(),
                command.events()));
    }

    private static void requireText(String text, String field) {
        TextMustBeGiven.require(!text.isBlank() && text.length() <= 500, field);
    }

    @Override
    public Erasure evolve(Erasure state, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested requested -> new Requested(requested);
            case ErasureRefused refused -> new Idle(refused.on(), true);
            case ErasureRejected rejected -> new Idle(rejected.on(), false);
            case ErasureConfirmed confirmed ->
                state instanceof Requested(ErasureRequested request) ? new Confirmed(request, confirmed) : state;
            case PersonErased erased -> new Idle(erased.on(), false);
        };
    }
}
