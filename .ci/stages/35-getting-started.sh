#!/usr/bin/env bash
# The commands of docs/getting-started.md, one after the other in an empty folder.
set -euo pipefail
source .ci/lib.sh

mkdir -p "$CI_ROOM/guide/bin"
ln -s "$PWD/chandlery" "$CI_ROOM/guide/bin/chandlery"
# shellcheck disable=SC2016 # the backticks are Markdown
sed -n '/^```sh$/,/^```$/{/^```/!p}' docs/getting-started.md >"$CI_ROOM/guide/commands.sh"
[[ $(grep -c '^chandlery ' "$CI_ROOM/guide/commands.sh") -gt 5 ]] || fail "the page has hardly any commands"
cd "$CI_ROOM/guide"
export PATH=$CI_ROOM/guide/bin:$PATH
export GIT_AUTHOR_NAME=Ada GIT_AUTHOR_EMAIL=ada@acme.example GIT_COMMITTER_NAME=Ada GIT_COMMITTER_EMAIL=ada@acme.example
bash -euo pipefail -x commands.sh
for file in registry/index.html registry/index.yaml registry/charts/greeter-0.1.0.tgz registry/charts/greeter-0.2.0.tgz; do
    [[ -s public/$file ]] || fail "the commands left no public/$file"
done
