package io.minzheng.assistance.temporary;

import io.minzheng.kernel.Command;

/** What may be asked of a case of temporary assistance. */
sealed interface TemporaryCommand extends Command permits DecisionCommand, DeliveryCommand {
    String caseId();

    @Override
    default String target() {
        return caseId();
    }
}
