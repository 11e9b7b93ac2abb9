#!/usr/bin/env bash
# Takes the pictures of the README anew, from the catalogue of the example: docs/images/take.sh
# Needs chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."

room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
./chandlery generate --repo templates-repo-example --out "$room/out" >/dev/null
for look in light dark; do
    # The catalogue follows what the browser prefers.
    prefers=()
    if [[ $look == dark ]]; then prefers=(--force-dark-mode --blink-settings=preferredColorScheme=0); fi
    chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
        --disable-component-update --disable-sync --user-data-dir="$room/$look" --hide-scrollbars \
        --window-size=1360,820 "${prefers[@]}" --screenshot="docs/images/catalogue-$look.png" \
        "file://$room/out/registry/index.html" >/dev/null 2>&1
done
ls -l docs/images/*.png
