create table event (
    position    bigint                   not null primary key,
    id          uuid                     not null,
    stream      text collate "C"         not null,
    stream_type text collate "C"         not null,
    sequence    bigint                   not null check (sequence >= 0),
    name        text collate "C"         not null,
    revision    smallint                 not null check (revision > 0),
    recorded_at timestamp with time zone not null,
    payload     text                     not null,
    metadata    text                     not null,
    constraint event_stream_sequence unique (stream, sequence)
);

create table idempotency (
    staff       text collate "C"         not null,
    key         text collate "C"         not null,
    fingerprint text collate "C"         not null,
    stream      text collate "C"         not null,
    version     bigint                   not null,
    position    bigint                   not null,
    recorded_at timestamp with time zone not null,
    constraint idempotency_staff_key primary key (staff, key)
);

-- Stores the events and keys of several batches, all or none; batches are numbered from 1 and lie one after the other.
-- The lock is held until the commit is visible, so positions follow commit order and max(position) + 1 leaves no gap.
-- It must be taken by a statement of its own: the snapshots of the following ones then see every earlier append.
-- Where a batch has lost a race nothing at all is stored and the batches at fault are named.
create function append(
    in head_batch integer[], in head_stream text[], in head_sequence bigint[],
    in ids text[], in streams text[], in stream_types text[], in sequences bigint[], in names text[],
    in revisions integer[], in payloads text[], in metadatas text[],
    in key_batch integer[], in key_staff text[], in key_value text[], in key_fingerprint text[],
    in key_stream text[], in key_version bigint[], in key_last integer[],
    in now timestamp with time zone,
    out head bigint, out conflicts integer[], out taken integer[])
language plpgsql as $$
declare
    latest timestamp with time zone;
begin
    perform pg_advisory_xact_lock(7090415);

    select e.position, e.recorded_at into head, latest from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    latest := greatest(latest, now);

    select array_agg(h.batch) into conflicts
    from unnest(head_batch, head_stream, head_sequence) h(batch, stream, sequence)
    where h.sequence <> coalesce(
        (select e.sequence + 1 from event e where e.stream = h.stream order by e.sequence desc limit 1), 0);

    if cardinality(key_batch) > 0 then
        select array_agg(k.batch) into taken
        from unnest(key_batch, key_staff, key_value) k(batch, staff, key)
        where exists (select from idempotency i where i.staff = k.staff and i.key = k.key);
    end if;

    if conflicts is not null or taken is not null then
        return;
    end if;

    insert into event
    select head + u.n, u.id::uuid, u.stream, u.stream_type, u.sequence, u.name, u.revision, latest, u.payload, u.metadata
    from unnest(ids, streams, stream_types, sequences, names, revisions, payloads, metadatas)
        with ordinality u(id, stream, stream_type, sequence, name, revision, payload, metadata, n);

    if cardinality(key_batch) > 0 then
        insert into idempotency
        select k.staff, k.key, k.fingerprint, k.stream, k.version, head + k.last, latest
        from unnest(key_staff, key_value, key_fingerprint, key_stream, key_version, key_last)
            k(staff, key, fingerprint, stream, version, last);
    end if;
end
$$;
