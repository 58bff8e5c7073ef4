"""The catalog as it was read last: every task of every DAG needs it, and YAML takes half a second.

It is believed only while every contract and every module of this package is as it was when it was kept.
"""

from __future__ import annotations

from pathlib import Path

from catalog.catalog import Catalog
from catalog.keeping import kept, signature_of
from catalog.loading import load_catalog

OWN_CODE = Path(__file__).parent
NAME = "catalog.pickle"


def kept_catalog(root: Path, folder: Path) -> Catalog:
    """The same as ``load_catalog(root)``, from a file in ``folder`` where nothing changed since it was written.

    Raises:
        CatalogError: the vocabulary itself is faulty.
    """
    contracts = (path for path in root.rglob("*") if path.suffix in (".yml", ".csv"))
    signature = signature_of([*contracts, *OWN_CODE.rglob("*.py")])
    return kept(folder / NAME, signature, Catalog, lambda: load_catalog(root))
