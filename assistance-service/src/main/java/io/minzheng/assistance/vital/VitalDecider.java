package io.minzheng.assistance.vital;

import io.minzheng.assistance.vital.Vital.Annulled;
import io.minzheng.assistance.vital.Vital.Dead;
import io.minzheng.assistance.vital.Vital.Unheard;
import io.minzheng.assistance.vital.VitalCommand.ForgetDeath;
import io.minzheng.assistance.vital.VitalCommand.RememberDeath;
import io.minzheng.assistance.vital.VitalCommand.RequireAlive;
import io.minzheng.assistance.vital.VitalEvent.DeathAnnulmentHeard;
import io.minzheng.assistance.vital.VitalEvent.DeathHeard;
import io.minzheng.kernel.Circumstances;
import io.minzheng.kernel.Decider;
import java.util.List;

/** Keeps what was heard last of a person's death, and lets nobody dead be granted anything. */
public final class VitalDecider implements Decider<VitalCommand, Vital, VitalEvent> {
    @Override
    public Vital initial() {
        return new Unheard();
    }

    @Override
    public List<VitalEvent> decide(VitalCommand command, Vital state, Circumstances circumstances) {
        return switch (command) {
            case RememberDeath death -> remember(death, state);
            case ForgetDeath annulment -> forget(annulment, state);
            case RequireAlive _ -> {
                VitalRule.PersonMustBeAlive.require(!(state instanceof Dead));
                yield List.of();
            }
        };
    }

    private static List<VitalEvent> remember(RememberDeath command, Vital state) {
        return state.equals(new Dead(command.diedOn(), command.certificateNumber()))
                ? List.of()
                : List.of(new DeathHeard(
                        command.on(), command.personId(), command.diedOn(), command.certificateNumber()));
    }

    /**
     * Also where no death was heard of: what is stored under its key is known when it comes again, and does not annul what
     * was registered since.
     */
    private static List<VitalEvent> forget(ForgetDeath command, Vital state) {
        return switch (state) {
            case Unheard _, Dead _ -> List.of(new DeathAnnulmentHeard(command.on(), command.personId()));
            case Annulled _ -> List.of();
        };
    }

    @Override
    public Vital evolve(Vital state, VitalEvent event) {
        return switch (event) {
            case DeathHeard heard -> new Dead(heard.diedOn(), heard.certificateNumber());
            case DeathAnnulmentHeard _ -> new Annulled();
        };
    }
}
