#!/usr/bin/env bash
# Starts the site with demonstration data on this machine; Ctrl+C stops it and its database.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

address="${KUNMING_ADDRESS:-http://127.0.0.1:5080}"
web="$repository/src/Kunming.Supervision.Web"

install_all SITE
say "Building"
build "$web"
say "Starting on $address"
cd "$web"
exec env ASPNETCORE_URLS="$address" ASPNETCORE_ENVIRONMENT="${ASPNETCORE_ENVIRONMENT:-Production}" \
    dotnet "$web/bin/Release/net10.0/Kunming.Supervision.Web.dll" --demonstration
