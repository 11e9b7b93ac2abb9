#!/usr/bin/env bash
# The launcher's own tests.
set -euo pipefail
tests/launcher.sh
