#!/bin/sh
# Installs one locked list into .venv:  setup/install.sh base|dev|node
set -eu
. setup/index.sh

# Every file must match its hash, so it does not matter which index offers it first.
exec .venv/bin/uv pip install --quiet --python .venv/bin/python --index-strategy unsafe-best-match \
  --require-hashes -r "requirements/$1.txt"
