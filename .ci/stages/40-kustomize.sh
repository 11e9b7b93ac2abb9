#!/usr/bin/env bash
# kubectl kustomize on every base and overlay of the generated example.
set -euo pipefail
source .ci/lib.sh
source .ci/tools.sh

out=$CI_ROOM/example
./chandlery generate --repo templates-repo-example --out "$out" --hydrate
count=0
hydrated=0
while read -r file; do
    folder=$(dirname "$file")
    kubectl kustomize "$folder" >"$CI_ROOM/built.yaml" 2>"$CI_ROOM/warnings" ||
        { cat "$CI_ROOM/warnings"; fail "kubectl kustomize fails on ${folder#"$out"/}"; }
    [[ ! -s $CI_ROOM/warnings ]] || { cat "$CI_ROOM/warnings"; fail "kubectl kustomize warns on ${folder#"$out"/}"; }
    [[ -s $CI_ROOM/built.yaml ]] || grep -qx 'resources: \[\]' "$file" || fail "${folder#"$out"/} holds no object"
    rendered=$out/rendered/${folder#"$out"/gitops/environments/}/manifests.yaml
    if [[ $folder == "$out"/gitops/environments/* ]]; then
        cmp "$CI_ROOM/built.yaml" "$rendered" || fail "${rendered#"$out"/} is not what kubectl kustomize prints"
        hydrated=$((hydrated + 1))
    fi
    count=$((count + 1))
    # Components are built with the overlays that take them.
done < <(find "$out/gitops" -name kustomization.yaml -not -path '*/features/*' | sort)
[[ $count -gt 50 ]] || fail "only $count folders with a kustomization.yaml"
[[ $hydrated -gt 10 ]] || fail "only $hydrated overlays"
echo "kubectl kustomize built $count folders without a warning; $hydrated overlays are rendered to the same bytes"

# The same from the command line, and a feature that is not supported.
while read -r folder; do
    kubectl kustomize "$folder" >"$CI_ROOM/built.yaml"
    ./chandlery build "$folder" | cmp - "$CI_ROOM/built.yaml" || fail "chandlery build differs on ${folder#"$out"/}"
done < <(find "$out/gitops/environments/prod" -name kustomization.yaml -printf '%h\n' | sort | head -3)
mkdir -p "$CI_ROOM/unsupported"
printf 'resources: []\nnamePrefix: x-\n' >"$CI_ROOM/unsupported/kustomization.yaml"
code=0
./chandlery build "$CI_ROOM/unsupported" 2>"$CI_ROOM/unsupported/stderr" || code=$?
[[ $code -eq 1 ]] || fail "chandlery build accepts what it does not support"
grep -q 'kustomization.yaml:2:1: error\[kustomization-unsupported\]' "$CI_ROOM/unsupported/stderr" ||
    fail "chandlery build does not name what it does not support"

# The command of the README.
readme=$(sed -n 's#^kubectl kustomize public/##p' README.md)
# Not through a pipe: grep -q would end it early, and kubectl would fail.
kubectl kustomize "$out/${readme:?}" >"$CI_ROOM/built.yaml"
grep -q '^kind: WorkflowTemplate$' "$CI_ROOM/built.yaml" || fail "README.md's overlay holds no template"
