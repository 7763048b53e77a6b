#!/usr/bin/env bash
# Builds everything and runs every test project; leaves the reports and the total in artifacts/tests.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/install.sh"

reports="$repository/artifacts/tests"
limit="${KUNMING_TEST_SECONDS:-2400}"
passed=0 failed=0 skipped=0

# Counts a runner's own report; without one, without a test, or with an unexplained exit code, the runner itself is a failure.
count() {
    local name=$1 code=$2 report=$3 p=0 f=0 s=0
    if [[ -s $report ]]; then
        read -r p f s < <(node -e '
            const { passed, failed, skipped = 0, pending = 0, other = 0 } = JSON.parse(require("fs").readFileSync(process.argv[1])).results.summary;
            console.log(passed, failed + other, skipped + pending);' "$report") || true
    fi
    if ((p + f + s == 0 || (code != 0 && f == 0))); then
        say "$name: the runner ended with code $code after $((p + f + s)) tests; this counts as a failure."
        f=$((f + 1))
    fi
    say "$name: $p passed, $f failed, $s skipped"
    passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
}

rm -rf "$reports"
mkdir -p "$reports"
install_all EVERYTHING
install_word_processor
say "Building"
build
# A test run is one long beginning: much is made and compiled that runs once, and two processors have four programs to serve. So more room for new objects before
# they are collected, code pages that are written without being mapped twice, and no waiting in a loop. A quarter of the processor time (docs/performance.md).
export DOTNET_GCgen0size=0x8000000 DOTNET_GCGen0MaxBudget=0x8000000 DOTNET_GCConserveMemory=0 DOTNET_EnableWriteXorExecute=0 DOTNET_ThreadPool_UnfairSemaphoreSpinLimit=0
# At the same time: a browser mostly waits for its site, which leaves a core for the others.
declare -A runners=()
trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
for folder in "$repository"/tests/*.Tests; do
    name=${folder##*/}
    (cd "$folder" && exec timeout --kill-after=20 "$limit" dotnet "bin/Release/net10.0/$name.dll" -noColor -noLogo -result-ctrf "$reports/$name.json" \
        >"$reports/$name.log" 2>&1) &
    runners[$name]=$!
done
for name in "${!runners[@]}"; do
    code=0
    wait "${runners[$name]}" || code=$?
    cat "$reports/$name.log"
    count "$name" "$code" "$reports/$name.json"
done
say "$passed passed, $failed failed, $skipped skipped" >"$reports/total"
((failed == 0))
