-- What append() does, for one batch of one event: without arrays it takes the server half the work, and a caller who is
-- alone waits for nothing else. A batch without a key has null for its parts.
create function append_one(
    in id text, in stream text, in stream_type text, in sequence bigint, in name text, in revision integer,
    in payload text, in metadata text,
    in key_staff text, in key_value text, in key_fingerprint text, in key_stream text, in key_version bigint,
    in now timestamp with time zone,
    out head bigint, out conflict boolean, out taken boolean)
language plpgsql as $$
#variable_conflict use_variable
declare
    latest timestamp with time zone;
    expected bigint;
begin
    perform pg_advisory_xact_lock(7090415);

    select e.position, e.recorded_at into head, latest from event e order by e.position desc limit 1;
    head := coalesce(head, 0);
    latest := greatest(latest, now);

    select e.sequence + 1 into expected from event e where e.stream = stream order by e.sequence desc limit 1;
    conflict := sequence <> coalesce(expected, 0);
    taken := key_value is not null
        and exists (select from idempotency i where i.staff = key_staff and i.key = key_value);
    if conflict or taken then
        return;
    end if;

    insert into event
    values (head + 1, id::uuid, stream, stream_type, sequence, name, revision, latest, payload, metadata);

    if key_value is not null then
        insert into idempotency
        values (key_staff, key_value, key_fingerprint, key_stream, key_version, head + 1, latest);
    end if;
end
$$;
