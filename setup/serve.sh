#!/bin/sh
# Brings the database up to date, says where Storming is, and serves it:  setup/serve.sh HOST PORT
# SERVER=daphne (default) or uvicorn, the fast lane for large installations.
set -eu
host=$1 port=$2
export PUBLIC_URL="${PUBLIC_URL:-http://$host:$port}"
bin=$(dirname "$0")/../.venv/bin
"$bin/python" manage.py migrate --no-input --verbosity 0
echo "Storming is at $PUBLIC_URL/"
case "${SERVER:-daphne}" in
  daphne) exec "$bin/daphne" --bind "$host" --port "$port" storming.asgi:application ;;
  uvicorn) exec "$bin/uvicorn" --host "$host" --port "$port" --ws websockets-sansio --ws-per-message-deflate false \
    --lifespan off --log-level warning storming.asgi:application ;;
  *) echo "SERVER must be daphne or uvicorn" >&2; exit 2 ;;
esac
