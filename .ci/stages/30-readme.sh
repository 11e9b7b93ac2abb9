#!/usr/bin/env bash
# The README's main command in a clean clone: build, generate, serve, fetch, stop.
set -euo pipefail
source .ci/lib.sh

command=$(grep -m 1 -x '\./chandlery serve .*' README.md) || fail "README.md has no line that starts ./chandlery serve"
clone=$CI_ROOM/clone
git clone --quiet . "$clone"
cd "$clone"

# As the README has it, unless another program has the port.
if port_is_free 8080; then port=8080; else
    port=$(free_port)
    command="$command --port $port"
fi
echo "+ $command"
log=$CI_ROOM/readme.log
# The words of the command are the README's own.
# shellcheck disable=SC2086
$command >"$log" 2>&1 </dev/null &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT

base=http://localhost:$port
wait_for "$base/readyz" "$server" 600 || { cat "$log"; fail "the server was not ready in 600 s"; }
cat "$log"
for page in / /index.yaml /index.json /healthz; do fetch "$base$page" >/dev/null; done
fetch "$base/index.yaml" >"$CI_ROOM/index.yaml"
grep -q '^apiVersion: v1$' "$CI_ROOM/index.yaml" || fail "/index.yaml is no Helm index"
chart=$(grep -m 1 -o 'charts/[^ "]*\.tgz' "$CI_ROOM/index.yaml") || fail "/index.yaml names no chart"
fetch "$base/$chart" >"$CI_ROOM/chart.tgz"
gzip -t "$CI_ROOM/chart.tgz"
# Every page that the first page links to.
links=$(fetch "$base/" | grep -o 'href="[^"#:?]*"' | sed 's/^href="//; s/"$//; s#^\./##' | grep -v '^/*$' | sort -u)
[[ -n $links ]] || fail "the first page has no links"
while read -r link; do fetch "$base/${link#/}" >/dev/null; done <<<"$links"
echo "fetched $(wc -l <<<"$links") links of the first page"

kill -TERM "$server"
stopped=0
wait "$server" || stopped=$?
trap - EXIT
[[ $stopped -eq 0 || $stopped -eq 143 ]] || fail "the server ended with $stopped"
port_is_free "$port" || fail "something still listens on port $port"
[[ -z $(git status --porcelain) ]] || { git status --short; fail "the command left files in the checkout"; }
