"""CSV files as departments export them: their own delimiter and quote, titles above the header, old encodings."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Sequence
from itertools import repeat
from pathlib import Path

from catalog.reading import CsvReading
from catalog.system import Encoding, System
from connectors.text.encodings import decode, encode
from demo.generation.table import Cell
from demo.source_files.pairing import Pair
from demo.source_files.titles import title_lines
from demo.source_files.workbooks import file_name

NO_KEY_FOR = str.maketrans({"\u200b": None, "\ufeff": None, "\u00a0": " ", "ð": "đ", "Ð": "Đ"})
"""Signs that nobody can type into a program with an old encoding."""


def write_csv_files(folder: Path, system: System, pairs: Sequence[Pair]) -> None:
    """Write every CSV file of ``system`` into ``folder``; a file that several tables read once."""
    for relation, pair in {pair.source.relation: pair for pair in pairs}.items():
        path = folder / file_name(relation)
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(path, system, pair, pair.source.csv or CsvReading())


def _write(path: Path, system: System, pair: Pair, reading: CsvReading) -> None:
    legacy = _legacy(reading)
    with path.open("w", encoding="latin-1" if legacy else reading.encoding, newline="") as file:
        rows = csv.writer(file, delimiter=reading.delimiter, quotechar=reading.quote, lineterminator="\r\n")
        rows.writerows([_typed(line, legacy)] for line in title_lines(system, pair.source, reading.header_row - 1))
        rows.writerow(_header(pair, legacy))
        encoders = _encoders(pair, legacy)
        for row in pair.made.tuples():
            cells = [_text(cell) for cell in row]
            rows.writerow([encoder(cell) for encoder, cell in zip(encoders, cells, strict=True)] if legacy else cells)


def _legacy(reading: CsvReading) -> Encoding | None:
    encoding = reading.encoding
    return None if encoding == "utf-8" or encoding == "utf-16" else encoding


def _encoders(pair: Pair, legacy: Encoding | None) -> list[Callable[[str], str]]:
    """How each cell becomes bytes: a column with an encoding of its own was made in it."""
    own = {column.source for column in pair.source.columns if column.encoding != "utf-8"}
    return [str if name in own else _encoder(legacy) for name in pair.made.columns]


def _encoder(legacy: Encoding | None) -> Callable[[str], str]:
    return lambda text: _typed(text, legacy)


def _typed(text: str, legacy: Encoding | None) -> str:
    return encode(unicodedata.normalize("NFC", text).translate(NO_KEY_FOR), legacy) if legacy else text


def _header(pair: Pair, legacy: Encoding | None) -> list[str]:
    """The names; where the file has one old encoding only, readers expect the header in it too."""
    declared: set[Encoding] = {column.encoding for column in pair.source.columns if column.encoding != "utf-8"}
    declared |= {legacy} if legacy else set()
    encoding = declared.pop() if len(declared) == 1 else None
    written = map(_in_encoding, pair.made.columns, repeat(encoding)) if encoding else pair.made.columns
    return list(written)


def _in_encoding(name: str, encoding: Encoding) -> str:
    encoded = encode(name, encoding)
    return encoded if decode(encoded, encoding) == name else name


def _text(cell: Cell) -> str:
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return "" if cell is None else str(cell)
