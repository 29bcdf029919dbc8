package io.minzheng.suite.bench;

import io.minzheng.eventstore.EventStore;
import io.minzheng.eventstore.StoredEvent;
import tools.jackson.databind.json.JsonMapper;

/** An event as the store keeps it, for those it is compared with: the same texts in a table with the same two indexes. */
record ReferenceRow(String payload, String metadata) {
    static final String TABLE = """
            create table reference (
                position    bigserial not null primary key,
                id          uuid not null,
                stream      text collate "C" not null,
                stream_type text collate "C" not null,
                sequence    bigint not null,
                name        text collate "C" not null,
                revision    smallint not null,
                recorded_at timestamp with time zone not null,
                payload     text not null,
                metadata    text not null,
                unique (stream, sequence)
            )""";

    /** Stores one event to see how large it is. */
    static ReferenceRow like(EventStore store) {
        store.commands().send(Diary.context(), Diary.write("like", 1));
        StoredEvent event = store.reader().stream("like").getLast();
        return new ReferenceRow(event.payload(), JsonMapper.shared().writeValueAsString(event.metadata()));
    }

    /** Without what every row costs. */
    long bytes() {
        return payload.length() + metadata.length();
    }

    private static final String COLUMNS =
            "insert into reference(id, stream, stream_type, sequence, name, revision, recorded_at, payload, metadata) ";

    /** The row's sequence: ascending within its stream, as an event's is. */
    private static final String ASCENDING =
            "\\set stream random(1, 100)\n\\set turn :turn + 1\n\\set sequence :run * 1000000000 + :turn\n";

    /** A transaction of pgbench: one row, on one of a hundred streams of its own client. */
    String insertOne() {
        return ASCENDING + COLUMNS
                + "values (gen_random_uuid(), 'diary-' || :client_id || '-' || :stream, 'bench.diary', :sequence,"
                + " 'bench.diary.EntryWritten', 1, now(), '" + payload + "', '" + metadata + "');\n";
    }

    /** A transaction of pgbench: a hundred rows that the server makes. */
    String insertHundred() {
        return ASCENDING + COLUMNS
                + "select gen_random_uuid(), 'diary-' || :client_id || '-' || :stream, 'bench.diary', :sequence::bigint * 100 + n,"
                + " 'bench.diary.EntryWritten', 1, now(), '" + payload + "', '" + metadata
                + "' from generate_series(1, 100) n;\n";
    }

    /** As many categories as its advisory locks have any use for. */
    String messageDb() {
        return "\\set category random(1, 256)\n\\set stream random(1, 100)\nselect message_store.write_message("
                + "gen_random_uuid()::varchar, 'diary' || :category || '-' || :client_id || 'x' || :stream,"
                + " 'EntryWritten', '" + payload + "'::jsonb, '" + metadata + "'::jsonb);\n";
    }

    String emmett() {
        return "\\set stream random(1, 100)\nselect * from emt_append_to_stream(array[gen_random_uuid()::text],"
                + " array['" + payload + "'::jsonb], array['" + metadata + "'::jsonb], array['1'],"
                + " array['EntryWritten'], array['E'], 'diary-' || :client_id || '-' || :stream, 'diary', null,"
                + " 'emt' || chr(58) || 'default');\n";
    }
}
