#!/usr/bin/env bash
# Measures a keystroke in an editor: bench/keystroke.sh [KEYSTROKES]
#
# Starts the language server, opens a template of 2,000 lines among files that call it, and types KEYSTROKES times
# (default 200) in each of three places: the time from the change to the findings of the new text.
set -euo pipefail
cd "$(dirname "$0")/.."

./chandlery --version >/dev/null
java bench/Keystroke.java "${1:-200}" ./chandlery lsp
