#!/usr/bin/env bash
# The README's test command: builds everything and runs the tests.
set -euo pipefail
grep -qx 'mvn verify' README.md || { echo "README.md does not name the test command: mvn verify" >&2; exit 1; }
mvn verify
