"""CSV files in a folder or on an SFTP server, read strictly: a row that does not fit its header refuses the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from itertools import islice
from typing import IO

from catalog.reading import CsvReading
from catalog.system import Encoding, SourceTable, System
from connectors.connections import Address
from connectors.failures import reading_missing
from connectors.files.file_access import DropFolder, FetchedFile, open_files
from connectors.files.headers import found, header_name, places
from connectors.spool import Gathered, Spool, SpooledSnapshot
from connectors.text.encodings import decode
from warehouse.errors import SourceError

LONGEST_CELL = 64 * 1024 * 1024
"""Characters; Python's own limit of 131,072 is too short for a polygon or a document."""
MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def open_snapshot(address: Address, system: System) -> AbstractContextManager[SpooledSnapshot]:
    """The CSV files in the folder at ``address``; see ``connectors.source.Snapshot``.

    Raises:
        SourceError: as ``connectors.files.file_access.open_files``.
    """
    return open_files(address, gather)


def gather(folder: DropFolder, table: SourceTable) -> Gathered:
    """The rows of ``table`` in its file; an empty cell is NULL.

    Raises:
        SourceError: the file is missing or empty, its quotes or rows are broken, or it is in another encoding.
    """
    if table.csv is None:
        raise reading_missing(table, "csv")
    fetched = folder.fetch(table)
    spool = Spool(table)
    with _rows(fetched, table.csv, table) as rows:
        _, header = next(rows, (0, []))
        names = [header_name(name) for name in _readable(header, table, table.csv)]
        chosen = places(table, names, f"tệp {fetched.path!r}")
        cells = list(zip(chosen or (), _cell_readers(table, table.csv), strict=bool(chosen)))
        for line, row in rows if chosen else ():
            if len(row) != len(header):
                raise _ragged(fetched, table, line, len(row), len(header))
            spool.write([read(row[place]) if row[place] else None for place, read in cells])
    return Gathered(found(table, names), spool)


@contextmanager
def _rows(fetched: FetchedFile, reading: CsvReading, table: SourceTable) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """The header and the rows that are not blank, each with the number of its last line."""
    text = _text(fetched, reading, table)
    csv.field_size_limit(LONGEST_CELL)
    skipped = reading.header_row - 1
    rows = csv.reader(islice(text, skipped, None), delimiter=reading.delimiter, quotechar=reading.quote, strict=True)
    try:
        yield ((skipped + rows.line_num, row) for row in rows if any(row))
    except csv.Error as error:
        raise _failed(
            fetched,
            table,
            f"dòng {skipped + rows.line_num} sai cú pháp CSV ({error})",
            "Kiểm tra dấu ngoặc kép chưa đóng hoặc tệp bị cắt; xuất lại tệp.",
        ) from None
    except UnicodeError:
        raise _failed(fetched, table, "không đọc được chữ UTF-16", "Xuất lại tệp dạng CSV UTF-8.") from None
    finally:
        # The file belongs to the folder; the wrapper would close it.
        text.detach()


def _text(fetched: FetchedFile, reading: CsvReading, table: SourceTable) -> io.TextIOWrapper:
    """The file as text; a byte order mark decides before the declared encoding does."""
    head = fetched.content.read(4)
    fetched.content.seek(0)
    if not head:
        raise _failed(fetched, table, "rỗng, không có cả dòng tiêu đề", "Hỏi đơn vị chủ quản rồi nộp lại tệp.")
    encoding = next((name for mark, name in MARKS if head.startswith(mark)), reading.encoding)
    if encoding == "utf-16" and reading.encoding == "utf-16" and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _failed(fetched, table, "là UTF-16 nhưng thiếu dấu BOM ở đầu", "Xuất lại tệp dạng CSV UTF-8.")
    if b"\0" in head and encoding != "utf-16":
        raise _failed(
            fetched, table, "không phải tệp chữ (có ký tự NUL ở đầu)", "Xuất lại tệp dạng CSV UTF-8, không nén."
        )
    return _wrapped(fetched.content, encoding)


def _wrapped(content: IO[bytes], encoding: str) -> io.TextIOWrapper:
    """Bytes that are not UTF-8 pass as surrogate escapes: normalisation decodes declared columns, refuses others."""
    if encoding.startswith("utf-8"):
        return io.TextIOWrapper(content, encoding, "surrogateescape", newline="")
    # Legacy encodings are tables from what Latin-1 makes of their bytes.
    return io.TextIOWrapper(content, "utf-16" if encoding == "utf-16" else "latin-1", newline="")


def _cell_readers(table: SourceTable, reading: CsvReading) -> list[Callable[[str], str]]:
    """How each column's text is decoded here: a column's own encoding is left to normalisation."""
    encoding = _legacy(reading)
    if encoding is None:
        return [str] * len(table.columns)
    return [_decoder(encoding) if column.encoding == "utf-8" else str for column in table.columns]


def _legacy(reading: CsvReading) -> Encoding | None:
    encoding = reading.encoding
    return None if encoding == "utf-8" or encoding == "utf-16" else encoding


def _decoder(encoding: Encoding) -> Callable[[str], str]:
    return lambda text: decode(text, encoding)


def _readable(header: list[str], table: SourceTable, reading: CsvReading) -> list[str]:
    """Header cells as Unicode, whichever of the table's encodings they are in."""
    declared: set[Encoding | None] = {column.encoding for column in table.columns if column.encoding != "utf-8"}
    declared |= {_legacy(reading)} - {None}
    raw = [name.encode("utf-8", "surrogateescape") for name in header]
    encoding = declared.pop() if len(declared) == 1 else None
    if encoding is None:
        return [name.decode("utf-8", "replace") for name in raw]
    return [decode(_as_legacy(name), encoding) for name in raw]


def _as_legacy(name: bytes) -> str:
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("latin-1")


def _ragged(fetched: FetchedFile, table: SourceTable, line: int, cells: int, expected: int) -> SourceError:
    return _failed(
        fetched,
        table,
        f"dòng {line} có {cells} ô, dòng tiêu đề có {expected} ô",
        "Kiểm tra dấu phân cách, dấu ngoặc kép và `delimiter`, `header_row` trong catalog/systems/"
        f"{table.system}.yml; xuất lại tệp nếu bị cắt.",
    )


def _failed(fetched: FetchedFile, table: SourceTable, cause: str, remedy: str) -> SourceError:
    return SourceError(f"Bảng {table.id}", f"tệp {fetched.path!r}: {cause}", remedy)
