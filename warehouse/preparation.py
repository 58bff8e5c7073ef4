"""Prepare a PostgreSQL database to be the warehouse: roles, schemas, grants, ledger. Safe to repeat."""

from __future__ import annotations

from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL
from sqlalchemy.pool import NullPool

from warehouse.errors import WarehouseError

ROLES = ("odw_loader", "odw_transformer", "odw_publisher", "odw_reader")
MINIMUM_SERVER = 160000
"""PostgreSQL 16: the first with pg_input_is_valid, on which every cast rests."""

# Who makes tables in a schema, and who may read them.
OWNERS = {
    "raw": "odw_loader",
    "staging": "odw_transformer",
    "mart": "odw_transformer",
    "quarantine": "odw_transformer",
}
READERS = {
    "raw": ("odw_transformer", "odw_publisher"),
    "staging": ("odw_publisher",),
    "mart": ("odw_publisher", "odw_reader"),
    "quarantine": ("odw_publisher",),
}


def prepare_warehouse(administrator_url: str, login: str) -> None:
    """Create roles, schemas and ledger, and let ``login`` act in the four roles.

    ``administrator_url`` is a libpq URL of a login that may create roles; it is used for nothing else.

    Raises:
        WarehouseError: the server is older than PostgreSQL 16, or the administrator lacks rights.
    """
    try:
        with psycopg.connect(administrator_url) as connection:
            _require_version(connection)
            # Two preparations at once would race on roles, which belong to the whole server.
            connection.execute("select pg_advisory_xact_lock(hashtext('odw_prepare'))")
            _create_roles(connection, login)
            _create_schemas(connection)
    except psycopg.Error as error:
        raise WarehouseError(
            "Warehouse preparation",
            str(error).splitlines()[0],
            "Run `odw warehouse init` with the URL of a database administrator.",
        ) from error
    _migrate(administrator_url)


def _require_version(connection: psycopg.Connection) -> None:
    version = connection.info.server_version
    if version < MINIMUM_SERVER:
        raise WarehouseError(
            "Warehouse server", f"PostgreSQL {version // 10000} is too old.", "Use PostgreSQL 16 or newer."
        )


def _create_roles(connection: psycopg.Connection, login: str) -> None:
    for role in ROLES:
        exists = connection.execute("select 1 from pg_roles where rolname = %s", [role]).fetchone()
        if not exists:
            connection.execute(sql.SQL("create role {} nologin").format(sql.Identifier(role)))
        connection.execute(sql.SQL("grant {} to {}").format(sql.Identifier(role), sql.Identifier(login)))


def _create_schemas(connection: psycopg.Connection) -> None:
    for schema, owner in OWNERS.items():
        name, owner_name = sql.Identifier(schema), sql.Identifier(owner)
        connection.execute(sql.SQL("create schema if not exists {} authorization {}").format(name, owner_name))
        for reader in READERS[schema]:
            reader_name = sql.Identifier(reader)
            connection.execute(sql.SQL("grant usage on schema {} to {}").format(name, reader_name))
            connection.execute(
                sql.SQL("alter default privileges for role {} in schema {} grant select on tables to {}").format(
                    owner_name, name, reader_name
                )
            )
    connection.execute("create schema if not exists ops")


def _migrate(administrator_url: str) -> None:
    parts = conninfo_to_dict(administrator_url)
    url = URL.create("postgresql+psycopg", query={key: str(value) for key, value in parts.items()})
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    engine = create_engine(url, poolclass=NullPool)
    with engine.begin() as connection:
        connection.execute(text("select pg_advisory_xact_lock(hashtext('odw_migrate'))"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
