-- The data keys under which what is personal in events is sealed, each wrapped by the service's key-encryption key. A
-- person who has been erased and comes again gets a further key: what the old one had sealed stays unreadable.
create table subject_key (
    subject      text collate "C"         not null,
    key_id       integer                  not null,
    wrapped      bytea,
    created_at   timestamp with time zone not null default now(),
    destroyed_at timestamp with time zone,
    ground       text,
    constraint subject_key_pk primary key (subject, key_id),
    constraint subject_key_destroyed check (
        (wrapped is null) = (destroyed_at is not null) and (ground is null) = (destroyed_at is null))
);

create unique index subject_key_live on subject_key (subject) where destroyed_at is null;
create index subject_key_gone on subject_key (destroyed_at) where destroyed_at is not null;

-- Whoever may destroy a key may not put another in its place, nor bring one back.
create function subject_key_is_only_destroyed() returns trigger language plpgsql as $$
begin
    if old.destroyed_at is not null or new.destroyed_at is null or new.wrapped is not null
        or new.subject <> old.subject or new.key_id <> old.key_id or new.created_at <> old.created_at then
        raise exception 'a subject key is never changed but destroyed' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger subject_key_is_only_destroyed before update on subject_key
    for each row execute function subject_key_is_only_destroyed();

-- Gives each subject the key offered unless it has one that lives, and answers with all keys of the subjects. The insert
-- is in order, so that two callers never wait for each other; the query after it sees what another has been first with.
create function keep_subject_keys(in subjects text[], in key_ids integer[], in offered bytea[])
    returns table (subject text, key_id integer, wrapped bytea, destroyed_at timestamp with time zone, ground text)
    language plpgsql as $$
#variable_conflict use_column
begin
    insert into subject_key (subject, key_id, wrapped)
    select u.subject, u.key_id, u.wrapped from unnest(subjects, key_ids, offered) u(subject, key_id, wrapped)
    order by u.subject
    on conflict (subject) where destroyed_at is null do nothing;

    return query select k.subject, k.key_id, k.wrapped, k.destroyed_at, k.ground
        from subject_key k where k.subject = any (subjects);
end
$$;
