"""Real sources: MariaDB as Debian ships it, PostgreSQL and SQLite; one table of hard cases in each of them."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg
import pymysql
import pytest

from catalog.system import SourceColumn, SourceKind, SourceTable, System
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres, free_port
from warehouse.ledger import open_run
from warehouse.settings import Settings

MARIADBD = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
START_SECONDS = 30


@dataclass(frozen=True)
class MariaDb:
    port: int
    socket: Path

    def connect(self, database: str | None = None) -> pymysql.Connection:  # type: ignore[type-arg]
        return pymysql.connect(
            unix_socket=str(self.socket), user="root", database=database, charset="utf8mb4", autocommit=True
        )


@pytest.fixture(scope="session")
def mariadb() -> Iterator[MariaDb]:
    if not Path(MARIADBD).exists():
        reason = "MariaDB is missing (apt-get install mariadb-server): MySQL sources are NOT TESTED"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = Path(tempfile.mkdtemp(prefix="odw-mariadb-"))
    socket, port = folder / "socket", free_port(0)
    user = "root" if os.geteuid() == 0 else None
    as_user = [f"--user={user}"] if user else []
    install = ["mariadb-install-db", "--no-defaults", f"--datadir={folder / 'data'}", *as_user]
    subprocess.run([*install, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
    options = [f"--datadir={folder / 'data'}", f"--socket={socket}", f"--port={port}", *as_user]
    options += [
        "--bind-address=127.0.0.1",
        "--innodb-flush-log-at-trx-commit=0",
        f"--log-error={folder / 'log'}",
    ]
    options += ["--innodb-use-native-aio=0"]  # io_uring: a run on another kernel hung in a large write
    server = subprocess.Popen([MARIADBD, "--no-defaults", *options])
    try:
        _wait_for(server, socket, folder / "log")
        yield MariaDb(port, socket)
    finally:
        server.terminate()
        server.wait(START_SECONDS)
        shutil.rmtree(folder)


def _wait_for(server: subprocess.Popen[bytes], socket: Path, log: Path) -> None:
    for _ in range(START_SECONDS * 10):
        if server.poll() is not None:
            break
        if socket.exists():
            return
        time.sleep(0.1)
    pytest.fail(f"MariaDB does not start: {log.read_text(encoding='utf-8')[-2000:]}")


@dataclass(frozen=True)
class Source:
    """A department's database: its URL for a reader with a password, and a door for tests to change it."""

    kind: SourceKind
    url: str
    execute: Callable[..., object]


PASSWORD = "M@t/khẩu#42%"


@pytest.fixture
def postgresql_source(postgres: EmbeddedPostgres, database_url: str) -> Source:
    def execute(statement: str, values: object = None) -> object:
        with psycopg.connect(database_url, autocommit=True) as connection:
            return connection.execute(statement.encode(), values)  # type: ignore[arg-type]

    return Source("postgresql", database_url, execute)


@pytest.fixture
def mysql_source(mariadb: MariaDb) -> Iterator[Source]:
    name = f"so_{secrets.token_hex(4)}"
    with mariadb.connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"create database {name} character set utf8mb4")
        cursor.execute(f"create user '{name}'@'127.0.0.1' identified by '{PASSWORD}'")
        cursor.execute(f"grant select on {name}.* to '{name}'@'127.0.0.1'")

    def execute(statement: str, values: object = None) -> object:
        with mariadb.connect(name) as door, door.cursor() as cursor:
            cursor.execute(statement, values)
            return cursor

    yield Source("mysql", f"mysql://{name}:{quote(PASSWORD, safe='')}@127.0.0.1:{mariadb.port}/{name}", execute)
    with mariadb.connect() as connection, connection.cursor() as cursor:
        cursor.execute(f"drop database {name}")
        cursor.execute(f"drop user '{name}'@'127.0.0.1'")


@pytest.fixture
def sqlite_source(tmp_path: Path) -> Source:
    path = tmp_path / "nguồn dữ liệu.db"
    sqlite3.connect(path).close()

    def execute(statement: str, values: object = None) -> object:
        with sqlite3.connect(path) as connection:
            return connection.execute(statement.replace("%s", "?") if values else statement, values or ())  # type: ignore[arg-type]

    return Source("sqlite", f"sqlite:///{path}", execute)


@pytest.fixture(params=["postgresql", "mysql", "sqlite"])
def source(request: pytest.FixtureRequest) -> Source:
    """Each kind of source in turn, empty."""
    return request.getfixturevalue(f"{request.param}_source")


def system_of(kind: SourceKind, *tables: SourceTable) -> System:
    return System(
        name="so_thu",
        title="Sở Thử nghiệm",
        title_en="Test department",
        description="Cơ sở dữ liệu tổng hợp dùng trong kiểm thử",
        kind=kind,
        connection="so_thu",
        owner="so_thu",
        tables=tables,
    )


def table_of(*columns: str | SourceColumn, name: str = "truong", **more: object) -> SourceTable:
    """A table whose columns are given by name, or whole where they are special."""
    whole = tuple(
        column if isinstance(column, SourceColumn) else SourceColumn(name=column, source=column, title=column)
        for column in columns
    )
    values = {"relation": name, "title": name, "key": (whole[0].name,), **more}
    return SourceTable.model_validate({"system": "so_thu", "name": name, "columns": whole, **values})


@pytest.fixture
def run_id(settings: Settings) -> str:
    with connect(settings, "loader") as connection:
        open_run(connection, "run-1", "odw", "so_thu")
        open_run(connection, "run-2", "odw", "so_thu")
    return "run-1"


def raw_rows(settings: Settings, columns: str = "*", name: str = "so_thu__truong") -> list[tuple[object, ...]]:
    """What the transformer sees of the landed table, in order of arrival."""
    with connect(settings, "transformer") as connection:
        return connection.execute(f"select {columns} from raw.{name} order by _row_number".encode()).fetchall()


def raw_relations(settings: Settings) -> list[str]:
    """Every table and view in ``raw``."""
    with connect(settings, "loader") as connection:
        rows = connection.execute(
            "select relname::text from pg_class where relnamespace = 'raw'::regnamespace and relkind in ('r', 'v') "
            "order by 1"
        ).fetchall()
    return [name for (name,) in rows]
