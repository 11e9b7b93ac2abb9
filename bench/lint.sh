#!/usr/bin/env bash
# Measures linting against tools that only parse: bench/lint.sh [MANIFESTS [RUNS]]
#
# Makes MANIFESTS files (default 1000) out of the templates of the example monorepo, and measures one process of
# `chandlery check FOLDER` over all of them against `kubectl kustomize`, which reads and prints them: once as one
# kustomization, once as ten that share them, since its time grows faster than their number. Then the check of the example
# monorepo as it is. Each time is the median of RUNS runs (default 5) of whole processes. Needs kubectl on the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
manifests=${1:-1000}
runs=${2:-5}
for program in kubectl python3; do
    command -v "$program" >/dev/null || { echo "bench/lint.sh needs $program on the PATH" >&2; exit 1; }
done
./chandlery --version >/dev/null

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

python3 - "$manifests" "$room" <<'PYTHON'
import pathlib, re, sys

count, room = int(sys.argv[1]), pathlib.Path(sys.argv[2])
# Not the one that is locked to an older version of another package.
sources = [
    source
    for source in sorted(pathlib.Path("templates-repo-example/templates").glob("*/*/*workflow-template.yaml"))
    if source.parent.name != "model-release"
]
texts = [source.read_text() for source in sources]
names = {name for text in texts for name in re.findall(r"^  name: ([\w-]+)$", text, re.M)}


def copy(text, number, called):
    """A text in which its own names end in one number, and those that it calls in another."""
    own = re.compile(r"^( +(?:- )?name: )([\w-]+)$", re.M)
    calls = re.compile(r"(templateRef:\n +name: )([\w-]+)$", re.M)
    numbered = lambda number: lambda match: match[1] + match[2] + (f"-{number}" if match[2] in names else "")
    head, rest = text.split("\nspec:\n", 1)
    return own.sub(numbered(number), head) + "\nspec:\n" + calls.sub(numbered(called), rest)


# The copies of the last round, of which there are not all, call those of the first.
whole = count // len(texts)
made = [copy(text, number, number) for number in range(whole) for text in texts]
made += [copy(text, whole, 0) for text in texts[: count - len(made)]]
for whole, share in (("one", count), ("ten", -(-count // 10))):
    for start in range(0, count, share):
        folder = room / whole / str(start // share)
        folder.mkdir(parents=True)
        files = [f"{index:05}.yaml" for index in range(start, min(start + share, count))]
        for index, name in enumerate(files):
            (folder / name).write_text(made[start + index])
        resources = "".join(f"- {name}\n" for name in files)
        (folder / "kustomization.yaml").write_text("kind: Kustomization\nresources:\n" + resources)
lines = sum(text.count("\n") for text in made)
print(f"{count} manifests, {lines} lines, {sum(len(text) for text in made) // 1024} KiB")
PYTHON
find "$room/one/0" -name '0*.yaml' -exec cp -t "$room" {} + 2>/dev/null || true
mkdir "$room/files" && mv "$room"/0*.yaml "$room/files/"

lint() { ./chandlery check --external 'legacy-*' "$room/files" >"$room/report" 2>&1 || [[ $? -eq 1 ]]; }
whole() { kubectl kustomize "$room/one/0" >/dev/null; }
parts() { for folder in "$room"/ten/*; do kubectl kustomize "$folder" >/dev/null; done; }
example() { ./chandlery check --repo templates-repo-example >/dev/null 2>&1 || [[ $? -eq 1 ]]; }

median() { # COMMAND: the median of its runs in milliseconds; the first run warms caches and does not count
    local run begin
    "$1"
    for ((run = 0; run < runs; run++)); do
        begin=${EPOCHREALTIME/./}
        "$1"
        echo $(((${EPOCHREALTIME/./} - begin + 500) / 1000))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
lint=$(median lint)
whole=$(median whole)
parts=$(median parts)
example=$(median example)
tail -1 "$room/report"

per() { python3 -c 'import sys; print(f"{int(sys.argv[1]) / int(sys.argv[2]):.2f}")' "$1" "$2"; }
printf '| run | ms | ms per manifest | times the lint |\n|---|---|---|---|\n'
printf '| %s | %s | %s | %s |\n' \
    'chandlery check' "$lint" "$(per "$lint" "$manifests")" 1 \
    'kubectl kustomize, one kustomization' "$whole" "$(per "$whole" "$manifests")" "$(per "$whole" "$lint")" \
    'kubectl kustomize, ten kustomizations' "$parts" "$(per "$parts" "$manifests")" "$(per "$parts" "$lint")"
printf '\nThe example monorepo, cold: %s ms\n' "$example"
