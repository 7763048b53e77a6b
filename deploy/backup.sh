#!/usr/bin/env bash
# Usage: backup.sh FOLDER. Writes FOLDER/kunming-<time>: the database, the file store, and a manifest of digests.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/connect.sh"

[[ $# -eq 1 ]] || fail "Usage: backup.sh FOLDER"
mkdir -p "$1"
backup="$(cd "$1" && pwd -P)/kunming-$(date -u +%Y%m%dT%H%M%SZ)"
unfinished="$backup.unfinished"
mkdir "$unfinished"
trap 'rm -rf "$unfinished"; stop_private_server' EXIT
connect

# The database first: a file is stored before any row names it and is never changed, so the later copy holds all of them.
pg_dump --format=custom --file="$unfinished/database.dump"
pg_restore --list "$unfinished/database.dump" >/dev/null
if [[ -d $files ]]; then
    tar --create --file="$unfinished/files.tar" --directory="$files" .
else
    tar --create --file="$unfinished/files.tar" --files-from=/dev/null
fi
# Beside the backup, not of it: the anchors must not lie only where the database lies.
if [[ -f $data/audit/anchors.txt ]]; then cp "$data/audit/anchors.txt" "$unfinished/anchors.txt"; fi
(cd "$unfinished" && sha256sum database.dump files.tar >MANIFEST.sha256)
mv "$unfinished" "$backup"
printf 'Backup complete: %s\n' "$backup"
