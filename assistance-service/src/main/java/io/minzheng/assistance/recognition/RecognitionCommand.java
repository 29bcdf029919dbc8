package io.minzheng.assistance.recognition;

import io.minzheng.kernel.Command;

/** What may be asked of a case of recognition. */
sealed interface RecognitionCommand extends Command permits ClaimCommand, TermCommand {
    String caseId();

    @Override
    default String target() {
        return caseId();
    }
}
