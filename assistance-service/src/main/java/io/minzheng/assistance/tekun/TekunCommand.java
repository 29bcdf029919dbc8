package io.minzheng.assistance.tekun;

import io.minzheng.kernel.Command;

/** What may be asked of one person's case. */
sealed interface TekunCommand extends Command permits ClaimCommand, CareCommand, EndingCommand {
    String caseId();

    @Override
    default String target() {
        return caseId();
    }
}
