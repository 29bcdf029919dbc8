create table account (
    id text primary key,
    name text not null,
    english_name text not null,
    roles text[] not null,
    areas text[] not null,
    sample boolean not null,
    disabled boolean not null default false,
    password text not null,
    must_change boolean not null,
    failures int not null default 0,
    blocked_until timestamptz,
    -- Number of changes so far: the entity tag.
    version bigint not null default 0,
    -- Rises whenever tokens made before must no longer count.
    authority bigint not null default 1,
    opened_at timestamptz not null
);

create table delegation (
    id text primary key,
    lender text not null references account,
    borrower text not null references account,
    role text not null,
    area text not null,
    begins timestamptz not null,
    ends timestamptz not null,
    reason text not null,
    given_by text not null,
    given_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    check (lender <> borrower and begins < ends)
);
create index on delegation (borrower);
create index on delegation (lender);

-- What has been taken back before its time; rows older than any token may be removed.
create table revocation (
    key text primary key,
    lowest bigint not null,
    at timestamptz not null
);

-- Who changed what, when. Only ever added to.
create table change (
    number bigint generated always as identity primary key,
    at timestamptz not null,
    by text not null,
    account text not null,
    what text not null,
    details jsonb not null,
    version bigint not null,
    idempotency_key text,
    fingerprint text,
    unique (by, idempotency_key)
);
create index on change (account, number);

-- What the issuer's own role may do. The role is made before; its name comes with the migration.
grant usage on schema identity to ${service};
grant select, insert on account, delegation, change, revocation to ${service};
grant update (name, english_name, roles, areas, disabled, password, must_change, failures, blocked_until, version,
    authority) on account to ${service};
grant update (ended_at, ended_by) on delegation to ${service};
grant update, delete on revocation to ${service};
