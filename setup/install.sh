#!/bin/sh
# Installs one locked list into .venv:  setup/install.sh base|dev|node
# uv does not read pip's settings, so what the machine told pip (index, certificate, patience) is passed on.
set -eu

told() { .venv/bin/python -m pip config get "global.$1" 2>/dev/null || true; }
pass() { eval "[ \"\${$1:-}\" ]" || [ ! "$2" ] || export "$1=$2"; }

if [ ! "${UV_INDEX_URL:-}" ]; then pass UV_DEFAULT_INDEX "${PIP_INDEX_URL:-$(told index-url)}"; fi
pass UV_INDEX "$(printf '%s' "${PIP_EXTRA_INDEX_URL:-$(told extra-index-url)}" | tr -s ' \n' '\n\n' | grep '^http' | tr '\n' ' ' || true)"
pass SSL_CERT_FILE "${PIP_CERT:-$(told cert)}"
pass UV_HTTP_TIMEOUT "${PIP_DEFAULT_TIMEOUT:-$(told timeout)}"

# Every file must match its hash, so it does not matter which index offers it first.
exec .venv/bin/uv pip install --quiet --python .venv/bin/python --index-strategy unsafe-best-match \
  --require-hashes -r "requirements/$1.txt"
