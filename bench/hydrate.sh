#!/usr/bin/env bash
# Measures building overlays against kubectl kustomize: bench/hydrate.sh [TEMPLATES...]
#
# For each number of TEMPLATES (default 100 1000 5000): as many bases of one template each, and twenty overlays that take all of
# them into a namespace, with labels. Measures `kubectl kustomize` and `chandlery build` of one overlay as whole processes, and all
# overlays in one process, as `chandlery generate --hydrate` builds them. What both print must be equal. Needs kubectl and python3
# on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
sizes=("$@")
[[ ${#sizes[@]} -gt 0 ]] || sizes=(100 1000 5000)
overlays=20
for program in kubectl python3; do
    command -v "$program" >/dev/null || { echo "bench/hydrate.sh needs $program on the PATH" >&2; exit 1; }
done
./chandlery --version >/dev/null

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

millis=0
timed() { # OUTPUT COMMAND...
    local output=$1 begin=${EPOCHREALTIME/./}
    shift
    "$@" >"$output"
    millis=$(((${EPOCHREALTIME/./} - begin + 500) / 1000))
}

printf '| templates | kubectl ms | chandlery build ms | first overlay ms | each overlay ms | times faster for each overlay |\n'
printf '|---|---|---|---|---|---|\n'
for size in "${sizes[@]}"; do
    python3 - "$room/$size" "$size" "$overlays" <<'PYTHON'
import pathlib, re, sys

room, size, overlays = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
source = pathlib.Path("templates-repo-example/templates/platform/git/workflow-template.yaml").read_text()
for number in range(size):
    base = room / "bases" / str(number)
    base.mkdir(parents=True)
    text = re.sub(r"^  name: [\w-]+$", f"  name: template-{number:05}-v1.0.0", source, count=1, flags=re.M)
    (base / "manifests.yaml").write_text(text)
    (base / "kustomization.yaml").write_text("resources: [manifests.yaml]\n")
for number in range(overlays):
    overlay = room / "overlays" / str(number)
    overlay.mkdir(parents=True)
    lines = [f"namespace: team-{number}", f"labels: [{{pairs: {{chandlery.dev/cluster: c-{number}}}}}]", "resources:"]
    lines += [f"- ../../bases/{base}" for base in range(size)]
    (overlay / "kustomization.yaml").write_text("\n".join(lines) + "\n")
PYTHON
    timed "$room/kubectl.yaml" kubectl kustomize "$room/$size/overlays/1"
    kubectl=$millis
    timed "$room/built.yaml" ./chandlery build "$room/$size/overlays/1"
    build=$millis
    cmp "$room/kubectl.yaml" "$room/built.yaml"
    read -r first each < <(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp index-server/target/chandlery.jar \
        bench/Hydrate.java "$room/$size" "$overlays")
    printf '| %s | %s | %s | %s | %s | %s |\n' "$size" "$kubectl" "$build" "$first" "$each" "$((kubectl / (each > 0 ? each : 1)))"
    rm -rf "${room:?}/$size"
done
