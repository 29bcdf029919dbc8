-- Which events name which person. A pseudonym, and nothing else in a payload, is a value of 32 hexadecimal digits; so the
-- index follows from the events alone, of whatever capability, and can be dropped and filled anew. It is filled behind the
-- events and takes nothing from appends.
create table event_subject (
    subject  text collate "C" not null,
    position bigint           not null,
    constraint event_subject_once primary key (subject, position)
);

create table event_subject_reached (
    position bigint not null
);
insert into event_subject_reached values (0);

-- Takes in at most so many events more. The row is locked first, so that two who do this at once follow each other.
create function index_subjects(in most integer, out reached bigint, out head bigint)
language plpgsql as $$
declare
    since bigint;
begin
    select r.position into since from event_subject_reached r for update;
    select coalesce(max(e.position), 0) into head from event e;
    reached := least(head, since + most);
    if reached > since then
        insert into event_subject
        select distinct found.groups[1], e.position
        from event e, regexp_matches(e.payload, '"([0-9a-f]{32})"', 'g') as found(groups)
        where e.position > since and e.position <= reached;
        update event_subject_reached set position = reached;
    end if;
end
$$;
