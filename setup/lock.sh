#!/bin/sh
# Writes the versions and hashes of everything we depend on. No lock file names a registry: every mirror serves.
# Versions stay where they are unless a wish changed; UPGRADE=1 takes the newest that are wished for.
set -eu
. setup/index.sh

# Locks are made in a room of their own, and replace ours only where they differ, so that make does not install in vain.
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cp requirements/* package.json package-lock.json .npmrc "$room"
if [ "${UPGRADE:-}" ]; then rm "$room"/*.txt "$room/package-lock.json"; fi
replace() { cmp -s "$room/$1" "$2" || cp "$room/$1" "$2"; }

for name in setup node base dev; do
  (cd "$room" && "$OLDPWD/.venv/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-annotate --no-header "$name.in" --output-file "$name.txt")
  replace "$name.txt" "requirements/$name.txt"
done

# Beside node_modules, npm would leave other platforms' packages out of a lock without addresses.
(cd "$room" && npm install --package-lock-only --loglevel error)
replace package-lock.json package-lock.json
