#!/usr/bin/env bash
# Makes .venv from a lock file: bootstrap.sh LOCK. Called by make; a second call with the same lock does nothing.
set -euo pipefail
cd "$(dirname "$0")"

lock=$1
venv=${VENV:-.venv}
stamp=$venv/.installed-from

say() { printf '%s\n' "$*" >&2; }
fail() { say "Cannot install: $1"; say "→ $2"; exit 1; }

find_python() {
    local name
    for name in ${PYTHON:-python3 python3.13 python3.12 python3.11}; do
        if "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    fail "no Python 3.11, 3.12 or 3.13 on this machine." "apt-get install python3 python3-venv (or set PYTHON=/path/to/python3.12)."
}

make_venv() {
    local python
    python=$(find_python)
    "$python" -c 'import ensurepip, venv' 2>/dev/null ||
        fail "$python has no module venv." "apt-get install python3-venv (or the package of that Python version)."
    "$python" -m venv "$venv"
}

# uv does not read pip's configuration, so the user's own choice of package indexes is handed to it. The best match
# of all indexes is what pip takes too; the hashes of the lock say which file it must be.
respect_pip_settings() {
    local settings
    settings=$("$venv/bin/python" - 2>/dev/null <<'PYTHON' || true
import shlex
from pip._internal.commands import create_command

options, _ = create_command("install").parse_args([])
settings = {
    "UV_DEFAULT_INDEX": options.index_url,
    "UV_INDEX": " ".join(options.extra_index_urls),
    "UV_FIND_LINKS": ",".join(options.find_links),
    "SSL_CERT_FILE": options.cert,
    "UV_INDEX_STRATEGY": "unsafe-best-match",
}
for name, value in settings.items():
    if value:
        print(f"export {name}=${{{name}:-{shlex.quote(value)}}}")
PYTHON
    )
    eval "$settings"
}

# Each step says `|| return`: inside `install || fail` bash no longer stops at the first failure.
install() {
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes \
        -r requirements-bootstrap.lock || return
    respect_pip_settings
    export VIRTUAL_ENV
    VIRTUAL_ENV=$(cd "$venv" && pwd)
    "$venv/bin/uv" pip sync --quiet --require-hashes "$lock" requirements-bootstrap.lock || return
    "$venv/bin/uv" pip install --quiet --no-deps --no-build-isolation --editable .
}

# The test lock holds everything the demo lock does, so either satisfies the demo.
fingerprint() { cat "$@" | cksum; }
wanted=$(for candidate in "$lock" requirements-dev.lock; do
    fingerprint "$candidate" requirements-bootstrap.lock pyproject.toml
done)
if [ -x "$venv/bin/odw" ] && [ -f "$stamp" ] && grep -qxF "$(cat "$stamp")" <<<"$wanted"; then
    exit 0
fi

say "Installing Python packages from $lock into $venv (once; a minute or two) …"
started=$SECONDS
[ -x "$venv/bin/pip" ] || make_venv
rm -f "$stamp"
install || fail "the packages of $lock could not be fetched or verified (see above)." \
    "Check the network, or point pip at your mirror (PIP_INDEX_URL or pip.conf), then run the same command again."
fingerprint "$lock" requirements-bootstrap.lock pyproject.toml >"$stamp"
say "Installed in $((SECONDS - started)) s."
