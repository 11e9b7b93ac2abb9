#!/usr/bin/env bash
# A minute of hostile files for the linter, from a fixed seed, in a small heap; a second for each at the most.
set -euo pipefail

./chandlery --version
# The tests that the first stage compiled are used again, unless a source is newer.
compiled=generator/target/test-classes/dev/chandlery/cli/CheckFuzz.class
if [[ -n $(find site/src generator/src -newer "$compiled" -print -quit 2>/dev/null || echo missing) ]]; then
    mvn -q -pl site,generator test-compile
fi
java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp index-server/target/chandlery.jar:generator/target/test-classes \
    dev.chandlery.cli.CheckFuzz "${FUZZ_SECONDS:-60}" "${FUZZ_SEED:-1}" templates-repo-example
