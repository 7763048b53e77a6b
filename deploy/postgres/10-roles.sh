#!/usr/bin/env bash
# Runs once, when the database is empty: the owner migrates, the application reads and writes rows and cannot alter anything.
# The private server makes the same roles and grants (Kunming.Supervision.Data/PrivateServer).
set -euo pipefail
: "${KUNMING_OWNER_PASSWORD:?}" "${KUNMING_APP_PASSWORD:?}"
export PGPASSWORD="${POSTGRES_PASSWORD:-${PGPASSWORD:-}}"

psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname="${POSTGRES_DB:-supervision}" <<'SQL'
\getenv owner_password KUNMING_OWNER_PASSWORD
\getenv app_password KUNMING_APP_PASSWORD
set log_statement = 'none';
create role kunming_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'owner_password';
create role kunming_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'app_password';

select current_database() as database \gset
alter database :"database" owner to kunming_owner;
revoke all on database :"database" from public;
grant connect, temporary on database :"database" to kunming_app;
-- Compiling a query takes longer than any of the program's queries runs.
alter database :"database" set jit = off;

alter schema public owner to kunming_owner;
revoke create on schema public from public;
grant usage on schema public to kunming_app;
alter default privileges for role kunming_owner grant select, insert, update, delete on tables to kunming_app;
alter default privileges for role kunming_owner grant usage, select on sequences to kunming_app;
alter default privileges for role kunming_owner grant usage on schemas to kunming_app;

-- Row security would otherwise keep the text search from its index: only what can tell nothing of a row is asked before the policy. Whether an
-- array of numbers is contained in another cannot fail.
alter function pg_catalog.arraycontained(anyarray, anyarray) leakproof;
SQL
