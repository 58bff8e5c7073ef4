"""The formats a table is released in, by the ending of their files; the slowest first, so that no thread ends alone."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from catalog import Resource
from publish.formats.csv_format import csv_file, excel_csv_file
from publish.formats.file import Format, Sink
from publish.formats.json_format import geojson_file, has_points, json_file
from publish.formats.parquet_format import ParquetFile
from publish.formats.xlsx_format import XlsxFile
from publish.formats.xml_format import xml_file


@dataclass(frozen=True)
class Kind:
    """How a format is made for a table, and which tables it fits by their columns."""

    make: Callable[[Resource, Sink], Format]
    fits: Callable[[Resource], bool] = lambda _: True


KINDS: dict[str, Kind] = {
    "xlsx": Kind(XlsxFile),
    "csv": Kind(csv_file),
    "json": Kind(json_file),
    "xml": Kind(xml_file),
    "parquet": Kind(ParquetFile),
    "excel.csv": Kind(excel_csv_file),
    "geojson": Kind(geojson_file, has_points),
}


def kinds_of(resource: Resource, endings: Collection[str] | None = None) -> dict[str, Kind]:
    """What ``resource`` can be had in, whatever its rows; of these only ``endings``, if they are given."""
    wanted = KINDS if endings is None else endings
    return {ending: kind for ending, kind in KINDS.items() if ending in wanted and kind.fits(resource)}
