"""Files that departments drop in a folder, here or on an SFTP server, copied whole before they are read."""

from __future__ import annotations

import difflib
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from catalog.system import SourceTable
from connectors.connections import Address
from connectors.failures import connection_refused, option_unknown
from connectors.files.folders import Entry, Folder, LocalFolder, SftpFolder, composed, is_working_file, newest
from connectors.spool import Gathered, SpooledSnapshot
from warehouse.errors import SourceError


@dataclass(frozen=True)
class FetchedFile:
    """A private copy of a department's file, and the file's path for messages."""

    path: str
    content: IO[bytes]


class DropFolder:
    """The folder of a connection: finds the file a table is in and takes a copy of it."""

    def __init__(self, address: Address, folder: Folder, stack: ExitStack) -> None:
        self._address = address
        self._folder = folder
        self._stack = stack
        self._fetched: dict[str, FetchedFile] = {}

    def fetch(self, table: SourceTable) -> FetchedFile:
        """A copy of the newest file that ``table.relation`` (a name or a glob) names, the same for all tables.

        Raises:
            SourceError: there is none, it cannot be read, or it changed while it was copied.
        """
        if table.relation not in self._fetched:
            self._fetched[table.relation] = self._copy(table)
        fetched = self._fetched[table.relation]
        fetched.content.seek(0)
        return fetched

    def _copy(self, table: SourceTable) -> FetchedFile:
        relation = PurePosixPath(table.relation)
        if relation.is_absolute() or ".." in relation.parts:
            raise _failed(table, f"{table.relation!r} đi ra ngoài thư mục của kết nối", "Sửa `relation`.")
        parent = str(relation.parent)
        entry = newest(self._entries(parent, table), relation.name)
        if entry is None:
            raise self._missing(table, parent, relation.name)
        path = entry.name if parent == "." else f"{parent}/{entry.name}"
        content = tempfile.TemporaryFile(prefix="odw-file-")  # noqa: SIM115
        self._stack.callback(content.close)
        try:
            self._folder.copy(path, content)
        except OSError as error:
            raise self._unreadable(table, path, error) from None
        if entry not in self._entries(parent, table) or content.tell() != entry.size:
            raise _failed(
                table,
                f"tệp {path!r} thay đổi trong lúc đọc: có lẽ đang được ghi",
                "Chờ đơn vị chủ quản ghi xong rồi chạy lại; nên ghi tên tạm rồi đổi tên.",
            )
        return FetchedFile(path, content)

    def _entries(self, parent: str, table: SourceTable) -> list[Entry]:
        try:
            return self._folder.entries(parent)
        except OSError as error:
            raise self._unreadable(table, parent, error) from None

    def _missing(self, table: SourceTable, parent: str, pattern: str) -> SourceError:
        names = sorted(composed(entry.name) for entry in self._entries(parent, table) if not is_working_file(entry))
        close = difflib.get_close_matches(pattern, names, n=3, cutoff=0.5)
        hint = f"; gần giống: {', '.join(map(repr, close))}" if close else ""
        return _failed(
            table,
            f"không có tệp {table.relation!r} trong {self._address}{hint}",
            "Hỏi đơn vị chủ quản đã nộp tệp chưa; nếu tên đã đổi, sửa `relation` "
            f"trong catalog/systems/{table.system}.yml.",
        )

    def _unreadable(self, table: SourceTable, path: str, error: OSError) -> SourceError:
        reason = self._address.without_password(error.strerror or str(error) or type(error).__name__)
        return _failed(
            table, f"không đọc được {path!r} trong {self._address}: {reason}", "Kiểm tra đường dẫn và quyền đọc."
        )


@contextmanager
def open_files(address: Address, gather: Callable[[DropFolder, SourceTable], Gathered]) -> Iterator[SpooledSnapshot]:
    """A snapshot of the files in the folder at ``address``, read by ``gather``.

    Raises:
        SourceError: there is no such folder, or the SFTP server refuses us or is not the one we know.
    """
    with ExitStack() as stack:
        folder: Folder = SftpFolder(address, stack) if address.scheme == "sftp" else _local(address)
        drop = DropFolder(address, folder, stack)
        snapshot = SpooledSnapshot(lambda table: gather(drop, table))
        stack.callback(snapshot.close)
        yield snapshot


def _local(address: Address) -> LocalFolder:
    for option in address.options:
        raise option_unknown(address, option, ("(không có)",))
    root = Path(address.database)
    if not root.is_dir():
        raise connection_refused(address, "không có thư mục này")
    return LocalFolder(root)


def _failed(table: SourceTable, cause: str, remedy: str) -> SourceError:
    return SourceError(f"Bảng {table.id}", cause, remedy)
