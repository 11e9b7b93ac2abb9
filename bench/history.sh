#!/usr/bin/env bash
# Measures the history part of generating: bench/history.sh [PACKAGES [RELEASES [COMMITS]]]
#
# Makes a monorepo of PACKAGES packages (default 1000) of RELEASES releases each (default 10) in COMMITS commits (default 20000),
# and finds its releases: all of them in a fresh JVM, and those of the last ten commits on top of what is known. Beside it, git lists
# the same history with the paths that each commit changed. Three rounds. Needs git and python3 on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=${1:-1000}
releases=${2:-10}
commits=${3:-20000}
jar=${CHANDLERY_JAR:-index-server/target/chandlery.jar}
[[ -n ${CHANDLERY_JAR:-} ]] || ./chandlery --version >/dev/null

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
java bench/SyntheticMonorepo.java "$room/repo" "$packages" "$releases" 4 "$commits"
git -C "$room/repo" repack -adq

# Prints the wall and the processor milliseconds of a command.
measured() {
    python3 - "$@" <<'PYTHON'
import os, sys, time
begin = time.monotonic()
child = os.fork()
if child == 0:
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
if status != 0:
    sys.exit("failed: " + " ".join(sys.argv[1:]))
print(f"{(time.monotonic() - begin) * 1000:.0f} | {(usage.ru_utime + usage.ru_stime) * 1000:.0f}")
PYTHON
}

printf '| %s packages × %s releases, %s commits | wall ms | processor ms |\n|---|---|---|\n' "$packages" "$releases" "$commits"
for _ in 1 2 3; do
    java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$jar" bench/History.java "$room/repo" "$(git -C "$room/repo" rev-parse HEAD~10)"
    printf '| git log --first-parent --name-only | %s |\n' \
        "$(measured git -C "$room/repo" log --first-parent --name-only --format=%H)"
done
