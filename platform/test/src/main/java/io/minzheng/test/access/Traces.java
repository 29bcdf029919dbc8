package io.minzheng.test.access;

import io.minzheng.eventstore.Reads;
import io.minzheng.eventstore.Reads.Recorded;
import io.minzheng.eventstore.Reads.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What of the walk is recorded as reads. */
final class Traces {
    private static final Wanted ALL = new Wanted(null, null, null, null, null);
    private static final int STROKE = 500;

    private final Reads reads;
    private long seen;

    Traces(Reads reads) {
        this.reads = reads;
    }

    /** The endpoints of the reads recorded since the last call. */
    Set<String> since() {
        Set<String> operations = new HashSet<>();
        List<Recorded> found;
        do {
            found = reads.find(ALL, seen, STROKE);
            for (Recorded read : found) {
                operations.add(read.operation());
                seen = read.number();
            }
        } while (found.size() == STROKE);
        return operations;
    }
}
