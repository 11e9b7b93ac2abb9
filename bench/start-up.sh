#!/usr/bin/env bash
# Measures the start of the command line: bench/start-up.sh [RUNS]
#
# For each JDK under /usr/lib/jvm from 17 on, with and without the start-up archive: the median of RUNS runs (default 21)
# in milliseconds, whole process, the launcher included. The modes take turns, so that whatever else the machine does
# falls on all of them.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-21}

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export XDG_CACHE_HOME=$room/cache

homes=()
for home in /usr/lib/jvm/*; do
    if [[ -L $home || ! -x $home/bin/java || ! -r $home/release ]]; then continue; fi
    if [[ $(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release") -ge 17 ]]; then homes+=("$home"); fi
done
[[ ${#homes[@]} -gt 0 ]] || { echo "no JDK under /usr/lib/jvm" >&2; exit 1; }
for home in "${homes[@]}"; do
    JAVA_HOME=$home CHANDLERY_ARCHIVE=create ./chandlery generate --repo templates-repo-example --out "$room/out" >/dev/null 2>&1 || true
done

cases=("--version" "--help" "check --repo templates-repo-example" "list --repo templates-repo-example")
once() { # HOME ARCHIVE ARGUMENT...: the milliseconds of one run
    local home=$1 archive=$2 begin=${EPOCHREALTIME/./}
    shift 2
    JAVA_HOME=$home CHANDLERY_ARCHIVE=$archive ./chandlery "$@" >/dev/null 2>&1 || true
    echo $(((${EPOCHREALTIME/./} - begin + 500) / 1000))
}
for ((run = 0; run <= runs; run++)); do
    for home in "${homes[@]}"; do
        for archive in off on; do
            for index in "${!cases[@]}"; do
                # shellcheck disable=SC2086 # the words of a case
                time=$(once "$home" "$archive" ${cases[index]})
                # The first round warms the file cache and does not count.
                [[ $run -eq 0 ]] || echo "$time" >>"$room/$index-$(basename "$home")-$archive"
            done
        done
    done
done

printf '| command | JDK | without archive | with archive |\n|---|---|---|---|\n'
median() { sort -n "$1" | sed -n "$((runs / 2 + 1))p"; }
for index in "${!cases[@]}"; do
    for home in "${homes[@]}"; do
        version=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release")
        name=$index-$(basename "$home")
        # shellcheck disable=SC2016 # the backticks are Markdown
        printf '| `%s` | %s | %s | %s |\n' "${cases[index]}" "$version" "$(median "$room/$name-off")" "$(median "$room/$name-on")"
    done
done
