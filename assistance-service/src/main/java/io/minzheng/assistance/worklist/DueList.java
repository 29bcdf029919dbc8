package io.minzheng.assistance.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The worklist as one event changes it. A duty has to be opened, with the place where its case lies, before it falls due;
 * one that was never opened is passed over. Each duty of a case changes by itself.
 */
public interface DueList {
    /**
     * A duty of a case and where it lies.
     *
     * @param dueOn last day on which it is done in time; null while it is not due
     * @param programme null for that of the source
     * @param parts of the case that it is about; while there is none it waits for nobody
     * @param withheldFrom id of a member of staff who must not see it; null for nobody
     */
    record Opening(
            String stream,
            String duty,
            String area,
            @Nullable LocalDate dueOn,
            @Nullable String programme,
            List<String> parts,
            @Nullable String withheldFrom) {}

    void open(Opening opening);

    default void open(String stream, String duty, String area, @Nullable LocalDate dueOn) {
        open(new Opening(stream, duty, area, dueOn, null, List.of(duty), null));
    }

    /** @param dueOn null: not due, or no longer */
    void by(String stream, String duty, @Nullable LocalDate dueOn);

    default void done(String stream, String duty) {
        by(stream, duty, null);
    }

    /** The duty is about other parts of the case from now on; its day stays. */
    void about(String stream, String duty, UnaryOperator<List<String>> parts);

    /** The duty's day follows from the day it has now. */
    void moved(String stream, String duty, UnaryOperator<@Nullable LocalDate> day);

    /** The case lies elsewhere from now on. */
    void relocate(String stream, String duty, String area);
}
