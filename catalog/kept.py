"""The catalog as it was read last, kept in a file: every task of every DAG needs it, and YAML takes half a second.

The file is ours alone, beside the other working files; whoever can write there can change the program as well. It is
believed only while every contract and every module of this package is as it was when it was written.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from pathlib import Path

from catalog.catalog import Catalog
from catalog.loading import load_catalog

OWN_CODE = Path(__file__).parent
NAME = "catalog.pickle"


def kept_catalog(root: Path, folder: Path) -> Catalog:
    """The same as ``load_catalog(root)``, from a file in ``folder`` where nothing changed since it was written.

    Raises:
        CatalogError: the vocabulary itself is faulty.
    """
    signature = _signature(root)
    kept = _kept(folder / NAME, signature)
    if kept is not None:
        return kept
    catalog = load_catalog(root)
    _keep(folder / NAME, signature, catalog)
    return catalog


def _signature(root: Path) -> bytes:
    """Changes with any file of the contracts or of the code that reads them, and with the Python that wrote it."""
    seen = []
    for folder, endings in ((root, (".yml", ".csv")), (OWN_CODE, (".py",))):
        for path in sorted(folder.rglob("*")):
            if path.suffix in endings:
                status = path.stat()
                seen.append(f"{path}|{status.st_mtime_ns}|{status.st_size}")
    return hashlib.sha256("\n".join([sys.version, *seen]).encode()).digest()


def _kept(file: Path, signature: bytes) -> Catalog | None:
    try:
        content = file.read_bytes()
        if not content.startswith(signature):
            return None
        catalog = pickle.loads(content[len(signature) :])  # noqa: S301  our own file, see above
    except Exception:  # noqa: BLE001  a file of no use, whatever is wrong with it, is as good as none
        return None
    return catalog if isinstance(catalog, Catalog) else None


def _keep(file: Path, signature: bytes, catalog: Catalog) -> None:
    """Write the file whole or not at all; without it everything works, only slower."""
    temporary = file.with_name(f"{NAME}.{os.getpid()}.tmp")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(mode=0o600, exist_ok=True)
        temporary.write_bytes(signature + pickle.dumps(catalog, pickle.HIGHEST_PROTOCOL))
        temporary.replace(file)
