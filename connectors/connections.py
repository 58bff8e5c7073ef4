"""Where a department's database is, and how to say so without its password."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from catalog.system import SourceKind
from warehouse.errors import SourceError

ConnectionResolver = Callable[[str], str]
"""From a connection id (``System.connection``) to a URL: postgresql://, mysql://, sqlite:///path."""

SCHEMES: dict[str, SourceKind] = {
    "postgresql": "postgresql",
    "postgres": "postgresql",
    "mysql": "mysql",
    "mariadb": "mysql",
    "sqlite": "sqlite",
}


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
    """Name of the database; for SQLite the path of the file."""
    options: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __str__(self) -> str:
        """``mysql://host:port/database``: safe to print."""
        port = f":{self.port}" if self.port else ""
        return f"{self.kind}://{self.host}{port}/{self.database}"

    def without_password(self, text: str) -> str:
        """``text`` with the password blotted out, should a driver have repeated it."""
        for secret in {self.password, quote(self.password, safe=""), quote(self.password)} - {""}:
            text = text.replace(secret, "***")
        return text


def parse_url(url: str) -> Address:
    """The address in ``url``; letters with a meaning in URLs (``@ : / # %``) must be %-encoded in passwords.

    Raises:
        SourceError: the URL cannot be read, or its scheme is none of ours; the text repeats nothing of the URL.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        # The original error quotes the URL, and may quote a password with it.
        raise _unreadable("không đọc được máy chủ hoặc cổng") from None
    kind = SCHEMES.get(parts.scheme)
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
    )


def _database(kind: SourceKind, parts: SplitResult) -> str:
    path = unquote(parts.path)
    if kind == "sqlite":
        # Airflow writes a file as an escaped host (sqlite://%2Ftmp%2Fx.db), SQLAlchemy as a path.
        return unquote(parts.netloc) + path if parts.netloc else path[1:]
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
    except (ValueError, KeyError, AttributeError):
        raise SourceError(
            f"Biến {variable}", "không phải JSON hợp lệ của một Connection Airflow", "Sửa lại, hoặc dùng dạng URL."
        ) from None
    account = f"{login}:{password}@" if login or password else ""
    return f"{kind}://{account}{host}{f':{port}' if port else ''}{f'/{database}' if database else ''}"
