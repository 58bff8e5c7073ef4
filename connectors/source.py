"""What landing needs of a source, whatever engine stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any, Protocol, runtime_checkable

from catalog.system import SourceKind, SourceTable, System
from connectors.connections import Address, ConnectionResolver, parse_url
from connectors.databases import mysql, postgresql, sqlite
from warehouse.errors import SourceError
from warehouse.settings import Settings


class Snapshot(Protocol):
    """One consistent, read-only view of a department's database, the same for all its tables.

    Every method raises SourceError when the source refuses or fails; the snapshot stays usable for other
    tables while the connection lives.
    """

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist or may not be seen."""
        ...

    def count(self, table: SourceTable) -> int:
        """Number of rows."""
        ...

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """All rows in PostgreSQL's COPY text format: chunks of whole lines, a megabyte at most or so.

        Exactly the allowed columns, in the order of the contract, as text that depends on no locale: dates
        are ISO, times are Vietnam's, binary is hexadecimal. Memory stays flat.
        """
        ...


@runtime_checkable
class DatabaseSnapshot(Snapshot, Protocol):
    """A snapshot of an engine that knows the types of its columns; files and services do not."""

    def types(self, relation: str) -> Mapping[str, str]:
        """Type of each column as the engine names it, in the engine's order; empty as ``columns``."""
        ...

    def may_select(self, table: SourceTable) -> None:
        """Ask for the table's columns and no row: SourceError when the account may not read them."""
        ...


Opener = Callable[[Address, System], AbstractContextManager[Snapshot]]


def _when_needed(module: str) -> Opener:
    """The opener in ``module``, imported at the first use: a heavy driver costs only those who need it."""

    def open_snapshot(address: Address, system: System) -> AbstractContextManager[Snapshot]:
        connector: Any = import_module(module)
        opened: AbstractContextManager[Snapshot] = connector.open_snapshot(address, system)
        return opened

    return open_snapshot


OPENERS: dict[SourceKind, Opener] = {
    "postgresql": postgresql.open_snapshot,
    "mysql": mysql.open_snapshot,
    "sqlite": sqlite.open_snapshot,
    "sqlserver": _when_needed("connectors.databases.sqlserver"),
    "oracle": _when_needed("connectors.databases.oracle"),
    "excel": _when_needed("connectors.files.excel"),
    "csv": _when_needed("connectors.files.csv_folder"),
    "rest": _when_needed("connectors.services.rest"),
    "xml": _when_needed("connectors.services.xml_service"),
}


def open_source(url: str, system: System) -> AbstractContextManager[Snapshot]:
    """A snapshot of the source of ``system`` at ``url``.

    Raises:
        SourceError: the URL is wrong, the server does not answer, or the login is refused.
    """
    address = parse_url(url, system.kind)
    return OPENERS[address.kind](address, system)


def open_system(settings: Settings, system: System, resolve: ConnectionResolver) -> AbstractContextManager[Snapshot]:
    """A snapshot of ``system``; only the demo may let another engine stand in for the declared one.

    Raises:
        SourceError: as ``open_source``, or the engine is not the declared one.
    """
    url = resolve(system.connection)
    address = parse_url(url, system.kind)
    if address.kind != system.kind and not settings.is_demo:
        raise SourceError(
            f"Hệ thống {system.name}",
            f"kết nối {system.connection!r} trỏ tới {address.kind}, hợp đồng khai báo {system.kind}",
            f"Sửa kết nối, hoặc sửa khoá `kind` trong catalog/systems/{system.name}.yml.",
        )
    return OPENERS[address.kind](address, system)
