-- Who has looked at or searched for whose data. Append-only like the events, and apart from them: nothing of it is published,
-- and no view shows it. A row is there before the answer it tells of is given.
create table data_read (
    number          bigint generated always as identity primary key,
    recorded_at     timestamp with time zone not null default clock_timestamp(),
    staff           text collate "C"         not null,
    roles           text                     not null,
    areas           text                     not null,
    delegations     text,
    operation       text collate "C"         not null,
    criteria        text                     not null,
    fields          text[]                   not null,
    revealed        boolean                  not null,
    purpose         text,
    purpose_subject text collate "C",
    trace           text                     not null,
    constraint data_read_purpose check ((purpose is null) = (purpose_subject is null))
);

create index data_read_staff on data_read (staff, number);
create index data_read_time on data_read (recorded_at);

-- Whom an answer was about: persons by their pseudonyms, households and other aggregates by their ids, with the division
-- in which what was read lies, where it lies in one.
create table data_read_subject (
    read    bigint           not null,
    subject text collate "C" not null,
    area    text collate "C"
);

create index data_read_subject_read on data_read_subject (read);
create index data_read_subject_subject on data_read_subject (subject, read);
