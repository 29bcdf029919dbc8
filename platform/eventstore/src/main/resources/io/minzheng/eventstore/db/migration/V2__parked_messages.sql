-- What automations have heard from other services and could not handle. A row is settled, never removed; with that its
-- payload, which may hold personal data, goes.
create table parked_message (
    number            bigint generated always as identity primary key,
    automation        text collate "C"         not null,
    topic             text collate "C"         not null,
    key               text collate "C",
    source            text collate "C"         not null,
    event_id          text collate "C"         not null,
    event_name        text collate "C"         not null,
    headers           text                     not null,
    payload           bytea,
    cause             text                     not null,
    attempts          integer                  not null,
    parked_at         timestamp with time zone not null,
    settled_at        timestamp with time zone,
    settled_by        text collate "C",
    discarded_because text,
    constraint parked_message_once unique (automation, source, event_id),
    constraint parked_message_settled check ((settled_at is null) = (settled_by is null))
);

create index parked_message_waiting on parked_message (topic, key, number) where settled_at is null;
