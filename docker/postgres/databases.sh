#!/bin/bash
# Runs once, when the server's data directory is made: a database for each service, with an owner who migrates it and a
# role that can only do what the owner grants.
set -euo pipefail
for service in assistance eldercare childwelfare registry governance; do
    psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v name="$service" -v owner="${service}_owner" \
        -v owner_password="$OWNER_PASSWORD" -v service_password="$SERVICE_PASSWORD" <<'SQL'
create role :"owner" login password :'owner_password';
create role :"name" login password :'service_password';
create database :"name" owner :"owner";
revoke all on database :"name" from public;
grant connect on database :"name" to :"name";
\connect :"name"
alter schema public owner to :"owner";
grant usage on schema public to :"name";
SQL
done
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" -v password="$KEYCLOAK_DB_PASSWORD" <<'SQL'
create role keycloak login password :'password';
create database keycloak owner keycloak;
revoke all on database keycloak from public;
SQL
