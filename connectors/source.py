"""What landing needs of a source, whatever engine stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import AbstractContextManager
from typing import Protocol

from catalog.system import SourceKind, SourceTable, System
from connectors import mysql, postgresql, sqlite
from connectors.connections import Address, ConnectionResolver, parse_url
from warehouse.errors import SourceError
from warehouse.settings import Settings


class Snapshot(Protocol):
    """One consistent, read-only view of a department's database, the same for all its tables.

    Every method raises SourceError when the source refuses or fails; the snapshot stays usable for other
    tables while the connection lives.
    """

    def columns(self, relation: str) -> tuple[str, ...]:
        """Names of the relation's columns; empty when it does not exist or may not be seen."""
        ...

    def count(self, relation: str) -> int:
        """Number of rows."""
        ...

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """All rows in PostgreSQL's COPY text format: chunks of whole lines, a megabyte at most or so.

        Exactly the allowed columns, in the order of the contract, as text that depends on no locale: dates
        are ISO, times are Vietnam's, binary is hexadecimal. Memory stays flat.
        """
        ...


OPENERS: dict[SourceKind, Callable[[Address], AbstractContextManager[Snapshot]]] = {
    "postgresql": postgresql.open_snapshot,
    "mysql": mysql.open_snapshot,
    "sqlite": sqlite.open_snapshot,
}


def open_source(url: str) -> AbstractContextManager[Snapshot]:
    """A snapshot of the database at ``url``.

    Raises:
        SourceError: the URL is wrong, the server does not answer, or the login is refused.
    """
    address = parse_url(url)
    return OPENERS[address.kind](address)


def open_system(settings: Settings, system: System, resolve: ConnectionResolver) -> AbstractContextManager[Snapshot]:
    """A snapshot of ``system``; only the demo may let another engine stand in for the declared one.

    Raises:
        SourceError: as ``open_source``, or the engine is not the declared one.
    """
    url = resolve(system.connection)
    address = parse_url(url)
    if address.kind != system.kind and not settings.is_demo:
        raise SourceError(
            f"Hệ thống {system.name}",
            f"kết nối {system.connection!r} trỏ tới {address.kind}, hợp đồng khai báo {system.kind}",
            f"Sửa kết nối, hoặc sửa khoá `kind` trong catalog/systems/{system.name}.yml.",
        )
    return OPENERS[address.kind](address)
