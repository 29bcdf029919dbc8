package io.minzheng.assistance.appeals;

import io.minzheng.assistance.appeals.AppealEvent.Channel;
import io.minzheng.assistance.appeals.AppealEvent.Manner;
import io.minzheng.assistance.appeals.AppealEvent.Matter;
import io.minzheng.assistance.appeals.AppealEvent.Outcome;
import io.minzheng.assistance.appeals.AppealEvent.Remedy;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be asked of one appeal or complaint. */
sealed interface AppealCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    /**
     * @param linked the object as it lies in the store; null where there is none
     * @param area where it was, for what is nobody's case; else null
     * @param accused id of the member of staff complained of; null where it is nobody in particular
     */
    record FileAppeal(
            String id,
            LocalDate on,
            Matter matter,
            AppealedObject object,
            @Nullable LinkedObject linked,
            @Nullable DivisionCode area,
            Complainant complainant,
            Channel channel,
            @PersonalData String text,
            @PersonalData @Nullable String accused,
            LocalDate receivedOn)
            implements AppealCommand {}

    record AcceptAppeal(String id, LocalDate on) implements AppealCommand {}

    /** @param actors as in {@link AssignHandler} */
    record DeclineAppeal(
            String id, LocalDate on, @PersonalData String reason, Set<String> actors) implements AppealCommand {
        public DeclineAppeal {
            actors = Set.copyOf(actors);
        }
    }

    /** @param actors ids of the staff who have had a hand in what is complained of, up to now */
    record AssignHandler(String id, LocalDate on, String handler, Set<String> actors) implements AppealCommand {
        public AssignHandler {
            actors = Set.copyOf(actors);
        }
    }

    /** @param evidence references of the papers */
    record RecordInvestigation(
            String id,
            LocalDate on,
            LocalDate investigatedOn,
            @PersonalData String findings,
            List<String> evidence) implements AppealCommand {
        public RecordInvestigation {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * @param remedy what is to be put right; null where nothing is
     * @param actors as in {@link AssignHandler}
     */
    record DecideAppeal(
            String id,
            LocalDate on,
            String decisionNumber,
            Outcome outcome,
            @PersonalData List<String> reasons,
            @Nullable Remedy remedy,
            Set<String> actors)
            implements AppealCommand {
        public DecideAppeal {
            reasons = List.copyOf(reasons);
            actors = Set.copyOf(actors);
        }
    }

    /** @param actors as in {@link AssignHandler} */
    record WithdrawAppeal(
            String id, LocalDate on, @PersonalData String reason, Set<String> actors) implements AppealCommand {
        public WithdrawAppeal {
            actors = Set.copyOf(actors);
        }
    }

    record DeliverAnswer(String id, LocalDate on, LocalDate deliveredOn, Manner manner) implements AppealCommand {}

    /**
     * @param reference number of the decision, the recovery or the payment that has put it right
     * @param aggregate of the capability that has carried it out
     * @param known whether that aggregate is in the store
     */
    record RecordRemedy(String id, LocalDate on, String reference, String aggregate, boolean known)
            implements AppealCommand {}

    /** @param area in which the object lies now */
    record MoveAppeal(String id, LocalDate on, DivisionCode area) implements AppealCommand {}
}
