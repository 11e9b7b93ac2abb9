#!/usr/bin/env bash
# Measures planning: bench/plan.sh [PACKAGES [ENVIRONMENTS [CLUSTERS]]]
#
# Makes a monorepo of PACKAGES packages (default 1000) of two releases each, with a chain of ENVIRONMENTS environments
# (default 20) of CLUSTERS clusters each (default 25): every other one tracks all packages, the rest pin them one by one. Then
# measures planning alone in one process, the commands that show what runs and what a change does as whole processes, and a
# promotion. Needs git and python3 on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
packages=${1:-1000}
environments=${2:-20}
clusters=${3:-25}
./chandlery --version >/dev/null

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
java bench/SyntheticMonorepo.java "$room/bare" "$packages" 2 1 "$((packages * 2 + 1))"
git clone -q "$room/bare" "$room/repo"
git -C "$room/repo" config user.name Ada
git -C "$room/repo" config user.email ada@acme.example
python3 - "$room/repo" "$packages" "$environments" "$clusters" <<'PYTHON'
import pathlib, shutil, sys

repo, packages, environments, clusters = pathlib.Path(sys.argv[1]), *map(int, sys.argv[2:])
shutil.rmtree(repo / "environments")
for number in range(environments):
    name = f"env-{number:02}"
    folder = repo / "environments" / name
    folder.mkdir(parents=True)
    lines = ["apiVersion: chandlery.dev/v1", "kind: Environment", f"metadata: {{name: {name}}}", "spec:"]
    if number:
        lines.append(f"  promotesFrom: env-{number - 1:02}")
    lines.append("  clusters:")
    for cluster in range(clusters):
        lines.append(f'    - {{name: {name}-{cluster:02}, server: "https://{name}-{cluster:02}.acme.example:6443"}}')
    if number % 2 == 0:
        lines.append('  track: [{packages: ["*"], versions: ">=0", keep: 1}]')
    else:
        pins = ["apiVersion: chandlery.dev/v1", "kind: ReleaseSet", "spec:", "  releases:"]
        pins += [f"    - {{package: package-{index:05}, version: 1.0.0}}" for index in range(packages)]
        (folder / "releases.yaml").write_text("\n".join(pins) + "\n")
    (folder / "environment.yaml").write_text("\n".join(lines) + "\n")
PYTHON
git -C "$room/repo" add -A
git -C "$room/repo" commit -qm "Set up the environments"

printf '| planning alone | first run ms | then ms |\n|---|---|---|\n'
java -cp index-server/target/chandlery.jar bench/Plan.java "$room/repo"

timed() { # NAME COMMAND...
    local name=$1 begin=${EPOCHREALTIME/./}
    shift
    "$@" >"$room/result" 2>"$room/errors" || { cat "$room/errors" >&2; exit 1; }
    printf '| %s | %s |\n' "$name" "$(((${EPOCHREALTIME/./} - begin + 500) / 1000))"
}
printf '\n| whole process | ms |\n|---|---|\n'
timed 'chandlery status --output json' ./chandlery status --repo "$room/repo" --output json
timed 'chandlery promote of one release' \
    ./chandlery promote package-00001@1.1.0 --to env-01 --repo "$room/repo"
timed 'chandlery plan --base main' ./chandlery plan --base main --repo "$room/repo"
tail -1 "$room/result"
