#!/bin/sh
# Makes .venv with uv in it, from whatever this machine's Python offers.
set -eu

suits() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

python=
for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
  if suits "$name"; then python=$name; break; fi
done
[ "$python" ] || { echo "Storming needs Python 3.11 or newer: no python3 here is." >&2; exit 1; }

# Debian splits venv's pip into a package of its own, so there are several honest ways to a working pip.
pip=
if "$python" -c 'import ensurepip' 2>/dev/null; then
  "$python" -m venv --clear .venv && pip=".venv/bin/python -m pip"
fi
if [ ! "$pip" ]; then
  "$python" -m venv --clear --without-pip .venv
  if "$python" -m pip --version >/dev/null 2>&1; then
    pip="$python -m pip --python .venv/bin/python"
  elif command -v uv >/dev/null; then
    pip="uv pip --python .venv/bin/python"
  elif wheel=$(ls /usr/share/python-wheels/pip-*.whl 2>/dev/null | tail -n 1) && [ "$wheel" ]; then
    pip=".venv/bin/python $wheel/pip"
  elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    "$python" -m venv --clear .venv && pip=".venv/bin/python -m pip"
  else
    rm -rf .venv
    echo "This Python has neither pip nor ensurepip. On Debian or Ubuntu: apt install python3-venv" >&2
    exit 1
  fi
fi
$pip install --quiet --require-hashes -r requirements/setup.txt
