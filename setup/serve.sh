#!/bin/sh
# Brings the database up to date, says where Storming is, and serves it:  setup/serve.sh HOST PORT
# SERVER=daphne (default) or uvicorn, the fast lane for large installations.
set -eu
host=$1 port=$2
case $host in
  0.0.0.0 | ::) name=$(uname -n) ;; # listening everywhere is no address; the machine's name may be one
  *:*) name="[$host]" ;;
  *) name=$host ;;
esac
export PUBLIC_URL="${PUBLIC_URL:-http://$name:$port}"
cd "$(dirname "$0")/.."
python=.venv/bin/python
"$python" manage.py migrate --no-input --verbosity 0
echo "Storming is at $PUBLIC_URL/"
# Who does not answer a ping is gone within 35 seconds. Neither server writes addresses into a log: links are secrets.
case "${SERVER:-daphne}" in
  daphne) exec "$python" -m daphne --bind "$host" --port "$port" --verbosity 0 --no-server-name \
    --ping-interval 15 --ping-timeout 20 storming.asgi:application ;;
  uvicorn) exec "$python" -m uvicorn --host "$host" --port "$port" --no-access-log --no-server-header --log-level warning \
    --ws websockets-sansio --ws-per-message-deflate false --ws-max-size 1048576 --ws-ping-interval 15 --ws-ping-timeout 20 \
    --lifespan off storming.asgi:application ;;
  *) echo "SERVER must be daphne or uvicorn" >&2; exit 2 ;;
esac
