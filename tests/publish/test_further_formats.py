"""The formats that say again what CSV, JSON and XML say, read with tools of others."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyarrow import parquet

from catalog import Resource
from publish.formats.csv_text import read_csv
from publish.formats.json_text import canonical_text, read_geojson
from publish.formats.parquet_format import read_parquet
from tests.publish import sample
from tests.publish.blocks import excel_csv_of, geojson_of, write

ROWS = [
    ("001", 'a "b", c', "9007199254740993", "10.5", "2025-07-01", "true", "cong_lap"),
    ("002", "", "-1", "-0.1", None, None, None),
    ("003", sample.NASTY, "9223372036854775807", "12345678901234567890.12345", "1954-05-07", "false", None),
    ("004", None, None, None, "9999-12-31", None, None),
]
PLACES = Resource(
    dataset="giao_duc.truong_thu",
    name="diem",
    title="Điểm trường",
    row="một điểm trường",
    key=("ma",),
    rows=sample.SCHOOLS.rows,
    columns=(
        sample.column("ma", "text", "Mã", required=True),
        sample.column("vi_do", "decimal", "Vĩ độ"),
        sample.column("kinh_do", "decimal", "Kinh độ"),
    ),
)
POINTS = [("a", "21.386000001", "103.0174"), ("b", None, "103"), ("c", None, None), ('d"', "0", "-1")]
NAMES = [column.name for column in sample.SCHOOLS.columns]


def test_parquet_has_real_types_and_every_digit(tmp_path: Path) -> None:
    write(ROWS, sample.SCHOOLS, tmp_path)
    table = parquet.read_table(tmp_path / "truong_thu.parquet")
    assert [str(field.type) for field in table.schema] == [
        "string", "string", "int64", "decimal128(38, 10)", "date32[day]", "bool", "string",
    ]  # fmt: skip
    assert [field.nullable for field in table.schema] == [False, *[True] * 6]
    assert table.schema.field("dien_tich").metadata == {b"title": "Diện tích".encode(), b"unit": "m²".encode()}
    rows = [tuple(row.values()) for row in table.to_pylist()]
    assert rows[0] == ("001", 'a "b", c', 9007199254740993, Decimal("10.5"), date(2025, 7, 1), True, "cong_lap")
    assert rows[2][1:4] == (sample.NASTY, sample.BIGGEST, sample.LONG_DECIMAL)
    assert rows[1][1] == "" and rows[3][1:4] == (None, None, None)


def test_parquet_comes_back_as_canonical_text(tmp_path: Path) -> None:
    write(ROWS, sample.SCHOOLS, tmp_path)
    assert [tuple(row.values()) for row in read_parquet(tmp_path / "truong_thu.parquet")] == ROWS


@pytest.mark.parametrize("number", ["0.12345678901", "1" * 29])
def test_a_number_parquet_cannot_carry_leaves_parquet_out_and_says_so(tmp_path: Path, number: str) -> None:
    rows = [*ROWS, ("005", "bí mật", None, number, None, None, None)]
    table = write(rows, sample.SCHOOLS, tmp_path)
    assert table.left_out["parquet"].startswith("cột dien_tich có giá trị mà kiểu decimal128(38, 10)")
    assert number not in table.left_out["parquet"]
    assert not (tmp_path / "truong_thu.parquet").exists()
    assert "truong_thu.parquet" not in {file.name for file in table.files}
    assert len(list(read_csv(tmp_path / "truong_thu.csv"))) == 6


def test_csv_for_excel_begins_with_a_mark_and_runs_no_formula(tmp_path: Path) -> None:
    rows = [(key, text, None, "-1", None, None, None) for key, text in FORMULAS.items()]
    write(rows, sample.SCHOOLS, tmp_path)
    path = tmp_path / "truong_thu.excel.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbfma_truong,ten_truong,")
    assert path.read_bytes().decode() == excel_csv_of(rows, sample.SCHOOLS)
    _, *records = read_csv(path, "utf-8-sig")
    assert [record[1] for record in records] == [
        "'=1+1", "'+84", "'-", "'@SUM(A1)", "'\tx", "''x", " =1", "a=b", "", None, "'＝1",
    ]  # fmt: skip
    assert {record[3] for record in records} == {"-1"}


FORMULAS = dict(
    enumerate(["=1+1", "+84", "-", "@SUM(A1)", "\tx", "'x", " =1", "a=b", "", None, "＝1"])
)  # fmt: skip
FORMULAS = {f"{key:03}": text for key, text in FORMULAS.items()}


def test_geojson_has_points_longitude_first(tmp_path: Path) -> None:
    write(POINTS, PLACES, tmp_path)
    path = tmp_path / "diem.geojson"
    assert path.read_text(encoding="utf-8") == geojson_of(POINTS, PLACES)
    content = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    assert content["type"] == "FeatureCollection"
    points = [feature["geometry"] for feature in content["features"]]
    assert points[0] == {"type": "Point", "coordinates": [Decimal("103.0174"), Decimal("21.386000001")]}
    assert points[1] is points[2] is None
    read = [tuple(map(canonical_text, row.values())) for row in read_geojson(path)]
    assert read == POINTS


def test_a_table_without_coordinates_has_no_geojson(tmp_path: Path) -> None:
    assert not [file for file in write(ROWS, sample.SCHOOLS, tmp_path).files if file.name.endswith("geojson")]


def test_no_rows_is_a_whole_file_in_every_further_format(tmp_path: Path) -> None:
    write([], PLACES, tmp_path)
    assert list(read_parquet(tmp_path / "diem.parquet")) == list(read_geojson(tmp_path / "diem.geojson")) == []
    assert list(read_csv(tmp_path / "diem.excel.csv", "utf-8-sig")) == [("ma", "vi_do", "kinh_do")]


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.mkdir(), second.mkdir()
    one, other = write(ROWS, sample.SCHOOLS, first), write(ROWS, sample.SCHOOLS, second)
    assert one == other
    assert len(one.files) == len(list(first.iterdir())) > 4
