"""Oracle sources: one READ ONLY transaction, rows streamed as text through python-oracledb without a client.

Never run against a real server yet: docs/sources.md says what is proven and what is not.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from typing import Any

import oracledb

from catalog.system import SourceTable, System
from connectors.causes import Cause, in_words
from connectors.connections import Address
from connectors.databases import fetching
from connectors.databases.oracle_cells import cell, quoted
from connectors.failures import connection_refused, option_unknown, read_failed, timed_out, type_unreadable
from connectors.text.lines import in_chunks

PORT = 1521
LOGIN_SECONDS = 15
KEEPALIVE_MINUTES = 2
OPTIONS = ("service_name", "sid", "protocol", "wallet_location", "ssl_server_dn_match")
SESSION = (
    "alter session set nls_language = 'AMERICAN' nls_territory = 'AMERICA' nls_numeric_characters = '.,' "
    "nls_date_format = 'YYYY-MM-DD HH24:MI:SS' nls_timestamp_format = 'YYYY-MM-DD HH24:MI:SS.FF9' "
    "nls_timestamp_tz_format = 'YYYY-MM-DD HH24:MI:SS.FF9 TZH:TZM' nls_sort = 'BINARY' nls_comp = 'BINARY' "
    "time_zone = '+07:00'"
)
BEGIN = "set transaction read only"
COLUMNS = """
select column_name, data_type from all_tab_columns
where owner = nvl(:owner, sys_context('userenv', 'current_schema')) and table_name = :name order by column_id
"""
CAUSES: tuple[Cause, ...] = (
    (r"(ORA-01017)", r"sai tài khoản hoặc mật khẩu (\1)"),
    (r"(ORA-28000)", r"tài khoản bị khoá (\1)"),
    (r"(ORA-28001)", r"mật khẩu đã hết hạn (\1)"),
    (r"(ORA-01045)", r"tài khoản chưa có quyền CREATE SESSION (\1)"),
    (r"(ORA-12514|ORA-12505|DPY-6001|DPY-6003)", r"máy chủ không có service name hoặc SID này (\1)"),
    (r"(DPY-3010)", r"máy chủ cũ hơn Oracle 12.1, trình điều khiển không nói chuyện được (\1)"),
    (r"(DPY-3015)", r"tài khoản chỉ có mật khẩu kiểu 10G; nhờ quản trị đặt lại mật khẩu (\1)"),
    (r"(DPY-3001)", r"máy chủ bắt buộc mã hoá Native Network Encryption; nhờ quản trị mở cổng TCPS (\1)"),
    (r"(ORA-00942)", r"không có bảng, hoặc thiếu quyền SELECT (\1)"),
    (r"(ORA-00904)", r"không có cột, hoặc thiếu quyền đọc cột (\1)"),
    (r"(ORA-01031|ORA-41900)", r"thiếu quyền SELECT (\1)"),
    (r"(ORA-01555|ORA-08177)", r"máy chủ không còn giữ được ảnh chụp (UNDO quá nhỏ): đọc vào giờ vắng (\1)"),
    (r"(ORA-03113|ORA-03114|ORA-03135|DPY-4011|DPY-1001)", r"kết nối bị ngắt giữa chừng (\1)"),
    (r"(DPY-6005|DPY-6000|ORA-12541|ORA-12170|ORA-12537)", r"không tới được máy chủ (\1)"),
)
IMPOSSIBLE_NAME = "tên bảng, tên cột trong Oracle không thể có dấu nháy kép"
OVER_TIME = ("DPY-4024", "ORA-01013", "ORA-03136", "ORA-00040")


@contextmanager
def open_snapshot(address: Address, system: System) -> Iterator[OracleSnapshot]:
    """A snapshot that all tables share; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: the server does not answer or refuses the login.
    """
    parameters = connection_parameters(address)
    try:
        connection = oracledb.connect(**parameters)
    except (oracledb.Error, OSError) as error:
        raise connection_refused(address, cause_of(error)) from None
    with closing(connection):
        try:
            _begin(connection, system)
        except oracledb.Error as error:
            raise connection_refused(address, cause_of(error)) from None
        yield OracleSnapshot(connection, address, system.timeout_minutes)


def connection_parameters(address: Address) -> dict[str, Any]:
    """The driver's parameters; hold the password, never print them.

    Raises:
        SourceError: the URL has an option we do not know.
    """
    for option in set(address.options) - set(OPTIONS):
        raise option_unknown(address, option, OPTIONS)
    parameters: dict[str, Any] = {
        "user": address.user,
        "password": address.password,
        "host": address.host or "localhost",
        "port": address.port or PORT,
        "tcp_connect_timeout": LOGIN_SECONDS,
        "expire_time": KEEPALIVE_MINUTES,
        **address.options,
    }
    if "ssl_server_dn_match" in parameters:
        parameters["ssl_server_dn_match"] = parameters["ssl_server_dn_match"] != "no"
    if not {"service_name", "sid"} & set(parameters):
        parameters["service_name"] = address.database
    return parameters


def _begin(connection: oracledb.Connection, system: System) -> None:
    # Bounds every round trip; the streaming of rows has a deadline of its own.
    connection.call_timeout = int(system.timeout_minutes * 60_000) or 1
    with connection.cursor() as cursor:
        cursor.execute(SESSION)
        cursor.execute(BEGIN)


class OracleSnapshot:
    """See ``connectors.source.Snapshot``."""

    def __init__(self, connection: oracledb.Connection, address: Address, minutes: float) -> None:
        self._connection = connection
        self._address = address
        self._minutes = minutes

    def columns(self, table: SourceTable) -> tuple[str, ...]:
        """Names of the table's columns; empty when it does not exist or may not be seen."""
        return tuple(self.types(table.relation))

    def types(self, relation: str) -> dict[str, str]:
        """Type of each column, in the table's order; see ``connectors.source.DatabaseSnapshot``."""
        owner, _, name = relation.rpartition(".")
        return dict(self._rows(relation, COLUMNS, {"owner": owner or None, "name": name}))

    def may_select(self, table: SourceTable) -> None:
        """Ask for the columns and no row; see ``connectors.source.DatabaseSnapshot``."""
        names = ", ".join(quoted(column.source) for column in table.columns)
        relation = relation_of(table.relation, self._address)
        self._rows(table.relation, f"select {names} from {relation} where 1 = 0")  # noqa: S608

    def count(self, table: SourceTable) -> int:
        """Number of rows in the snapshot."""
        query = f"select count(*) from {relation_of(table.relation, self._address)}"  # noqa: S608
        return int(self._rows(table.relation, query)[0][0])

    def copy_rows(self, table: SourceTable) -> Generator[bytes, None, None]:
        """Rows in COPY text format, in chunks."""
        cells = selected(table, self.types(table.relation), self._address)
        query = query_of(table, cells, self._address)
        with self._errors_named(table.relation), self._connection.cursor() as cursor:
            cursor.arraysize = cursor.prefetchrows = fetching.batch(cells)
            # Texts and binaries come with their rows instead of one round trip each.
            cursor.execute(query, fetch_lobs=False)
            yield from in_chunks(fetching.lines(cursor, cells, self._address, table, self._minutes))

    def _rows(self, relation: str, query: str, values: dict[str, str | None] | None = None) -> list[tuple[Any, ...]]:
        with self._errors_named(relation), self._connection.cursor() as cursor:
            cursor.execute(query, values)
            return list(cursor.fetchall())

    @contextmanager
    def _errors_named(self, relation: str) -> Iterator[None]:
        try:
            yield
        except (oracledb.Error, OSError) as error:
            if any(code in str(error) for code in OVER_TIME):
                raise timed_out(self._address, relation, self._minutes) from None
            raise read_failed(self._address, relation, cause_of(error)) from None


def selected(table: SourceTable, types: dict[str, str], address: Address) -> list[fetching.Cell]:
    """How each allowed column is read, in the order of the contract.

    Raises:
        SourceError: a column's type has no text that is the same on every server, or its name cannot be Oracle's.
    """
    chosen = []
    for column in table.columns:
        try:
            found = cell(column, types[column.source])
        except ValueError:
            raise read_failed(address, table.relation, IMPOSSIBLE_NAME) from None
        if found is None:
            raise type_unreadable(address, table.relation, column.source, types[column.source])
        chosen.append(found)
    return chosen


def query_of(table: SourceTable, cells: list[fetching.Cell], address: Address) -> str:
    """The statement that reads exactly ``cells``."""
    return f"select {', '.join(cell.expression for cell in cells)} from {relation_of(table.relation, address)}"  # noqa: S608


def relation_of(relation: str, address: Address) -> str:
    """The table's name, each part quoted.

    Raises:
        SourceError: the name holds a double quote.
    """
    try:
        return ".".join(map(quoted, relation.split(".")))
    except ValueError:
        raise read_failed(address, relation, IMPOSSIBLE_NAME) from None


def cause_of(error: Exception) -> str:
    """The driver's error in words for an officer."""
    return in_words(str(error), CAUSES)
