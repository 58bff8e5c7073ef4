"""Connections to the warehouse, each in the role its work needs; no one is superuser at run time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from warehouse.errors import WarehouseError
from warehouse.settings import Settings

Role = Literal["loader", "transformer", "publisher", "reader"]
SCHEMAS = ("raw", "staging", "mart", "quarantine", "ops")


@contextmanager
def connect(settings: Settings, role: Role, *, autocommit: bool = False) -> Iterator[psycopg.Connection]:
    """A connection acting as ``odw_<role>``; commits on success, rolls back on error, always closes.

    Raises:
        WarehouseError: the server does not answer, refuses the login, or the role is missing.
    """
    try:
        connection = psycopg.connect(
            settings.warehouse_url, autocommit=autocommit, application_name=f"odw-{role}", connect_timeout=10
        )
    except psycopg.OperationalError as error:
        raise WarehouseError(
            f"Warehouse {address(settings)}",
            str(error).splitlines()[0],
            "Check that PostgreSQL runs and that ODW_WAREHOUSE_URL is right.",
        ) from error
    with connection:
        _take_role(connection, role)
        yield connection


def _take_role(connection: psycopg.Connection, role: Role) -> None:
    try:
        connection.execute(sql.SQL("set role {}").format(sql.Identifier(f"odw_{role}")))
    except psycopg.Error as error:
        raise WarehouseError(
            f"Role odw_{role}", str(error).splitlines()[0], "Run `odw warehouse init` as an administrator."
        ) from error
    if not connection.autocommit:
        connection.commit()


def address(settings: Settings) -> str:
    """``host:port/database`` of the warehouse: safe to print."""
    parts = conninfo_to_dict(settings.warehouse_url)
    return f"{parts.get('host', 'localhost')}:{parts.get('port', 5432)}/{parts.get('dbname', '')}"
