"""What the workbook reader does not tell: cells whose formula failed, and workbooks with a password.

The reader gives an empty text for ``#REF!``. Here the file itself is looked through: the XML of an xlsx (see
``connectors.files.excel_xml``), the records of an xls (MS-XLS 2.4: BOUNDSHEET, BOOLERR, FORMULA, FILEPASS).
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from lxml import etree

from connectors.files.compound_file import CompoundFile, DamagedFileError, is_compound
from connectors.files.excel_xml import FaultyCell, faulty_in_xml

FILEPASS, BOUNDSHEET, BOOLERR, FORMULA, BOF, EOF = 0x2F, 0x85, 0x205, 0x06, 0x809, 0x0A
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
WORKBOOK_STREAMS = ("Workbook", "Book")
DAMAGE = (DamagedFileError, zipfile.BadZipFile, zlib.error, etree.LxmlError, struct.error, LookupError, StopIteration)


class DamagedWorkbookError(ValueError):
    """The file is cut off, or its parts do not fit together."""


def is_protected(content: IO[bytes]) -> bool:
    """Whether the workbook opens only with a password.

    Raises:
        DamagedWorkbookError: the file is damaged.
    """
    if not is_compound(content):
        return False
    with _damage():
        file = CompoundFile(content)
        if "EncryptedPackage" in file.names:
            return True
        return any(kind == FILEPASS for kind, _ in _globals(file.stream(*WORKBOOK_STREAMS)))


def faulty_cells(content: IO[bytes], sheet: str, index: int) -> Iterator[FaultyCell]:
    """Cells whose formula failed (xlsx, xls) or has no result yet (xlsx), of the sheet called ``sheet``.

    ``index`` is the sheet's place in the workbook, from 0.

    Raises:
        DamagedWorkbookError: the file is damaged.
    """
    with _damage():
        if is_compound(content):
            yield from _faulty_in_records(CompoundFile(content).stream(*WORKBOOK_STREAMS), index)
        else:
            yield from faulty_in_xml(content, sheet)
    content.seek(0)


@contextmanager
def _damage() -> Iterator[None]:
    try:
        yield
    except DAMAGE as error:
        raise DamagedWorkbookError(type(error).__name__) from None


def _faulty_in_records(stream: bytes, index: int) -> Iterator[FaultyCell]:
    depth = 0
    for kind, record in _records(stream, _sheet_begin(stream, index)):
        # A chart inside the sheet has a beginning and an end of its own.
        depth += (kind == BOF) - (kind == EOF)
        if depth == 0:
            return
        error = _error_of(kind, record) if depth == 1 else None
        if error is not None:
            row, column = struct.unpack_from("<HH", record)
            yield FaultyCell(row, column, ERRORS.get(error, "#ERROR"))


def _error_of(kind: int, record: bytes) -> int | None:
    if kind == BOOLERR and record[7]:
        return record[6]
    if kind == FORMULA and record[6] == 2 and record[12:14] == b"\xff\xff":
        return record[8]
    return None


def _sheet_begin(stream: bytes, index: int) -> int:
    sheets = [record for kind, record in _globals(stream) if kind == BOUNDSHEET]
    return int(struct.unpack_from("<I", sheets[index])[0])


def _globals(stream: bytes) -> Iterator[tuple[int, bytes]]:
    for kind, record in _records(stream, 0):
        if kind == EOF:
            return
        yield kind, record


def _records(stream: bytes, begin: int) -> Iterator[tuple[int, bytes]]:
    while begin + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, begin)
        yield kind, stream[begin + 4 : begin + 4 + length]
        begin += 4 + length
