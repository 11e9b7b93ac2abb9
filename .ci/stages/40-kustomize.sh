#!/usr/bin/env bash
# kubectl kustomize on every base and overlay of the generated example.
set -euo pipefail
source .ci/lib.sh
source .ci/tools.sh

out=$CI_ROOM/example
./chandlery generate --repo templates-repo-example --out "$out"
count=0
while read -r file; do
    folder=$(dirname "$file")
    kubectl kustomize "$folder" >"$CI_ROOM/built.yaml" 2>"$CI_ROOM/warnings" ||
        { cat "$CI_ROOM/warnings"; fail "kubectl kustomize fails on ${folder#"$out"/}"; }
    [[ ! -s $CI_ROOM/warnings ]] || { cat "$CI_ROOM/warnings"; fail "kubectl kustomize warns on ${folder#"$out"/}"; }
    [[ -s $CI_ROOM/built.yaml ]] || grep -qx 'resources: \[\]' "$file" || fail "${folder#"$out"/} holds no object"
    count=$((count + 1))
done < <(find "$out/gitops" -name kustomization.yaml | sort)
[[ $count -gt 50 ]] || fail "only $count folders with a kustomization.yaml"
echo "kubectl kustomize built $count folders without a warning"

# The command of the README.
readme=$(sed -n 's#^kubectl kustomize public/##p' README.md)
# Not through a pipe: grep -q would end it early, and kubectl would fail.
kubectl kustomize "$out/${readme:?}" >"$CI_ROOM/built.yaml"
grep -q '^kind: WorkflowTemplate$' "$CI_ROOM/built.yaml" || fail "README.md's overlay holds no template"
