"""Where a department's database is, and how to say so without its password."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlencode, urlsplit

from catalog.system import SourceKind
from warehouse.errors import SourceError

ConnectionResolver = Callable[[str], str]
"""From a connection id (``System.connection``) to a URL: postgresql://, mysql://, mssql://, oracle://, sqlite:///path."""

SCHEMES: dict[str, SourceKind] = {
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "mariadb": "mysql",
    "sqlite": "sqlite",
    "mssql": "sqlserver",
    "sqlserver": "sqlserver",
    "oracle": "oracle",
}
SHARED_SCHEMES: dict[str, tuple[SourceKind, ...]] = {
    "file": ("excel", "csv"),
    "sftp": ("excel", "csv"),
    "http": ("rest", "xml"),
    "https": ("rest", "xml"),
}
"""Schemes that say where the data is, not what it is: the system file does."""


def environment_resolver(environment: Mapping[str, str]) -> ConnectionResolver:
    """Connections from ``AIRFLOW_CONN_<ID>``, as Airflow reads them: a URL, or Airflow's JSON.

    The resolver raises SourceError, naming the variable and how to set it, when there is none.
    """

    def resolve(connection: str) -> str:
        variable = f"AIRFLOW_CONN_{connection.upper()}"
        value = environment.get(variable, "").strip()
        if not value:
            raise SourceError(
                f"Kết nối {connection}",
                f"chưa khai báo: không có biến môi trường {variable} hay Connection {connection!r} trong Airflow",
                f"Đặt {variable}=postgresql://TÀI_KHOẢN:MẬT_KHẨU@MÁY_CHỦ:5432/CƠ_SỞ_DỮ_LIỆU (mysql:// với "
                f"MySQL, MariaDB) hoặc thêm Connection {connection!r} trong Airflow (Admin → Connections).",
            )
        return _url_of_json(value, variable) if value.startswith("{") else value

    return resolve


@dataclass(frozen=True)
class Address:
    """A parsed connection URL. Its text never holds the password."""

    kind: SourceKind
    host: str
    port: int | None
    user: str
    password: str = field(repr=False)
    database: str
    """Name of the database; for SQLite the path of the file, for files the folder, for services the path."""
    options: Mapping[str, str] = field(default_factory=dict, repr=False)
    scheme: str = ""
    """How files and services are reached (``sftp``, ``https``); empty for databases."""

    def __str__(self) -> str:
        """``mysql://host:port/database``: safe to print."""
        port = f":{self.port}" if self.port else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme or self.kind}://{host}{port}/{self.database.removeprefix('/')}"

    def without_password(self, text: str) -> str:
        """``text`` with the password blotted out, should a driver have repeated it."""
        for secret in {self.password, quote(self.password, safe=""), quote(self.password)} - {""}:
            text = text.replace(secret, "***")
        return text


def parse_url(url: str, declared: SourceKind | None = None) -> Address:
    """The address in ``url``; letters with a meaning in URLs (``@ : / # %``) must be %-encoded in passwords.

    ``declared`` is the kind in the system file: it decides what is behind file://, sftp:// and https://.

    Raises:
        SourceError: the URL cannot be read, or its scheme is none of ours; the text repeats nothing of the URL.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        # The original error quotes the URL, and may quote a password with it.
        raise _unreadable("không đọc được máy chủ hoặc cổng") from None
    shared = SHARED_SCHEMES.get(parts.scheme, ())
    kind = declared if declared in shared else SCHEMES.get(parts.scheme, shared[0] if shared else None)
    if kind is None:
        raise _unreadable(f"không biết loại nguồn {parts.scheme[:20]!r}" if parts.scheme else "thiếu loại nguồn")
    return Address(
        kind,
        parts.hostname or "",
        port,
        unquote(parts.username or ""),
        unquote(parts.password or ""),
        _database(kind, parts),
        {key: value for key, value in parse_qsl(parts.query) if key != "__extra__"},
        parts.scheme if shared else "",
    )


def _database(kind: SourceKind, parts: SplitResult) -> str:
    path = unquote(parts.path)
    if kind == "sqlite":
        # Airflow writes a file as an escaped host (sqlite://%2Ftmp%2Fx.db), SQLAlchemy as a path.
        return unquote(parts.netloc) + path if parts.netloc else path[1:]
    if parts.scheme == "file":
        if parts.netloc not in ("", "localhost"):
            raise _unreadable("thư mục phải viết với ba dấu gạch: file:///ĐƯỜNG_DẪN")
        return path
    return path.strip("/")


def _unreadable(problem: str) -> SourceError:
    return SourceError(
        "Địa chỉ kết nối",
        problem,
        "Viết postgresql://TÀI_KHOẢN:MẬT_KHẨU@MÁY_CHỦ:CỔNG/CƠ_SỞ_DỮ_LIỆU, mysql://… hoặc sqlite:////ĐƯỜNG_DẪN; "
        "mã hoá %XX các ký tự @ : / # % trong mật khẩu.",
    )


def _url_of_json(value: str, variable: str) -> str:
    """Airflow's JSON form of a connection as a URL."""
    try:
        parts = json.loads(value)
        login = quote(str(parts.get("login") or ""), safe="")
        password = quote(str(parts.get("password") or ""), safe="")
        host, port = quote(str(parts.get("host") or ""), safe=""), parts.get("port")
        kind, database = parts["conn_type"], quote(str(parts.get("schema") or ""))
        extra = parts.get("extra") or {}
        # Airflow keeps the extra fields as JSON inside the JSON, or as they are.
        options = urlencode(json.loads(extra) if isinstance(extra, str) else extra)
    except (ValueError, KeyError, AttributeError, TypeError):
        raise SourceError(
            f"Biến {variable}", "không phải JSON hợp lệ của một Connection Airflow", "Sửa lại, hoặc dùng dạng URL."
        ) from None
    account = f"{login}:{password}@" if login or password else ""
    place = f"{host}{f':{port}' if port else ''}{f'/{database}' if database else ''}"
    return f"{kind}://{account}{place}{f'?{options}' if options else ''}"
