#!/usr/bin/env bash
# The language server as an editor starts it, with the real launcher and jar. The figures are for the log.
set -euo pipefail

bench/keystroke.sh 20
