"""What dbt read in its project, kept for as long as no file of it changes.

To read the project takes dbt fourteen seconds, to find that nothing changed still two, and every department's run
needs it: kept, it takes a fifth of a second.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from catalog.keeping import is_current, kept, signature_of
from warehouse.fingerprint import DBT_PROJECT
from warehouse.settings import Settings
from warehouse.transform.dbt_invocation import connection_parts, invoke, said_by_dbt

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

KEPT = "manifest.pickle"


def project_manifest(settings: Settings) -> Manifest:
    """The models, seeds and tests of the dbt project and what depends on what.

    Of several processes that find the project changed, one reads it and the others wait for what it found.

    Raises:
        TransformError: dbt cannot make sense of the project.
    """
    from dbt.contracts.graph.manifest import Manifest

    folder = settings.state / "dbt"
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder / "reading.lock"):
        manifest = kept(folder / KEPT, _signature(settings), Manifest, lambda: _read(settings, folder))
    manifest.build_parent_and_child_maps()  # type: ignore[no-untyped-call]
    return manifest


def is_kept(settings: Settings) -> bool:
    """Whether dbt need not read the project."""
    return is_current(settings.state / "dbt" / KEPT, _signature(settings))


def _signature(settings: Settings) -> bytes:
    files = (path for path in DBT_PROJECT.rglob("*") if path.is_file())
    # The names of relations in the manifest begin with the database's.
    database = connection_parts(settings)["ODW_DBT_DATABASE"]
    return signature_of(files, version("dbt-core"), version("dbt-postgres"), database)


def _read(settings: Settings, folder: Path) -> Manifest:
    from dbt.contracts.graph.manifest import Manifest

    outcome = invoke(settings, ["parse"], folder)
    if not isinstance(outcome.result, Manifest):
        raise said_by_dbt(folder, outcome.exception)
    return _without_lookups(outcome.result)


def _without_lookups(manifest: Manifest) -> Manifest:
    """dbt 1.11 mixes its lookups up when they are pickled; where there are none it makes them."""
    for name in vars(manifest):
        if name.endswith("_lookup"):
            setattr(manifest, name, None)
    return manifest


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    with file.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
