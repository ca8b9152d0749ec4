#!/bin/sh
# Runs every quick check, also after one has failed, and says at the end which ones did.
set -u
began=$(date +%s) failed=

check() {
  name=$1; shift
  printf '\n--- %s\n' "$name"
  "$@" || failed="$failed, $name"
}

check "format" ruff format --check --quiet --output-format concise .
check "lint" ruff check --quiet --output-format concise .
check "walls" lint-imports --no-logo
check "types of Python" mypy --no-error-summary .
check "types of TypeScript" npm run --silent types
check "lint of TypeScript" npm run --silent lint
check "contract is current" python manage.py contract --check
check "tests of Python" python -m pytest -q -n 2 -m "not browser and not servers and not slow"
check "tests of TypeScript" node_modules/.bin/vitest run

printf '\n'
[ -z "$failed" ] || { echo "check: ${failed#, } failed, after $(($(date +%s) - began)) s"; exit 1; }
echo "check: all is well, after $(($(date +%s) - began)) s"
