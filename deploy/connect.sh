# Sourced by backup.sh and restore.sh: finds the database and the file store.
# shellcheck shell=bash

umask 077
if [[ -n ${KUNMING_DATA:-} ]]; then
    data=$KUNMING_DATA
elif ((EUID == 0)); then
    data=/var/lib/kunming-supervision
else
    data="${XDG_DATA_HOME:-$HOME/.local/share}/kunming-supervision"
fi
# shellcheck disable=SC2034 # the scripts that source this file use it
files="${KUNMING_FILES:-$data/files}"

# configured SECTION NAME DEFAULT: what the program's configuration says, read where the program reads it: the environment (SECTION__NAME) first,
# then the settings files beside the program (KUNMING_PROGRAM names its folder; in a checkout it is the project's).
configured() {
    local variable="${1}__${2}" file value
    if [[ -n ${!variable:-} ]]; then printf '%s\n' "${!variable}"; return; fi
    local program="${KUNMING_PROGRAM:-$(dirname "${BASH_SOURCE[0]}")/../src/Kunming.Supervision.Web}"
    for file in "$program/appsettings.${ASPNETCORE_ENVIRONMENT:-Production}.json" "$program/appsettings.json"; do
        if [[ -r $file ]]; then
            value=$(tr -d '\n' <"$file" | sed -n "s/.*\"$1\"[[:space:]]*:[[:space:]]*{[^{}]*\"$2\"[[:space:]]*:[[:space:]]*\"\([^\"]*\)\".*/\1/p")
            if [[ -n $value ]]; then printf '%s\n' "$value"; return; fi
        fi
    done
    printf '%s\n' "$3"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# With PGHOST set, libpq's own variables decide (PGHOST, PGPORT, PGUSER, PGPASSWORD or PGPASSFILE); else the private server.
connect() {
    export PGDATABASE="${PGDATABASE:-supervision}" PGAPPNAME=kunming-backup PGTZ=UTC
    if [[ -n ${PGHOST:-} ]]; then return; fi
    local secrets="$data/postgres/secrets.json"
    cluster="$data/postgres/cluster"
    [[ -f $cluster/PG_VERSION && -r $secrets ]] || fail "There is no private database in $data: start the program once, or set PGHOST, PGUSER and PGPASSFILE."
    if ! control status; then start_private_server; fi
    local -a lines
    mapfile -t lines <"$cluster/postmaster.pid"
    export PGUSER=postgres PGPORT="${lines[3]}" PGHOST="${lines[4]:-127.0.0.1}"
    PGPASSWORD=$(sed -n 's/.*"postgres" *: *"\([0-9a-f]*\)".*/\1/p' "$secrets")
    export PGPASSWORD
}

# While this script runs the server, it holds the lock that the program takes to start, so that the two never meet.
start_private_server() {
    if command -v flock >/dev/null; then
        exec 9>>"$data/postgres/start.lock"
        flock --timeout 30 9 || fail "The program is starting or stopping: try again in a moment."
    fi
    control start --wait --timeout=600 --log=log/start.log || fail "The private server does not start: $data/postgres/log tells why."
    started=yes
}

stop_private_server() {
    if [[ -n ${started:-} ]]; then control stop --wait --mode=fast; fi
}

control() {
    local version program owner
    local -a as=()
    version=$(<"$cluster/PG_VERSION")
    program=$(command -v "/usr/lib/postgresql/$version/bin/pg_ctl" || command -v "/usr/pgsql-$version/bin/pg_ctl" || command -v pg_ctl) \
        || fail "pg_ctl of PostgreSQL $version was not found: put it on the PATH."
    owner=$(stat -c %U "$cluster")
    if ((EUID == 0)); then as=(runuser -u "$owner" --); fi
    (cd "$data/postgres" && "${as[@]}" "$program" "$@" --pgdata=cluster >/dev/null 9>&-)
}
