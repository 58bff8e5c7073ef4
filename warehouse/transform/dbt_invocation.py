"""dbt as its makers offer it to programs: called in this process, which spares the four seconds a new one takes.

One call at a time: dbt keeps its flags and its adapter in variables of the process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from psycopg.conninfo import conninfo_to_dict

from warehouse.errors import TransformError
from warehouse.fingerprint import DBT_PROJECT
from warehouse.settings import Settings

if TYPE_CHECKING:
    from dbt.cli.main import dbtRunnerResult
    from dbt.contracts.graph.manifest import Manifest

GOOD = ("success", "pass", "warn")
"""What dbt calls a node that is well."""

QUIET = (
    "--no-use-colors",
    # Its words are in the log of its folder; what went wrong is said by whoever called.
    *("--log-level", "none"),
    # Every statement of six hundred models would be written down, at a tenth of the whole time.
    *("--log-level-file", "info"),
    # Twelve megabytes of manifest.json, twice per call, that nobody reads.
    "--no-write-json",
)

# Hundreds of small statements: to compile them costs more than it saves, and each need not wait for the disk, because
# the ledger's entry that they were built does, and takes all that went before along.
SESSION = "-c jit=off -c synchronous_commit=off"


def invoke(
    settings: Settings, arguments: Sequence[str], folder: Path, manifest: Manifest | None = None
) -> dbtRunnerResult:
    """Call dbt on the project; log and compiled SQL go to ``folder``. With ``manifest`` it need not read the project.

    dbt raises nothing: what it stumbled over is the result's ``exception``.
    """
    from dbt.cli.main import dbtRunner

    places = [
        *("--project-dir", str(DBT_PROJECT), "--profiles-dir", str(DBT_PROJECT)),
        *("--target-path", str(folder), "--log-path", str(folder)),
    ]
    with _environment(settings):
        return dbtRunner(manifest=manifest).invoke([*QUIET, *arguments, *places])


def said_by_dbt(folder: Path, words: object, node: str = "") -> TransformError:
    """The error for what dbt stumbled over: its words on one line, and where more of them stand."""
    cause = " ".join(str(words).split())
    remedy = f"Read {folder / 'dbt.log'}; `odw catalog check` may name the file."
    return TransformError(f"dbt {node}".rstrip(), cause, remedy)


def connection_parts(settings: Settings) -> dict[str, str]:
    """The connection as the variables ``dbt_project/profiles.yml`` reads: a password is never an argument."""
    parts = conninfo_to_dict(settings.warehouse_url)
    return {
        "ODW_DBT_HOST": str(parts.get("host", "localhost")),
        "ODW_DBT_PORT": str(parts.get("port", 5432)),
        "ODW_DBT_USER": str(parts.get("user", "")),
        "ODW_DBT_DATABASE": str(parts.get("dbname", "")),
        "DBT_ENV_SECRET_ODW_PASSWORD": str(parts.get("password", "") or ""),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "False",
        "PGOPTIONS": SESSION,
    }


@contextmanager
def _environment(settings: Settings) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(connection_parts(settings))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)
