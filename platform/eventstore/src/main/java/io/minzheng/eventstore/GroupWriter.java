package io.minzheng.eventstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.axonframework.modelling.command.ConcurrencyException;

/** Writes one group and tells each of its callers apart: who is stored, who has lost a race, whose data is refused. */
final class GroupWriter {
    private final Journal journal;
    private final LongConsumer onCommit;
    private final Counter conflicts;

    GroupWriter(Journal journal, LongConsumer onCommit, MeterRegistry meters) {
        this.journal = journal;
        this.onCommit = onCommit;
        conflicts = meters.counter("minzheng.eventstore.conflicts");
    }

    /** Settles every entry of the group. */
    void commit(List<Entry> group) {
        try {
            write(group, false);
        } catch (SQLException failed) {
            switch (Fault.of(failed)) {
                case CONTENT -> alone(open(group), failed);
                case CONNECTION -> again(open(group));
                case OTHER -> refuse(open(group), failed);
            }
        }
    }

    private void alone(List<Entry> group, SQLException failed) {
        if (group.size() == 1) {
            group.getFirst()
                    .failed(new IllegalArgumentException(
                            "the database does not take this: SQLState " + failed.getSQLState()));
            return;
        }
        for (Entry entry : group) {
            commit(List.of(entry));
        }
    }

    /** The commit may have happened although its answer was lost, so batches found in the store count as stored. */
    private void again(List<Entry> group) {
        try {
            journal.close();
            write(group, true);
        } catch (SQLException failed) {
            refuse(open(group), failed);
        }
    }

    static List<Entry> open(List<Entry> group) {
        return group.stream().filter(entry -> !entry.settled).toList();
    }

    private void refuse(List<Entry> group, SQLException failed) {
        EventStoreUnavailable failure = new EventStoreUnavailable("the append has failed", failed);
        group.forEach(entry -> entry.failed(failure));
        try {
            journal.close();
        } catch (SQLException unclosed) {
            failure.addSuppressed(unclosed);
        }
    }

    private void write(List<Entry> group, boolean mayBeStored) throws SQLException {
        List<Entry> rest = new ArrayList<>(group);
        while (!rest.isEmpty()) {
            Journal.Result result =
                    journal.append(rest.stream().map(entry -> entry.batch).toList());
            if (result.stored()) {
                long position = result.head();
                for (Entry entry : rest) {
                    position += entry.batch.events().size();
                    entry.stored(position);
                }
                onCommit.accept(position);
                return;
            }
            List<Entry> remaining = new ArrayList<>();
            for (int i = 0; i < rest.size(); i++) {
                Entry entry = rest.get(i);
                if (!result.conflicts().contains(i) && !result.taken().contains(i)) {
                    remaining.add(entry);
                } else {
                    lost(entry, result.taken().contains(i), mayBeStored);
                }
            }
            rest = remaining;
        }
    }

    private void lost(Entry entry, boolean taken, boolean mayBeStored) throws SQLException {
        OptionalLong own =
                mayBeStored && !entry.batch.events().isEmpty() ? journal.own(entry.batch) : OptionalLong.empty();
        if (own.isPresent()) {
            entry.stored(own.getAsLong());
            onCommit.accept(own.getAsLong());
        } else if (taken) {
            entry.failed(new Batch.KeyTaken());
        } else {
            conflicts.increment();
            entry.failed(new ConcurrencyException("a stream has moved on"));
        }
    }
}
