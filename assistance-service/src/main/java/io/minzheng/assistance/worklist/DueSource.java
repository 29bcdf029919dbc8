package io.minzheng.assistance.worklist;

import io.minzheng.kernel.DomainEvent;

/** What one capability puts on the worklist and takes off it. Declared by the capability as a bean. */
public interface DueSource {
    /** Under which its lines are found, for example {@code dibao}. */
    String programme();

    /** Address of a case without its id. */
    String path();

    /**
     * Takes in one event of the service; events of others are passed over.
     *
     * @param stream id of the aggregate
     */
    void on(DomainEvent event, String stream, DueList due);
}
