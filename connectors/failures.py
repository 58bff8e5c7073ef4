"""Failures of a source in words an officer can act on; the driver's words are kept, passwords are not."""

from __future__ import annotations

from collections.abc import Iterable

from catalog.system import SourceTable
from connectors.connections import Address
from warehouse.errors import SourceError


def connection_refused(address: Address, message: str) -> SourceError:
    """The server does not answer, or refuses the login or the transaction."""
    return SourceError(
        f"Nguồn {address}",
        f"không mở được kết nối: {_first_line(address, message)}",
        "Kiểm tra máy chủ đang chạy, đường mạng, tài khoản và mật khẩu của kết nối.",
    )


def read_failed(address: Address, relation: str, message: str) -> SourceError:
    """A statement failed, or the connection broke while reading."""
    return SourceError(
        f"Bảng {relation} tại {address}",
        f"đọc không được: {_first_line(address, message)}",
        "Kiểm tra quyền SELECT của tài khoản trên các cột đã khai báo và tình trạng máy chủ, rồi chạy lại.",
    )


def timed_out(address: Address, relation: str, minutes: float) -> SourceError:
    """A statement ran longer than the system file allows."""
    return SourceError(
        f"Bảng {relation} tại {address}",
        f"đọc quá {minutes:g} phút cho phép, đã dừng để không làm chậm máy chủ",
        "Nhờ đơn vị chủ quản kiểm tra chỉ mục và khoá trên bảng, đọc vào giờ vắng (`window`), hoặc tăng "
        "`timeout_minutes` của hệ thống.",
    )


def type_unreadable(address: Address, relation: str, column: str, kind: str) -> SourceError:
    """The column is of a type whose text would depend on the server, or that the driver cannot read."""
    return SourceError(
        f"Bảng {relation} tại {address}",
        f"cột {column!r} có kiểu {kind!r} không đọc thành chữ được một cách chắc chắn",
        "Nhờ đơn vị chủ quản lập một view chuyển cột sang kiểu chữ, số hoặc ngày rồi đọc view đó.",
    )


def reading_missing(table: SourceTable, kind: str) -> SourceError:
    """The table does not say how a file or service of this kind is read."""
    return SourceError(
        f"Bảng {table.id}",
        f"chưa khai báo cách đọc nguồn {kind}",
        f"Thêm khoá `{kind}` cho bảng trong catalog/systems/{table.system}.yml.",
    )


def option_unknown(address: Address, option: str, known: Iterable[str]) -> SourceError:
    """The connection URL asks for something this engine's connector does not know."""
    return SourceError(
        f"Nguồn {address}", f"không biết tuỳ chọn {option!r} trong địa chỉ", f"Dùng: {', '.join(known)}."
    )


def _first_line(address: Address, message: str) -> str:
    lines = [line.strip() for line in address.without_password(message).splitlines() if line.strip()]
    return (lines or ["không rõ lý do"])[0]
