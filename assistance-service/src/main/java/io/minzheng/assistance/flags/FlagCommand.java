package io.minzheng.assistance.flags;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minzheng.assistance.flags.FlagEvent.ReviewOutcome;
import io.minzheng.kernel.Command;
import io.minzheng.kernel.DivisionCode;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be asked of one flag. */
sealed interface FlagCommand extends Command {
    String id();

    @Override
    default String target() {
        return id();
    }

    /** One for each case and thing that has happened, so that what is heard twice flags once. */
    static String id(String caseId, Occasion occasion) {
        String key = caseId + "\n" + occasion.reason() + "\n" + occasion.reference();
        return "flag-" + UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }

    /** @param personId pseudonym of the person to whom it has happened */
    record FlagForReview(FlaggedCase subject, String personId, Occasion occasion) implements FlagCommand {
        @Override
        public String id() {
            return FlagCommand.id(subject.caseId(), occasion);
        }

        @Override
        public LocalDate on() {
            return occasion.on();
        }
    }

    /** @param decisionNumber of the decision on the case that has followed; null where none has */
    record CloseFlag(
            String id,
            LocalDate on,
            ReviewOutcome outcome,
            @PersonalData String findings,
            @Nullable String decisionNumber)
            implements FlagCommand {}

    /** @param area in which the case lies now */
    record MoveFlag(String id, LocalDate on, DivisionCode area) implements FlagCommand {}
}
