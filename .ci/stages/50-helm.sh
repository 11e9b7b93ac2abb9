#!/usr/bin/env bash
# The Helm command line against the running server: add, search, show, lint and template every bundle.
set -euo pipefail
source .ci/lib.sh
source .ci/tools.sh

out=$CI_ROOM/example
[[ -d $out ]] || ./chandlery generate --repo templates-repo-example --out "$out"
export HELM_CACHE_HOME=$CI_ROOM/helm/cache HELM_CONFIG_HOME=$CI_ROOM/helm/config HELM_DATA_HOME=$CI_ROOM/helm/data

port=$(free_port)
./chandlery serve "$out" --port "$port" >"$CI_ROOM/server.log" 2>&1 </dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
wait_for "http://localhost:$port/readyz" "$server" 60 || { cat "$CI_ROOM/server.log"; fail "the server was not ready"; }

helm repo add example "http://localhost:$port"
helm search repo example --versions --devel --output json >"$CI_ROOM/found.json"
found=$(grep -o '"version":' "$CI_ROOM/found.json" | wc -l)
bundles=$(find "$out/registry/charts" -name '*.tgz' | wc -l)
[[ $found -eq $bundles && $bundles -gt 20 ]] || fail "helm finds $found versions of $bundles bundles"
while read -r bundle; do
    name=$(basename "$bundle" .tgz)
    helm lint --strict "$bundle" >"$CI_ROOM/lint" 2>&1 || { cat "$CI_ROOM/lint"; fail "helm lint is not content with $name"; }
    helm template "$bundle" >"$CI_ROOM/rendered.yaml" || fail "helm template fails on $name"
    grep -q '^kind:' "$CI_ROOM/rendered.yaml" || fail "$name renders no object"
done < <(find "$out/registry/charts" -name '*.tgz' | sort)
# The way of the README, through the network, with the newest version chosen by Helm.
while read -r name; do
    # --devel, since some packages have pre-releases only; Helm 4 then says on standard error which it took.
    helm template "$name" --devel >/dev/null 2>"$CI_ROOM/said" || { cat "$CI_ROOM/said"; fail "helm template $name fails"; }
done < <(grep -o '"name":"[^"]*"' "$CI_ROOM/found.json" | sed 's/^"name":"//; s/"$//' | sort -u)
# The commands of the README, on this port.
sed -n "s/:8080/:$port/; /^helm /p" README.md >"$CI_ROOM/readme-helm.sh"
[[ $(wc -l <"$CI_ROOM/readme-helm.sh") -ge 3 ]] || fail "README.md shows no helm commands"
bash -eux "$CI_ROOM/readme-helm.sh" >"$CI_ROOM/readme-helm.out"
grep -q '^kind: WorkflowTemplate$' "$CI_ROOM/readme-helm.out" || fail "README.md's helm commands show no template"
kill -TERM "$server"
echo "helm added, found, linted and rendered $bundles bundles"
