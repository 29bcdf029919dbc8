-- As before, for half the work: the arrays are taken apart once, by their subscripts. An unnest of many of them at once
-- costs more to set up than a small group of events costs to store.
create or replace function append(
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

    select array_agg(head_batch[n]) into conflicts
    from generate_subscripts(head_batch, 1) n
    where head_sequence[n] <> coalesce(
        (select e.sequence + 1 from event e where e.stream = head_stream[n] order by e.sequence desc limit 1), 0);

    if cardinality(key_batch) > 0 then
        -- One by one through the index. From an "exists" the planner makes a join, for which it reads all keys there are.
        select array_agg(key_batch[n]) into taken
        from generate_subscripts(key_batch, 1) n
        where (select i.position from idempotency i where i.staff = key_staff[n] and i.key = key_value[n]) is not null;
    end if;

    if conflicts is not null or taken is not null then
        return;
    end if;

    if known_head = head and known_hash = previous and known_time = latest
        and octet_length(chain) = 32 * cardinality(ids) then
        links := chain;
    else
        links := '';
        for n in 1 .. cardinality(ids) loop
            previous := sha256(previous || event_content(head + n, ids[n]::uuid, streams[n], stream_types[n], sequences[n],
                names[n], revisions[n], latest, payloads[n], metadatas[n]));
            links := links || previous;
        end loop;
    end if;

    insert into event
    select head + n, ids[n]::uuid, streams[n], stream_types[n], sequences[n], names[n], revisions[n], latest, payloads[n],
        metadatas[n], substring(links from 32 * n - 31 for 32)
    from generate_subscripts(ids, 1) n;
    recorded := latest;
    reached := substring(links from 32 * cardinality(ids) - 31 for 32);

    if cardinality(key_batch) > 0 then
        insert into idempotency
        select key_staff[n], key_value[n], key_fingerprint[n], key_stream[n], key_version[n], head + key_last[n], latest
        from generate_subscripts(key_batch, 1) n;
    end if;
end
$$;
