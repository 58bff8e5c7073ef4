"""JSON: an array of objects, one object a line, every column in every object, null as ``null``.

GeoJSON: the same objects as properties of features, one a line; the point is made of their
coordinates, longitude first.

Numbers are JSON numbers made from their text, digit for digit; a reader that keeps numbers as doubles must itself
take care of integers beyond 2^53.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

HEAD, FOOT = "[\n", "\n]\n"
GEO_HEAD, GEO_FOOT = '{"type":"FeatureCollection","features":[\n', "\n]}\n"
LATITUDE, LONGITUDE = "vi_do", "kinh_do"
FEATURE, POINT = '{"type":"Feature","geometry":', '{"type":"Point","coordinates":['


def read_json(path: Path) -> Iterator[dict[str, object]]:
    """Objects of a file of ours, line by line with bounded memory; numbers as int and Decimal.

    The lines together are one JSON array: ``[``, objects with commas between, ``]``.

    Raises:
        ValueError: the file is not laid out so, or a line is no JSON object.
    """
    return _lines(path, HEAD, FOOT)


def read_geojson(path: Path) -> Iterator[dict[str, object]]:
    """The properties of every feature of a GeoJSON file of ours, as `read_json` reads them.

    Raises:
        ValueError: the file is not laid out as ours are, or a point is not where its properties say.
    """
    for feature in _lines(path, GEO_HEAD, GEO_FOOT):
        properties = feature.get("properties")
        if feature.get("type") != "Feature" or not isinstance(properties, dict):
            raise ValueError("bản ghi không phải đối tượng Feature của GeoJSON")
        point = [properties.get(LONGITUDE), properties.get(LATITUDE)]
        expected = None if None in point else {"type": "Point", "coordinates": point}
        if feature.get("geometry") != expected:
            raise ValueError(f"điểm trên bản đồ khác {LATITUDE}, {LONGITUDE} của bản ghi")
        yield properties


def _lines(path: Path, head: str, foot: str) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8", newline="") as file:
        if file.readline() != head:
            raise ValueError(f"tệp không bắt đầu bằng {head.strip()}")
        previous = file.readline()
        for line in file:
            if line == foot[1:] and not file.readline():
                if previous != "\n":
                    yield _object(previous)
                return
            if not previous.endswith(",\n"):
                raise ValueError("thiếu dấu phẩy giữa hai bản ghi")
            yield _object(previous[:-2])
            previous = line
    raise ValueError(f"tệp không kết thúc bằng {foot.strip()}")


def _object(text: str) -> dict[str, object]:
    value = json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant)
    if not isinstance(value, dict):
        raise ValueError("bản ghi không phải đối tượng JSON")  # noqa: TRY004 - the file is wrong, not our type
    return value


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} không phải số JSON")


def canonical_text(value: object) -> str | None:
    """The canonical text of a value read by `read_json`."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if not isinstance(value, Decimal) else f"{value:f}"
