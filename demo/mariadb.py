"""A MariaDB server of our own for the MySQL source, when the machine has Debian's `mariadbd`."""

from __future__ import annotations

import os
import pwd
import secrets
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pymysql

from demo.place import DemoError, Place, choose_port, remembered_ports
from demo.processes import Service, find, launch, log_tail, wait_until
from demo.settings_file import write_secret
from warehouse.embedded_postgres import HOST

START_SECONDS = 60
LOGIN = "nguon_mo_phong"


@dataclass(frozen=True)
class MariaDb:
    """A server on ``127.0.0.1:port``; ``password`` opens the login of the demo source and the administrator's."""

    port: int
    password: str

    def create_database(self, name: str) -> str:
        """Create ``name`` with its login unless it exists; returns the login's URL."""
        with pymysql.connect(host=HOST, port=self.port, user="root", password=self.password) as connection:
            cursor = connection.cursor()
            cursor.execute(f"create database if not exists `{name}` character set utf8mb4")
            cursor.execute(f"create user if not exists {LOGIN}@'{HOST}' identified by %s", [self.password])
            cursor.execute(f"grant all on `{name}`.* to {LOGIN}@'{HOST}'")
        return f"mysql://{LOGIN}:{self.password}@{HOST}:{self.port}/{name}"


def service(place: Place) -> Service:
    """The server as a service."""
    return Service("mariadb", place.state)


def program() -> str | None:
    """Path of `mariadbd`; None where it is not installed."""
    search = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
    return shutil.which("mariadbd", path=search)


def start(place: Place) -> MariaDb | None:
    """Start the server or find it running; None where MariaDB is not installed.

    Raises:
        DemoError: it does not start; names its log.
    """
    binary = program()
    if binary is None:
        return None
    data = place.state / "mariadb"
    if not (data / "mysql").is_dir():
        _initialise(place, data)
    password = _prepare_logins(data)
    if find(service(place)) is None:
        port = choose_port(place, "mariadb", place.ports.mariadb)
        launch(service(place), [binary, *_options(data, port)], {"PATH": os.environ["PATH"]})
    port = remembered_ports(place)["mariadb"]
    wait_until(service(place), lambda: _listens(port), START_SECONDS)
    return MariaDb(port, password)


def _options(data: Path, port: int) -> list[str]:
    # A socket path may have 107 letters at most, so it is given relative to the data folder.
    return [
        "--no-defaults",
        f"--datadir={data}",
        f"--user={_system_user()}",
        f"--bind-address={HOST}",
        f"--port={port}",
        "--socket=server.sock",
        "--skip-name-resolve",
        f"--init-file={data / 'logins.sql'}",
        "--innodb-buffer-pool-size=64M",
        "--performance-schema=OFF",
        "--innodb-use-native-aio=0",
    ]


def _initialise(place: Place, data: Path) -> None:
    log = service(place).log
    log.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    user = _system_user()
    shutil.chown(data, user)
    command = ["mariadb-install-db", "--no-defaults", f"--datadir={data}", f"--user={user}", "--skip-test-db"]
    command += ["--auth-root-authentication-method=normal", "--skip-name-resolve"]
    with log.open("ab") as output:
        done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd="/")
    if done.returncode:
        shutil.rmtree(data, ignore_errors=True)
        raise DemoError("mariadb", f"its data folder cannot be made.\n{log_tail(log)}", f"Read {log}.")


def _system_user() -> str:
    """MariaDB does not run as root: there Debian's `mysql` runs it, else whoever we are."""
    me = pwd.getpwuid(os.getuid()).pw_name
    try:
        return pwd.getpwnam("mysql").pw_name if os.getuid() == 0 else me
    except KeyError:
        return me


def _prepare_logins(data: Path) -> str:
    """The administrator's password, made once. The server sets it at every start, before it listens to anyone."""
    file = data / "logins.sql"
    password = secrets.token_hex(16)
    if file.is_file():
        return file.read_text(encoding="utf-8").rpartition("by '")[2].rstrip("';\n")
    statements = [
        f"delete from mysql.global_priv where user = 'root' and host not in ('localhost', '{HOST}');",
        "flush privileges;",
        *(f"alter user root@'{host}' identified by '{password}';" for host in ("localhost", HOST)),
    ]
    write_secret(file, "\n".join(statements) + "\n")
    shutil.chown(file, _system_user())
    return password


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex((HOST, port)) == 0
