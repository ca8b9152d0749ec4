#!/bin/sh
# Brings the database up to date, says where Storming is, and serves it with Daphne:  setup/serve.sh HOST PORT
set -eu
host=$1 port=$2
export PUBLIC_URL="${PUBLIC_URL:-http://$host:$port}"
.venv/bin/python manage.py migrate --no-input --verbosity 0
echo "Storming is at $PUBLIC_URL/"
exec .venv/bin/daphne --bind "$host" --port "$port" --proxy-headers storming.asgi:application
