package io.minzheng.service.privacy;

import io.minzheng.kernel.Command;
import io.minzheng.kernel.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked about erasing one subject. {@code holding}: what the law still has kept; null where nothing. */
sealed interface ErasureCommand extends Command {
    String subject();

    @Override
    default String target() {
        return Erasure.id(subject());
    }

    record RequestErasure(
            String subject,
            LocalDate on,
            Ground ground,
            String law,
            int events,
            @Nullable Holding holding) implements ErasureCommand {}

    record ConfirmErasure(
            String subject, LocalDate on, @Nullable Holding holding) implements ErasureCommand {}

    record RejectErasure(
            String subject, LocalDate on, @PersonalData String reason) implements ErasureCommand {}

    /** The key is destroyed. */
    record RecordErasure(String subject, LocalDate on, int events) implements ErasureCommand {}
}
