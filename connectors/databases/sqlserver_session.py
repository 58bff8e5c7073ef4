"""A session with SQL Server: how it is opened, in which isolation it reads, and its errors in words."""

from __future__ import annotations

import logging
from contextlib import closing
from typing import Any

import mssql_python

from catalog.system import System
from connectors.causes import Cause, in_words
from connectors.connections import Address
from connectors.failures import option_unknown
from warehouse.errors import SourceError

log = logging.getLogger(__name__)

OPTIONS = ("encrypt", "trust_server_certificate", "host_name_in_certificate", "instance", "isolation")
READ_COMMITTED = "read_committed"
ISOLATION = "select snapshot_isolation_state from sys.databases where database_id = db_id()"
SNAPSHOT_IS_ON = 1
SESSION = (
    "set language us_english; set dateformat ymd; set nocount on; set textsize 2147483647; set deadlock_priority low"
)
BEGIN = "set transaction isolation level {level}; begin transaction"
CAUSES: tuple[Cause, ...] = (
    (r"Failed to load the driver", "thiếu thư viện của trình điều khiển (Debian: apt-get install libltdl7 "
                                   "libgssapi-krb5-2)"),
    (r"Login failed for user", "sai tài khoản hoặc mật khẩu, hoặc tài khoản bị khoá"),
    (r"Cannot open database", "tài khoản chưa được cấp quyền vào cơ sở dữ liệu, hoặc tên cơ sở dữ liệu sai"),
    (r"certificate|SSL Provider", "chứng thư TLS của máy chủ không được tin (thêm chứng thư, hoặc "
                                  "?trust_server_certificate=yes khi mạng nội bộ)"),
    (r"SELECT permission was denied on the column '([^']+)'", r"thiếu quyền SELECT trên cột '\1'"),
    (r"SELECT permission was denied on the object '([^']+)'", r"thiếu quyền SELECT trên bảng '\1'"),
    (r"Invalid object name '([^']+)'", r"không có bảng '\1'"),
    (r"Invalid column name '([^']+)'", r"không có cột '\1'"),
    (r"modified by a DDL statement", "bảng bị đổi cấu trúc trong lúc đọc"),
    (r"Snapshot isolation transaction", "cơ sở dữ liệu không cho đọc theo SNAPSHOT"),
    (r"Communication link failure|TCP Provider|connection is broken|forcibly closed",
     "không tới được máy chủ, hoặc kết nối bị ngắt"),
)  # fmt: skip


def connection_string(address: Address) -> str:
    """The driver's connection string, every value in braces; holds the password, never print it.

    Raises:
        SourceError: the URL has an option we do not know.
    """
    for option in set(address.options) - set(OPTIONS):
        raise option_unknown(address, option, OPTIONS)
    options = address.options
    instance = f"\\{options['instance']}" if "instance" in options else ""
    values = {
        "Server": f"{address.host or 'localhost'}{instance}{f',{address.port}' if address.port else ''}",
        "Database": address.database,
        "UID": address.user,
        "PWD": address.password,
        "ApplicationIntent": "ReadOnly",
        # A connection restored behind our back would have lost its snapshot.
        "ConnectRetryCount": "0",
        "Encrypt": options.get("encrypt", "yes"),
        "TrustServerCertificate": options.get("trust_server_certificate", "no"),
        "HostnameInCertificate": options.get("host_name_in_certificate", ""),
    }
    return ";".join(f"{key}={{{value.replace('}', '}}')}}}" for key, value in values.items() if value)


def begin(connection: Any, address: Address, system: System) -> None:
    """Fix what the session writes and how long it may take, and begin the transaction all tables are read in.

    Raises:
        SourceError: see ``isolation_level``.
        mssql_python.Error: the server refuses.
    """
    connection.timeout = int(system.timeout_minutes * 60) or 1
    with closing(connection.cursor()) as cursor:
        cursor.execute(SESSION)
        cursor.execute(ISOLATION)
        ((state,),) = cursor.fetchall()
        cursor.execute(BEGIN.format(level=isolation_level(int(state), address)))


def isolation_level(snapshot_state: int, address: Address) -> str:
    """The isolation to read in: ``snapshot``, or ``read committed`` where an engineer accepted it in the URL.

    ``snapshot_state`` is that of sys.databases. Without SNAPSHOT every table is read at a moment of its own.

    Raises:
        SourceError: the database allows no SNAPSHOT and nobody accepted less.
    """
    if snapshot_state == SNAPSHOT_IS_ON:
        return "snapshot"
    if address.options.get("isolation") == READ_COMMITTED:
        log.warning("%s: không có SNAPSHOT, mỗi bảng được đọc ở một thời điểm riêng", address)
        return "read committed"
    raise SourceError(
        f"Nguồn {address}",
        "cơ sở dữ liệu không cho đọc theo SNAPSHOT: các bảng sẽ không cùng một thời điểm",
        "Nhờ đơn vị chủ quản chạy một lần: ALTER DATABASE … SET ALLOW_SNAPSHOT_ISOLATION ON; nếu không được và các "
        f"bảng không liên quan nhau, thêm ?isolation={READ_COMMITTED} vào địa chỉ kết nối.",
    )


def cause_of(error: Exception) -> str:
    """The driver's error in words for an officer."""
    message = getattr(error, "ddbc_error", "") or str(error)
    if isinstance(error, mssql_python.ConnectionStringParseError):
        message = "không dựng được chuỗi kết nối"
    return in_words(message, CAUSES)
