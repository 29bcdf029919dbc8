package io.minzheng.assistance.vagrant;

import io.minzheng.kernel.Command;

/** What may be asked of one rescue. */
sealed interface RescueCommand extends Command permits CareCommand, TracingCommand, LeavingCommand, PlacementCommand {
    String id();

    @Override
    default String target() {
        return id();
    }
}
