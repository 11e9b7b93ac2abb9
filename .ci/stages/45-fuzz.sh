#!/usr/bin/env bash
# A minute of hostile files for the linter, from a fixed seed, in a small heap; a second for each at the most.
set -euo pipefail

./chandlery --version
mvn -q -pl site,generator test-compile
java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp index-server/target/chandlery.jar:generator/target/test-classes \
    dev.chandlery.cli.CheckFuzz "${FUZZ_SECONDS:-60}" "${FUZZ_SEED:-1}" templates-repo-example
