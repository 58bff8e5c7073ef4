"""A warehouse for one purpose, on a server of its own that is gone afterwards: the real one is never touched."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from warehouse.settings import Settings

LOGIN = "odw"
DATABASE = "scratch"


@contextmanager
def scratch_warehouse(settings: Settings) -> Iterator[Settings]:
    """Settings of a prepared, empty warehouse in a temporary folder (``TMPDIR``), with its own state and releases.

    The server listens on this machine's loopback only, on a free port, and needs no rights in the real warehouse.

    Raises:
        WarehouseError: the server does not start.
    """
    from warehouse import embedded_postgres
    from warehouse.preparation import prepare_warehouse

    folder = Path(tempfile.mkdtemp(prefix="odw-scratch-"))
    folder.chmod(0o755)  # as root, the server runs as another user and must find its data below
    try:
        server = embedded_postgres.start(folder / "postgres", preferred_port=0)
        try:
            url = server.create_database(DATABASE, owner=LOGIN)
            prepare_warehouse(server.url(DATABASE), LOGIN)
            yield replace(settings, warehouse_url=url, releases=folder / "releases", state=folder / "state")
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
