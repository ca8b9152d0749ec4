# Sourced: passes on to uv what the machine told pip (index, certificate, patience), because uv does not read pip's settings.
told() { { .venv/bin/python -m pip config get "global.$1" || python3 -m pip config get "global.$1"; } 2>/dev/null || true; }
pass() { eval "[ \"\${$1:-}\" ]" || [ ! "$2" ] || export "$1=$2"; }

if [ ! "${UV_INDEX_URL:-}" ]; then pass UV_DEFAULT_INDEX "${PIP_INDEX_URL:-$(told index-url)}"; fi
pass UV_INDEX "$(printf '%s' "${PIP_EXTRA_INDEX_URL:-$(told extra-index-url)}" | tr -s ' \n' '\n\n' | grep '^http' | tr '\n' ' ' || true)"
pass SSL_CERT_FILE "${PIP_CERT:-$(told cert)}"
pass UV_HTTP_TIMEOUT "${PIP_DEFAULT_TIMEOUT:-$(told timeout)}"
