# Sourced by run.sh and test.sh: installs what is missing and touches no network when nothing is.
# shellcheck shell=bash

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cache="${XDG_CACHE_HOME:-$HOME/.cache}/kunming-supervision"
assets="$repository/src/Kunming.Supervision.Web/wwwroot/lib"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 NO_COLOR=1 MSBUILDTERMINALLOGGER=off MSBUILDDISABLENODEREUSE=1 npm_config_update_notifier=false
# The lock files hold each package's digest; asking certificate authorities as well would only stall a machine without a way out.
export NUGET_CERT_REVOCATION_MODE="${NUGET_CERT_REVOCATION_MODE:-offline}"

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

has_any() {
    local path
    for path in "$@"; do
        if [[ -e $path ]]; then return 0; fi
    done
    return 1
}

# Builds the solution, or one project. All projects are compiled by one compiler, which spends two thirds of its time on getting under way (docs/performance.md) and would
# otherwise do so for each of them; it ends with the build.
build() {
    local code=0 process compiler="kunming-$$-$RANDOM"
    (cd "$repository" && DOTNET_TieredPGO=0 DOTNET_EnableWriteXorExecute=0 dotnet build "$@" --no-restore -c Release -v quiet --nologo -nodeReuse:false \
        -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler") || code=$?
    for process in /proc/[0-9]*; do
        if { tr '\0' ' ' <"$process/cmdline"; } 2>/dev/null | grep -qF -- "-pipename:$compiler"; then kill "${process##*/}" 2>/dev/null || true; fi
    done
    return "$code"
}

missing_packages() {
    if ! has initdb && ! has_any /usr/lib/postgresql/*/bin/initdb /usr/pgsql-*/bin/initdb; then echo postgresql; fi
    if ! has chromium-headless-shell && ! has chromium && ! has chromium-browser && ! has google-chrome; then echo chromium-headless-shell; fi
    if ! has_any /usr/share/fonts/opentype/noto/NotoSerifCJK* /usr/share/fonts/*/NotoSerifCJK* /usr/share/fonts/*noto*cjk*; then echo fonts-noto-cjk; fi
    if ! has pdftotext; then echo poppler-utils; fi
    if ! has_any "$cache"/fonts/fandol/FandolFang-Regular.ttf && ! python_with_fonttools >/dev/null; then echo python3-fonttools; fi
    if ! has node; then echo nodejs; fi
    if ! has npm; then echo npm; fi
}

install_packages() {
    local -a missing root=()
    mapfile -t missing < <(missing_packages)
    if ((${#missing[@]} == 0)); then return; fi
    if ((EUID != 0)); then root=(sudo); fi
    if ! has apt-get || { ((EUID != 0)) && ! has sudo; }; then
        fail "Missing: ${missing[*]}. Ask an administrator to run: apt-get install ${missing[*]} (or the packages of that kind on this system)."
    fi
    say "Installing ${missing[*]}"
    "${root[@]}" apt-get -qq update || say "The package lists could not be refreshed; trying with those at hand."
    # Debian's Chromium without windows needs less; where there is none the whole browser does.
    if ! apt-cache show chromium-headless-shell >/dev/null 2>&1; then missing=("${missing[@]/chromium-headless-shell/chromium}"); fi
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null \
        || fail "Could not install ${missing[*]}; connect this machine to its package source, or install them by hand, and start again."
}

# Only one test wants it, to open the Word files with; without it that test is skipped and says so.
install_word_processor() {
    local -a root=()
    if has soffice || ! has apt-get; then return; fi
    if ((EUID != 0)); then
        if ! has sudo; then return; fi
        root=(sudo -n)
    fi
    say "Installing libreoffice-writer-nogui"
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends libreoffice-writer-nogui >/dev/null \
        || say "LibreOffice could not be installed; the test that opens Word files with it is skipped."
}

require_dotnet() {
    has dotnet || fail "The .NET 10 SDK is missing: install it, put dotnet on the PATH, and start again."
    (cd "$repository" && dotnet --version >/dev/null 2>&1) || fail "The installed .NET SDK does not satisfy global.json: install the .NET 10 SDK."
}

# The typefaces of official documents come in a package of 50 MB of which 6 files are wanted: fetched once, kept in the cache. They are kept as
# TrueType, since Chromium puts fonts with CFF outlines into a PDF as drawings without a name.
install_fonts() {
    local fonts="$cache/fonts/fandol" work file name
    if ! has_any "$fonts"/FandolFang-Regular.ttf; then
        work=$(mktemp -d)
        mkdir -p "$fonts"
        if has apt-get && has dpkg-deb && (cd "$work" && apt-get -qq download texlive-lang-chinese) >/dev/null 2>&1; then
            for package in "$work"/*.deb; do dpkg-deb -x "$package" "$work/content"; done
            say "Preparing the typefaces of official documents"
            printf '%s\0' "$work"/content/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol/Fandol{Fang,Hei,Kai,Song}-*.otf \
                | xargs -0 -n 1 -P 2 "$(python_with_fonttools)" "$repository/deploy/fonts/truetype.py" "$work" \
                || fail "The typefaces of official documents could not be converted."
            mv "$work"/*.ttf "$fonts/"
        else
            say "Notice: the Fandol typefaces could not be fetched; documents will use the typefaces of this machine until the next start with a connection."
        fi
        rm -rf "$work"
    fi
    if has_any "$fonts"/FandolFang-Regular.ttf; then
        mkdir -p "$assets/fonts"
        rm -f "$fonts"/*.otf "$assets/fonts"/*.otf
        cp -u "$fonts"/*.ttf "$assets/fonts/"
    fi
}

# Another Python that comes first on the PATH need not have the package that Debian installs for its own.
python_with_fonttools() {
    local candidate
    for candidate in /usr/bin/python3 python3; do
        if "$candidate" -c 'import fontTools.cu2qu' >/dev/null 2>&1; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

install_front_end() {
    local stamp="$repository/node_modules/.kunming-stamp" wanted
    wanted=$(sha256sum <"$repository/package-lock.json")
    if [[ ! -f $stamp || $(<"$stamp") != "$wanted" ]]; then
        say "Installing the front end's packages"
        (cd "$repository" && npm ci --prefer-offline --no-audit --no-fund --loglevel=error >/dev/null) \
            || fail "npm could not fetch the front end's packages; connect this machine to its package source and start again."
        printf '%s\n' "$wanted" >"$stamp"
    fi
    (cd "$repository" && node src/Kunming.Supervision.Web/assets.mjs)
}

# The folders stand in the digest because restored projects hold absolute paths: a copied clone must restore again.
restore_digest() {
    (
        cd "$repository" || exit
        printf '%s\n' "$repository" "${NUGET_PACKAGES:-$HOME}"
        find . \( -name node_modules -o -name bin -o -name obj -o -name artifacts -o -name .git \) -prune -o \
            \( -name '*.csproj' -o -name '*.sln' -o -name '*.props' -o -name 'packages.lock.json' -o -name global.json \) -type f -print0 \
            | sort -z | xargs -0 sha256sum
    ) | sha256sum
}

restore_is_current() {
    local stamp=$1 project
    if [[ ! -f $stamp || $(<"$stamp") != "$(restore_digest)" ]]; then return 1; fi
    shift
    for project in "$@"; do
        if [[ ! -f ${project%/*}/obj/project.assets.json ]]; then return 1; fi
    done
}

# Usage: restore_packages SITE | EVERYTHING, where the first leaves the test tools out.
restore_packages() {
    local stamp="$repository/artifacts/restore-$1.stamp" target="$repository/Kunming.Supervision.sln"
    local -a projects=("$repository"/src/*/*.csproj)
    if [[ $1 == EVERYTHING ]]; then
        projects+=("$repository"/tests/*/*.csproj)
    else
        target="$repository/src/Kunming.Supervision.Web"
    fi
    if restore_is_current "$stamp" "${projects[@]}"; then return; fi
    say "Restoring the .NET packages"
    (cd "$repository" && dotnet restore "$target" --locked-mode -v quiet) || fail "The .NET packages could not be restored; connect this machine to its package source and start again."
    mkdir -p "${stamp%/*}"
    restore_digest >"$stamp"
}

# Usage: install_all SITE | EVERYTHING
install_all() {
    require_dotnet
    install_packages
    install_front_end
    install_fonts
    restore_packages "$1"
}
