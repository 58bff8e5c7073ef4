"""Whether the formats of one resource carry the same rows and values, read side by side with bounded memory."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import pyarrow as arrow
from jsonschema import Draft202012Validator
from lxml import etree

from publish.compression import unlike_copies
from publish.findings import Report
from publish.formats.csv_text import BOM, Row, read_csv, unguarded
from publish.formats.json_text import canonical_text, read_geojson, read_json
from publish.formats.parquet_format import read_parquet
from publish.formats.xlsx_parts import read_xlsx
from publish.formats.xml_text import read_xml

Named = dict[str, str | None]
MOST_DIFFERENCES = 5
"""After so many differing rows of a resource the rest is not told."""


class UnreadableError(Exception):
    """A file cannot be read, or breaks its schema; the text says why."""


def compare_formats(folder: Path, resource: str, report: Report) -> int:
    """Read all formats of ``resource`` in step and report every problem; returns the rows of the CSV.

    A format that cannot be read to its end is reported and left; the others are still compared.
    """
    csv = f"{resource}.csv"
    readers: dict[str, Iterator[Named]] = {
        csv: _csv_rows(folder / csv),
        f"{resource}.json": _json_rows(folder / f"{resource}.json", folder / f"{resource}.schema.json"),
        f"{resource}.xml": _xml_rows(folder / f"{resource}.xml", folder / f"{resource}.xsd"),
    }
    # The others are not to be had of every table; that one is lost is for the checksums to tell.
    further = {path: read for ending, read in FURTHER.items() if (path := folder / f"{resource}.{ending}").exists()}
    readers |= {path.name: read(path) for path, read in further.items()}
    counts = dict.fromkeys(readers, 0)
    differences = 0
    while rows := _next_rows(readers, counts, report):
        if len(rows) == len(readers) and differences < MOST_DIFFERENCES:
            differences += _report_differences(rows, max(counts.values()), report)
    for name in unlike_copies(folder, resource):
        report(name, "giải nén ra khác tệp cùng tên bên cạnh")
    return counts[csv]


def _next_rows(readers: dict[str, Iterator[Named]], counts: dict[str, int], report: Report) -> dict[str, Named]:
    """The next row of every reader that is still going; ended and broken readers are dropped."""
    rows: dict[str, Named] = {}
    ended = []
    for file, reader in list(readers.items()):
        try:
            rows[file] = next(reader)
            counts[file] += 1
        except StopIteration:
            ended.append(file)
        except UnreadableError as error:
            report(file, f"{error} (sau {counts[file]} bản ghi đọc được)")
            del readers[file]
    if rows and ended:
        for file in ended:
            report(file, f"chỉ có {counts[file]} bản ghi, ít hơn các định dạng khác")
            del readers[file]
    return rows


def _report_differences(rows: dict[str, Named], number: int, report: Report) -> int:
    """Report the files whose row is not that of the majority; returns 1 when there was any."""
    contents = list(rows.values())
    usual = max(contents, key=contents.count)
    if contents.count(usual) == 1 and len(contents) > 1:
        report(" / ".join(rows), f"bản ghi thứ {number} khác nhau giữa các định dạng")
        return 1
    odd = {file: row for file, row in rows.items() if row != usual}
    for file, row in odd.items():
        columns = ", ".join(sorted(key for key in {*row, *usual} if row.get(key) != usual.get(key)))
        where = f"cột {columns}" if columns else "tên cột"
        report(file, f"bản ghi thứ {number} khác các định dạng còn lại ở {where}")
    return 1 if odd else 0


def _readable(read: Callable[..., Iterator[Named]]) -> Callable[..., Iterator[Named]]:
    """Let every fault of a file come out as UnreadableError."""

    def guarded(*paths: Path) -> Iterator[Named]:
        try:
            yield from read(*paths)
        except FileNotFoundError as error:
            raise UnreadableError(f"thiếu tệp {Path(error.filename).name}") from error
        except etree.LxmlError as error:
            raise UnreadableError(f"không đọc được XML hoặc sai lược đồ XSD, dòng {_line(error)}") from error
        except (ValueError, OSError, BadZipFile) as error:
            raise UnreadableError(f"không đọc được: {_without_value(error)}") from error

    return guarded


def _line(error: etree.LxmlError) -> str:
    line = error.lineno if isinstance(error, etree.XMLSyntaxError) else None
    return str(line or "không rõ")


def _without_value(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"không phải JSON ở ký tự {error.pos + 1} của dòng"
    if isinstance(error, UnicodeDecodeError):
        return "không phải UTF-8"
    if isinstance(error, arrow.ArrowException | OSError | BadZipFile):
        return "tệp hỏng"  # what the library says may show a value
    return str(error)


@_readable
def _csv_rows(path: Path) -> Iterator[Named]:
    records = read_csv(path)
    header = next(records, ())
    names = [name or "" for name in header]
    for record in records:
        yield _named(names, record)


def _named(names: list[str], record: Row) -> Named:
    if len(record) != len(names):
        raise ValueError(f"bản ghi có {len(record)} ô, tiêu đề có {len(names)}")
    return dict(zip(names, record, strict=True))


@_readable
def _json_rows(path: Path, schema: Path) -> Iterator[Named]:
    validator = _item_validator(schema)
    for item in read_json(path):
        fault = next(validator.iter_errors(item), None)
        if fault is not None:
            place = ".".join(map(str, fault.absolute_path)) or "bản ghi"
            raise ValueError(f"sai lược đồ JSON Schema tại {place} (quy tắc {fault.validator})")
        yield {name: canonical_text(value) for name, value in item.items()}


def _item_validator(schema: Path) -> Any:
    """A validator of one row: the schema's array is checked item by item, so that memory stays bounded."""
    content = json.loads(schema.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(content)
    return Draft202012Validator(content["items"], format_checker=Draft202012Validator.FORMAT_CHECKER)


@_readable
def _xml_rows(path: Path, schema: Path) -> Iterator[Named]:
    if not path.exists():
        raise FileNotFoundError(2, "", str(path))
    yield from read_xml(path, etree.XMLSchema(etree.fromstring(schema.read_bytes())))


@_readable
def _excel_csv_rows(path: Path) -> Iterator[Named]:
    with path.open(encoding="utf-8") as file:
        if file.read(1) != BOM:
            raise ValueError("không bắt đầu bằng dấu BOM của UTF-8")
    records = read_csv(path, "utf-8-sig")
    header = next(records, ())
    names = [name or "" for name in header]
    for record in records:
        yield _named(names, tuple(map(unguarded, record)))


@_readable
def _geojson_rows(path: Path) -> Iterator[Named]:
    for properties in read_geojson(path):
        yield {name: canonical_text(value) for name, value in properties.items()}


@_readable
def _parquet_rows(path: Path) -> Iterator[Named]:
    yield from read_parquet(path)


@_readable
def _xlsx_rows(path: Path) -> Iterator[Named]:
    yield from read_xlsx(path)


FURTHER: dict[str, Callable[[Path], Iterator[Named]]] = {
    "excel.csv": _excel_csv_rows,
    "geojson": _geojson_rows,
    "parquet": _parquet_rows,
    "xlsx": _xlsx_rows,
}
"""Readers of the formats that not every table comes in."""
