package io.minzheng.assistance.dibao;

import io.minzheng.kernel.Command;

/** What may be asked of one household's case. */
sealed interface DibaoCommand extends Command permits ApplicationCommand, CaseCommand {
    String caseId();

    @Override
    default String target() {
        return caseId();
    }
}
