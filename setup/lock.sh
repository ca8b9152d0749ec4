#!/bin/sh
# Writes the versions and hashes of everything we depend on. No lock file names a registry: every mirror serves.
set -eu
for name in setup node base dev; do
  .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
    --no-annotate --no-header "requirements/$name.in" --output-file "requirements/$name.txt"
done
# npm forgets other platforms' packages when it starts from an existing lock without addresses (npm/cli 4828).
[ "${FRESH_CLIENT:-}" ] && rm -f package-lock.json
npm install --package-lock-only --ignore-scripts
