"""A session on MySQL or MariaDB: read-only, bounded in time, with one snapshot for all that is read in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pymysql.connections import Connection
from pymysql.converters import encoders
from pymysql.cursors import SSCursor

from catalog.system import System
from connectors.connections import Address
from connectors.databases.mysql_lines import enlarge_buffer
from connectors.databases.mysql_marks import marks_of
from connectors.failures import option_unknown

OPTIONS = ("unix_socket", "ssl_ca", "ssl_cert", "ssl_key")
SESSION = (
    # A backslash in a literal is a backslash; zero dates and other old values are read as they are.
    "set session sql_mode = 'NO_BACKSLASH_ESCAPES', time_zone = '+07:00', net_write_timeout = 3600",
    "set session transaction isolation level repeatable read",
)
BEGIN = "start transaction with consistent snapshot, read only"
SPARE_SECONDS = 30
"""How much longer than the server we wait before we think the line is dead."""


def connect(address: Address, system: System) -> tuple[Connection[SSCursor], Mapping[str, str]]:
    """A connection with its snapshot begun, and the marks of relations as they were just before.

    Raises:
        SourceError: the address has an option nobody knows; pymysql.MySQLError, OSError: the server refuses.
    """
    for option in set(address.options) - {*OPTIONS, "charset"}:
        raise option_unknown(address, option, OPTIONS)
    encode_only: Any = encoders
    minutes = system.timeout_minutes
    connection = Connection(
        host=address.host or "localhost",
        port=address.port or 3306,
        user=address.user,
        password=address.password.encode(),
        database=address.database or None,
        charset="utf8mb4",
        use_unicode=False,
        conv=encode_only,
        cursorclass=SSCursor,
        connect_timeout=15,
        read_timeout=minutes * 60 + SPARE_SECONDS,
        unix_socket=address.options.get("unix_socket"),
        ssl_ca=address.options.get("ssl_ca"),
        ssl_cert=address.options.get("ssl_cert"),
        ssl_key=address.options.get("ssl_key"),
    )
    greeting: Any = connection
    enlarge_buffer(connection)
    with connection.cursor() as cursor:
        for statement in (statement_timeout(greeting.server_version, minutes), *SESSION):
            cursor.execute(statement)
        marks = marks_of(cursor, greeting.server_version, address.database, system.tables)
        cursor.execute(BEGIN)
    return connection, marks


def statement_timeout(version: str, minutes: float) -> str:
    """The statement that bounds every later one: MariaDB counts in seconds, MySQL in milliseconds."""
    if "mariadb" in version.lower():
        return f"set session max_statement_time = {minutes * 60:g}"
    return f"set session max_execution_time = {int(minutes * 60_000)}"
