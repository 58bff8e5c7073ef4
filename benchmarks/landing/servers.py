"""The servers of one benchmark run: PostgreSQL for the warehouse and as a source, MariaDB as a source."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pymysql

from benchmarks.landing import source_rows
from warehouse import embedded_postgres
from warehouse.embedded_postgres import EmbeddedPostgres, free_port
from warehouse.preparation import prepare_warehouse

MARIADB_OPTIONS = (
    "--bind-address=127.0.0.1",
    "--innodb-buffer-pool-size=2G",
    "--innodb-flush-log-at-trx-commit=2",
    "--log-warnings=0",
)
START_SECONDS = 60


@contextmanager
def postgresql() -> Iterator[EmbeddedPostgres]:
    """A PostgreSQL as `make demo` starts it."""
    with _folder("odw-bench-pg-") as folder:
        server = embedded_postgres.start(folder / "postgres", preferred_port=0)
        try:
            yield server
        finally:
            server.stop()


@contextmanager
def mariadb() -> Iterator[tuple[str, str]]:
    """A MariaDB with one database; yields the URL for a driver and the socket for the client program."""
    with _folder("odw-bench-mariadb-") as folder:
        as_user = ["--user=root"] if os.geteuid() == 0 else []
        data, socket, port = folder / "data", folder / "socket", free_port(0)
        install = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", *as_user]
        subprocess.run([*install, "--auth-root-authentication-method=normal"], check=True, capture_output=True)
        options = [f"--datadir={data}", f"--socket={socket}", f"--port={port}", f"--log-error={folder / 'log'}"]
        program = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
        server = subprocess.Popen([program, "--no-defaults", *options, *as_user, *MARIADB_OPTIONS])
        try:
            _wait_for(socket, server)
            with pymysql.connect(unix_socket=str(socket), user="root", autocommit=True) as connection:
                connection.cursor().execute("create database nguon character set utf8mb4")
                connection.cursor().execute("create user doc@'127.0.0.1' identified by 'doc'")
                connection.cursor().execute("grant select on nguon.* to doc@'127.0.0.1'")
            yield f"mysql://doc:doc@127.0.0.1:{port}/nguon", str(socket)
        finally:
            server.terminate()
            server.wait(START_SECONDS)


def fill_postgresql(url: str, rows: int) -> None:
    """Make the source table in the database at ``url``, indexed and vacuumed as one in use is."""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in (source_rows.CREATE, source_rows.FILL_POSTGRESQL.format(rows=rows), *source_rows.INDEXES):
            connection.execute(statement.encode())
        connection.execute("vacuum analyze ho_so")


def fill_mariadb(socket: str, rows: int) -> None:
    """Make the same table in MariaDB."""
    fill = source_rows.FILL_MYSQL.format(rows=rows)
    with pymysql.connect(unix_socket=socket, user="root", database="nguon", charset="utf8mb4", autocommit=True) as door:
        for statement in (source_rows.CREATE, *source_rows.INDEXES, fill, "analyze table ho_so"):
            door.cursor().execute(statement)


def change_postgresql(url: str) -> None:
    """Change and delete one row in a thousand."""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in source_rows.CHANGES:
            connection.execute(statement.encode())


def change_mariadb(socket: str) -> None:
    """Change and delete one row in a thousand."""
    with pymysql.connect(unix_socket=socket, user="root", database="nguon", charset="utf8mb4", autocommit=True) as door:
        for statement in source_rows.CHANGES:
            door.cursor().execute(statement)


def fresh_warehouse(server: EmbeddedPostgres, name: str) -> str:
    """URL of a new, prepared warehouse."""
    url = server.create_database(name, owner="odw")
    prepare_warehouse(server.url(name), "odw")
    return url


def drop_database(server: EmbeddedPostgres, name: str) -> None:
    """Drop it, so that the next contender finds the disk as the last did; then write everything out."""
    with psycopg.connect(server.url("postgres"), autocommit=True) as connection:
        connection.execute(f"drop database if exists {name} with (force)".encode())
        connection.execute("checkpoint")


@contextmanager
def _folder(prefix: str) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=prefix))
    folder.chmod(0o755)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(socket: Path, server: subprocess.Popen[bytes]) -> None:
    for _ in range(START_SECONDS * 10):
        if socket.exists():
            return
        if server.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit("MariaDB does not start.")
