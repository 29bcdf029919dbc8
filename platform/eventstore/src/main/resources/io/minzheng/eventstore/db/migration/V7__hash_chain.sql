-- Each event carries the hash of the chain up to it: sha256(hash before it || content). docs/audit.md describes both, and
-- a verifier that knows nothing of this database computes the same.
do $$
begin
    if current_setting('server_encoding') <> 'UTF8' then
        raise exception 'the database must be encoded in UTF8';
    end if;
end
$$;

-- What stands for the hash before the first event; one row.
create table event_chain (
    service text collate "C" not null,
    start   bytea            not null
);
insert into event_chain values ('${service}', sha256(convert_to(E'minzheng event chain 1\n${service}', 'UTF8')));

create function event_content(
    place bigint, id uuid, stream text, stream_type text, sequence bigint, name text, revision integer,
    recorded_at timestamp with time zone, payload text, metadata text)
returns bytea language sql stable parallel safe
return sha256(
    '\x01'::bytea || int8send(place) || uuid_send(id)
    || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
    || int4send(octet_length(stream_type)) || convert_to(stream_type, 'UTF8')
    || int8send(sequence)
    || int4send(octet_length(name)) || convert_to(name, 'UTF8')
    || int4send(revision) || timestamptz_send(recorded_at)
    || int4send(octet_length(payload)) || convert_to(payload, 'UTF8')
    || int4send(octet_length(metadata)) || convert_to(metadata, 'UTF8'));

alter table event add column hash bytea;

do $$
declare
    previous bytea;
    e record;
begin
    select c.start into previous from event_chain c;
    for e in
        select v.position, event_content(v.position, v.id, v.stream, v.stream_type, v.sequence, v.name, v.revision,
            v.recorded_at, v.payload, v.metadata) as content
        from event v order by v.position
    loop
        previous := sha256(previous || e.content);
        update event v set hash = previous where v.position = e.position;
    end loop;
end
$$;

alter table event
    alter column hash set not null,
    add constraint event_hash check (octet_length(hash) = 32);

-- The first event after a position, up to another, whose hash does not follow from what is stored; null where all do.
create function chain_fault(since bigint, until bigint)
returns bigint language sql stable
return (
    select min(c.position)
    from (
        select e.position, e.hash, lag(e.hash) over (order by e.position) as previous,
            event_content(e.position, e.id, e.stream, e.stream_type, e.sequence, e.name, e.revision, e.recorded_at,
                e.payload, e.metadata) as content
        from event e
        where e.position >= since and e.position <= until
    ) c
    where c.position > since
        and c.hash is distinct from sha256(coalesce(c.previous, (select s.start from event_chain s)) || c.content));

-- What the service has signed: at this position the chain had this hash.
create table checkpoint (
    position  bigint                   not null primary key,
    hash      text collate "C"         not null,
    time      timestamp with time zone not null,
    key       text collate "C"         not null,
    signature text collate "C"         not null
);

-- Public keys with which the service has signed, in the order in which they came, each endorsed by the one before it.
create table checkpoint_key (
    number      bigint generated always as identity primary key,
    key         text collate "C" not null unique,
    endorsed_by text collate "C",
    endorsement text collate "C"
);

-- As before, and the hashes of the new events, under the same lock: two processes cannot fork the chain. A caller that was
-- the last to append has gone on with the chain beforehand, which spares the lock the work: known are the head, the hash
-- there and the time from which it did. Where that is not where the chain is, the hashes are computed here.
drop function append;
create function append(
    in head_batch integer[], in head_stream text[], in head_sequence bigint[],
    in ids text[], in streams text[], in stream_types text[], in sequences bigint[], in names text[],
    in revisions integer[], in payloads text[], in metadatas text[],
    in key_batch integer[], in key_staff text[], in key_value text[], in key_fingerprint text[],
    in key_stream text[], in key_version bigint[], in key_last integer[],
    in now timestamp with time zone,
    in known_head bigint, in known_hash bytea, in known_time timestamp with time zone, in chain bytea,
    out head bigint, out conflicts integer[], out taken integer[],
    out recorded timestamp with time zone, out reached bytea)
language plpgsql as $$
declare
    latest timestamp with time zone;
    previous bytea;
    hashes bytea[];
    links bytea;
begin
    perform pg_advisory_xact_lock(7090415);

    select e.position, e.recorded_at, e.hash into head, latest, previous
    from event e order by e.position desc limit 1;
    if head is null then
        head := 0;
        select c.start into previous from event_chain c;
    end if;
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

    if known_head = head and known_hash = previous and known_time = latest
        and octet_length(chain) = 32 * cardinality(ids) then
        links := chain;
    else
        select array_agg(
            event_content(head + u.n, u.id::uuid, u.stream, u.stream_type, u.sequence, u.name, u.revision, latest,
                u.payload, u.metadata)
            order by u.n) into hashes
        from unnest(ids, streams, stream_types, sequences, names, revisions, payloads, metadatas)
            with ordinality u(id, stream, stream_type, sequence, name, revision, payload, metadata, n);
        for i in 1 .. coalesce(cardinality(hashes), 0) loop
            previous := sha256(previous || hashes[i]);
            hashes[i] := previous;
        end loop;
        select string_agg(h.hash, ''::bytea order by h.n) into links from unnest(hashes) with ordinality h(hash, n);
    end if;

    insert into event
    select head + u.n, u.id::uuid, u.stream, u.stream_type, u.sequence, u.name, u.revision, latest, u.payload, u.metadata,
        substring(links from (32 * u.n - 31)::integer for 32)
    from unnest(ids, streams, stream_types, sequences, names, revisions, payloads, metadatas)
        with ordinality u(id, stream, stream_type, sequence, name, revision, payload, metadata, n);
    recorded := latest;
    reached := substring(links from 32 * cardinality(ids) - 31 for 32);

    if cardinality(key_batch) > 0 then
        insert into idempotency
        select k.staff, k.key, k.fingerprint, k.stream, k.version, head + k.last, latest
        from unnest(key_staff, key_value, key_fingerprint, key_stream, key_version, key_last)
            k(staff, key, fingerprint, stream, version, last);
    end if;
end
$$;

drop function append_one;
create function append_one(
    in id text, in stream text, in stream_type text, in sequence bigint, in name text, in revision integer,
    in payload text, in metadata text,
    in key_staff text, in key_value text, in key_fingerprint text, in key_stream text, in key_version bigint,
    in now timestamp with time zone,
    out head bigint, out conflict boolean, out taken boolean,
    out recorded timestamp with time zone, out reached bytea)
language plpgsql as $$
#variable_conflict use_variable
declare
    latest timestamp with time zone;
    previous bytea;
    expected bigint;
begin
    perform pg_advisory_xact_lock(7090415);

    select e.position, e.recorded_at, e.hash into head, latest, previous
    from event e order by e.position desc limit 1;
    if head is null then
        head := 0;
        select c.start into previous from event_chain c;
    end if;
    latest := greatest(latest, now);

    select e.sequence + 1 into expected from event e where e.stream = stream order by e.sequence desc limit 1;
    conflict := sequence <> coalesce(expected, 0);
    taken := key_value is not null
        and exists (select from idempotency i where i.staff = key_staff and i.key = key_value);
    if conflict or taken then
        return;
    end if;

    recorded := latest;
    reached := sha256(previous || event_content(head + 1, id::uuid, stream, stream_type, sequence, name, revision, latest,
        payload, metadata));
    insert into event
    values (head + 1, id::uuid, stream, stream_type, sequence, name, revision, latest, payload, metadata, reached);

    if key_value is not null then
        insert into idempotency
        values (key_staff, key_value, key_fingerprint, key_stream, key_version, head + 1, latest);
    end if;
end
$$;
