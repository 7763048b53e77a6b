#!/usr/bin/env bash
# Usage: restore.sh [--set-aside] BACKUP. Puts a backup into an empty database and an empty file store; stop the site first.
# With --set-aside, a database and a file store that are not empty are renamed, never overwritten.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/connect.sh"

aside=""
if [[ ${1:-} == --set-aside ]]; then
    aside=yes
    shift
fi
[[ $# -eq 1 && -d $1 ]] || fail "Usage: restore.sh [--set-aside] BACKUP"
backup=$(cd "$1" && pwd -P)
for part in MANIFEST.sha256 database.dump files.tar; do
    [[ -f $backup/$part ]] || fail "$backup is not a backup: $part is missing."
done
[[ $(awk '{ print $2 }' "$backup/MANIFEST.sha256" | sort | paste -sd ' ') == "database.dump files.tar" ]] || fail "The manifest does not name the two parts of a backup."
(cd "$backup" && sha256sum --check --strict --quiet MANIFEST.sha256) || fail "The backup is damaged: a digest differs from the manifest."
trap stop_private_server EXIT
connect

ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --set=name="$PGDATABASE" --set=aside="${PGDATABASE}_$now" --dbname="${1}"; }
now=$(date -u +%Y%m%d%H%M%S)

if [[ $(ask postgres <<<"select count(*) from pg_database where datname = :'name'") == 1 ]]; then
    objects=$(ask "$PGDATABASE" <<<"
        select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname <> 'information_schema' and n.nspname !~ '^pg_'")
    if [[ $objects != 0 && -z $aside ]]; then
        fail "The database $PGDATABASE is not empty ($objects tables, indexes and sequences). --set-aside keeps it under another name and restores into a new one."
    elif [[ $objects != 0 ]]; then
        ask postgres <<<'alter database :"name" rename to :"aside"' || fail "Someone still uses the database $PGDATABASE: stop the site first."
    fi
fi
if [[ -d $files && -n $(ls -A "$files") ]]; then
    [[ -n $aside ]] || fail "The file store $files is not empty. --set-aside keeps it under another name and restores into a new one."
    mv "$files" "$files.$now"
fi
if [[ $(ask postgres <<<"select count(*) from pg_database where datname = :'name'") == 0 ]]; then
    ask postgres <<<'create database :"name" owner kunming_owner'
    ask postgres <<<'revoke all on database :"name" from public; grant connect on database :"name" to kunming_app'
fi

mkdir -p "$files"
tar --extract --file="$backup/files.tar" --directory="$files" --no-same-owner
# As root, for the account that the data folder belongs to: in a container the site is not root.
if ((EUID == 0)) && [[ -d $data ]]; then chown -R --reference="$data" "$files"; fi
pg_restore --exit-on-error --single-transaction --dbname="$PGDATABASE" "$backup/database.dump" || {
    find "$files" -mindepth 1 -delete
    fail "The database could not be restored; nothing of the backup was kept."
}
printf 'Restored %s into %s and %s\n' "$backup" "$PGDATABASE" "$files"
