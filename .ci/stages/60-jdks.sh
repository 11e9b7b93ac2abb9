#!/usr/bin/env bash
# Every JDK that is installed writes the same bytes, and the newest passes the tests, with every tool required.
set -euo pipefail
source .ci/lib.sh
source .ci/tools.sh

# One home for each feature version from 17 on.
declare -A homes=()
for home in /usr/lib/jvm/* "${JAVA_HOME:-/nonexistent}"; do
    [[ -x $home/bin/javac && -r $home/release ]] || continue
    feature=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [[ $feature -ge 17 ]]; then homes[$feature]=$home; fi
done
[[ ${#homes[@]} -gt 0 ]] || fail "no JDK in /usr/lib/jvm or JAVA_HOME"
mapfile -t features < <(printf '%s\n' "${!homes[@]}" | sort -n)
echo "JDKs: ${features[*]}"

for feature in "${features[@]}"; do
    JAVA_HOME=${homes[$feature]} ./chandlery generate --repo templates-repo-example --out "$CI_ROOM/jdk-$feature"
    diff -r "$CI_ROOM/jdk-${features[0]}" "$CI_ROOM/jdk-$feature" ||
        fail "JDK ${features[0]} and JDK $feature write different bytes"
done
echo "same bytes on JDK ${features[*]}"

export JAVA_HOME=${homes[${features[-1]}]} CHANDLERY_REQUIRE_TOOLS=true
echo "+ mvn verify, JAVA_HOME=$JAVA_HOME"
mvn verify
