#!/usr/bin/env bash
# Usage: backup.sh [--key-to FILE] FOLDER. Writes FOLDER/kunming-<time>: the database, the file store, and a manifest of digests.
# The key file (keys/secrets.key) is never part of it: whoever held both could make sign-ins. --key-to copies it to a file elsewhere.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/connect.sh"

key_to=
if [[ ${1:-} == --key-to ]]; then
    [[ $# -ge 2 ]] || fail "Usage: backup.sh [--key-to FILE] FOLDER"
    key_to=$2
    shift 2
fi
[[ $# -eq 1 ]] || fail "Usage: backup.sh [--key-to FILE] FOLDER"
mkdir -p "$1"
key=$(configured Keys File "$data/keys/secrets.key")
if [[ -n $key_to ]]; then
    [[ -r $key ]] || fail "There is no key file $key."
    mkdir -p "$(dirname "$key_to")"
    case "$(cd "$(dirname "$key_to")" && pwd -P)/" in
        "$(cd "$1" && pwd -P)"/*) fail "Keep the key apart from the backups: $key_to lies in $1." ;;
    esac
fi
backup="$(cd "$1" && pwd -P)/kunming-$(date -u +%Y%m%dT%H%M%SZ)"
unfinished="$backup.unfinished"
mkdir "$unfinished"
trap 'rm -rf "$unfinished"; stop_private_server' EXIT
connect

# The database first: a file is stored before any row names it and is never changed, so the later copy holds all of them.
pg_dump --format=custom --file="$unfinished/database.dump"
pg_restore --list "$unfinished/database.dump" >/dev/null
if [[ -d $files ]]; then
    tar --create --file="$unfinished/files.tar" --directory="$files" --exclude=./incoming --exclude=./partial .
else
    tar --create --file="$unfinished/files.tar" --files-from=/dev/null
fi
# Beside the backup, not of it: the anchors must not lie only where the database lies.
anchors="$(configured Audit Folder "$data/audit")/anchors.txt"
if [[ -f $anchors ]]; then
    cp "$anchors" "$unfinished/anchors.txt"
else
    printf 'No anchors were found at %s: without them a roll-back of the whole history cannot be told. Does Audit__Folder say where they lie?\n' "$anchors" >&2
fi
(cd "$unfinished" && sha256sum database.dump files.tar >MANIFEST.sha256)
mv "$unfinished" "$backup"
printf 'Backup complete: %s\n' "$backup"
if [[ -n $key_to ]]; then
    install -m 600 "$key" "$key_to"
    printf 'Key copied to %s: keep it where the backups are not.\n' "$key_to"
else
    printf 'The key file %s is not in it. Keep a copy of it apart from the backups (--key-to FILE): without it everybody signs in anew and enrols second factors anew.\n' "$key"
fi
