#!/bin/sh
# Runs every quick check, also after one has failed, and says at the end which ones did. Two at a time: the tests of Python
# take as long as all the others together.
set -u
began=$(date +%s)
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT

check() {
  name=$1; shift
  printf '\n--- %s\n' "$name"
  "$@" || echo "$name" >> "$room/failed"
}

check "tests of Python" python -m pytest -q -p no:cacheprovider -m "not browser and not servers and not slow" > "$room/tests" 2>&1 &
tests=$!

check "format" ruff format --check --quiet --output-format concise .
check "lint" ruff check --quiet --output-format concise .
check "walls" lint-imports --no-logo
check "types of Python" mypy --no-error-summary .
check "types of TypeScript" npm run --silent types
check "lint of TypeScript" npm run --silent lint
check "contract is current" python manage.py contract --check
check "tests of TypeScript" node_modules/.bin/vitest run --reporter=dot

wait "$tests"
cat "$room/tests"
printf '\n'
[ ! -s "$room/failed" ] || { echo "check: $(paste -sd, "$room/failed") failed, after $(($(date +%s) - began)) s"; exit 1; }
echo "check: all is well, after $(($(date +%s) - began)) s"
