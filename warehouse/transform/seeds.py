"""Code lists and communes as tables of the warehouse, loaded again only when their files change."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

from warehouse.database import connect
from warehouse.settings import Settings
from warehouse.transform.dbt_invocation import GOOD, invoke, said_by_dbt

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest
    from dbt.contracts.graph.nodes import SeedNode

LOADING = "hashtext('odw_transform'), hashtext('seeds')"


@contextmanager
def loaded_seeds(settings: Settings, manifest: Manifest, folder: Path) -> Iterator[None]:
    """Within the block every seed is as its file, and nobody loads one.

    Raises:
        TransformError: dbt could not load one of them.
    """
    with connect(settings, "transformer", autocommit=True) as connection:
        if _outdated(connection, manifest):
            connection.execute(f"select pg_advisory_lock({LOADING})")
            _load(settings, connection, manifest, folder)
            connection.execute(f"select pg_advisory_unlock({LOADING})")
        connection.execute(f"select pg_advisory_lock_shared({LOADING})")
        yield


def _load(settings: Settings, connection: psycopg.Connection, manifest: Manifest, folder: Path) -> None:
    outdated = _outdated(connection, manifest)  # again: whoever held the lock may have loaded them
    if not outdated:
        return
    for seed in outdated:
        _say(connection, seed, None)
    outcome = invoke(settings, ["seed", "--select", *(seed.name for seed in outdated)], folder, manifest)
    results = getattr(outcome.result, "results", [])
    failed = [result for result in results if str(result.status) not in GOOD]
    if failed or len(results) < len(outdated):
        if failed:
            raise said_by_dbt(folder, failed[0].message, failed[0].node.name)
        raise said_by_dbt(folder, outcome.exception, "seed")
    for seed in outdated:
        _say(connection, seed, _digest(seed))


def _outdated(connection: psycopg.Connection, manifest: Manifest) -> list[SeedNode]:
    return [node for node in _seeds(manifest) if _said(connection, node) != _digest(node)]


def _seeds(manifest: Manifest) -> Iterator[SeedNode]:
    from dbt.contracts.graph.nodes import SeedNode

    return (node for node in manifest.nodes.values() if isinstance(node, SeedNode))


def _digest(seed: SeedNode) -> str:
    """Of what the table is made from: the file and the types of its columns."""
    types = json.dumps(seed.config.column_types, sort_keys=True)
    return hashlib.sha256(f"{seed.checksum.checksum} {types}".encode()).hexdigest()


def _said(connection: psycopg.Connection, seed: SeedNode) -> str | None:
    """The digest the table was loaded with stands in its comment."""
    name = _name(seed).as_string()
    row = connection.execute("select obj_description(to_regclass(%s), 'pg_class')", [name]).fetchone()
    return row[0] if row else None


def _say(connection: psycopg.Connection, seed: SeedNode, digest: str | None) -> None:
    found = connection.execute("select to_regclass(%s)", [_name(seed).as_string()]).fetchone()
    if found and found[0]:
        text = sql.Literal(digest) if digest else sql.SQL("null")
        connection.execute(sql.SQL("comment on table {} is {}").format(_name(seed), text))


def _name(seed: SeedNode) -> sql.Identifier:
    return sql.Identifier(seed.schema, seed.alias)
