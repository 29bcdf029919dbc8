package io.minzheng.projection;

import java.time.Duration;
import java.util.Map;

/** The read side of one service. */
public interface Views {
    <D extends Record> ViewReader<D> reader(Class<? extends View<D>> view);

    /** Waits until every view has taken in the event at the position; false when the time has passed before. */
    boolean await(long position, Duration atMost);

    /** Position each view has reached, by view name. */
    Map<String, Long> positions();
}
