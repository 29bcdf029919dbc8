package io.minzheng.assistance.temporary;

import io.minzheng.assistance.temporary.DecisionEvent.GrantProposed;
import io.minzheng.assistance.temporary.DecisionEvent.HelpGranted;
import io.minzheng.assistance.temporary.Hardship.Person;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.Located;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a case of temporary assistance stands. Each phase carries what is known in it and nothing else. */
sealed interface Temporary {
    String PROGRAMME = "temporary";

    record Unknown() implements Temporary {}

    /** {@code lastOn} is the business date of the last step. */
    sealed interface Known extends Temporary, Located {
        Facts facts();

        LocalDate lastOn();

        @Override
        default DivisionCode area() {
            return facts().area();
        }
    }

    /** An emergency waits for its decision. */
    record Reported(Facts facts, LocalDate lastOn) implements Known {}

    /** An application goes through the procedure. */
    record Claimed(Facts facts, Claim claim, LocalDate lastOn) implements Known {}

    /** The township proposes a grant. */
    record Proposed(Facts facts, Claim claim, GrantProposed proposal, LocalDate lastOn) implements Known {}

    record Refused(Facts facts, LocalDate lastOn) implements Known {}

    /** @param revoked whether nothing more is delivered */
    record Granted(
            Facts facts, HelpGranted grant, Deliveries deliveries, Papers papers, boolean revoked, LocalDate lastOn)
            implements Known {
        Plan plan() {
            return grant.plan();
        }

        /** Persons who are helped for the first time with the next delivery. */
        int newlyHelped() {
            return deliveries.standing() == 0 ? facts.hardship().persons().size() : 0;
        }

        /** Persons who are no longer helped with anything once one delivery is undone. */
        int noLongerHelped() {
            return deliveries.standing() == 1 ? facts.hardship().persons().size() : 0;
        }

        Granted with(Deliveries changed, LocalDate on) {
            return new Granted(facts, grant, changed, papers, revoked, on);
        }
    }

    enum Papers {
        /** They came before the decision. */
        NONE,
        OPEN,
        COMPLETE
    }

    /** @param maker who has recorded them, and must not decide */
    record Facts(DivisionCode area, Hardship hardship, String maker) {
        List<String> personIds() {
            return hardship.persons().stream().map(Person::personId).toList();
        }

        @Nullable
        Person person(int no) {
            return hardship.persons().stream()
                    .filter(person -> person.no() == no)
                    .findFirst()
                    .orElse(null);
        }
    }
}
