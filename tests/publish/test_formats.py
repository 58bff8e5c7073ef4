from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from publish.descriptions.xsd import xsd
from publish.formats.csv_text import csv_record, read_csv
from publish.formats.json_text import canonical_text, read_json
from publish.formats.xml_text import read_xml
from tests.publish import sample
from tests.publish.blocks import csv_of, json_of, write, xml_of
from warehouse.errors import ReleaseError

ROW = ("001", 'a "b", c', "9007199254740993", "10.5", "2025-07-01", "true", None)
XML_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(9)))))
LEGAL = XML_TEXT.filter(lambda text: not any(ord(c) in {11, 12, 0xFFFE, 0xFFFF} or 14 <= ord(c) < 32 for c in text))


def test_csv_is_rfc_4180_with_crlf_and_tells_null_from_empty() -> None:
    assert csv_record(["a", None, "", 'x"y', "1,5", "l\nm", " s"]) == 'a,,"","x""y","1,5","l\nm"," s"\r\n'


def test_json_numbers_are_numbers_with_every_digit(tmp_path: Path) -> None:
    write([ROW], sample.SCHOOLS, tmp_path)
    text = (tmp_path / "truong_thu.json").read_text(encoding="utf-8")
    assert '"so_hoc_sinh":9007199254740993,"dien_tich":10.5,' in text
    (item,) = json.loads(text)
    assert (item["ten_truong"], item["dat_chuan"], item["loai_hinh"]) == ('a "b", c', True, None)


def test_xml_escapes_and_marks_nulls(tmp_path: Path) -> None:
    write([("]]>&<\r", "1", None)], sample.CLASSES, tmp_path)
    line = '<dong><ma_truong>]]&gt;&amp;&lt;&#13;</ma_truong><nam>1</nam><so_lop xsi:nil="true"/></dong>\n'
    assert line.encode() in (tmp_path / "lop_hoc.xml").read_bytes()


TRICKY = st.text(st.sampled_from("a\"',\\<>&=-+@ \t\r\n\u00a0\u2003\u3000\u0085\x7fếﬀ\ufeff😀"), max_size=6)


@given(st.lists(st.tuples(TRICKY | LEGAL, TRICKY | LEGAL | st.none(), st.integers() | st.none()), max_size=9))
def test_blocks_make_the_very_bytes_that_single_rows_make(
    tmp_path_factory: pytest.TempPathFactory, values: list[tuple[str, str | None, int | None]]
) -> None:
    folder = tmp_path_factory.mktemp("formats")
    rows = [(key, name, None if n is None else str(n), None, None, None, None) for key, name, n in values]
    write(rows, sample.SCHOOLS, folder)
    for ending, text_of in {"csv": csv_of, "json": json_of, "xml": xml_of}.items():
        assert (folder / f"truong_thu.{ending}").read_bytes().decode() == text_of(rows, sample.SCHOOLS)


@pytest.mark.parametrize("letter", ["\x01", "\x0b", "\x1f", "\ufffe", "\uffff"])
def test_a_character_xml_cannot_hold_is_refused_without_showing_the_value(tmp_path: Path, letter: str) -> None:
    bad = ("002", f"bí mật{letter}", *ROW[2:])
    with pytest.raises(ReleaseError) as refusal:
        write([ROW, bad], sample.SCHOOLS, tmp_path)
    assert "mart.giao_duc__truong_thu, cột ten_truong, dòng thứ 2 theo thứ tự khóa (ma_truong)" in str(refusal.value)
    assert "bí mật" not in str(refusal.value)


@given(st.lists(st.tuples(LEGAL, LEGAL | st.none()), max_size=8))
def test_every_text_comes_back_the_same_from_all_three(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str | None]]
) -> None:
    folder = tmp_path_factory.mktemp("formats")
    rows = [(key, value, None, None, None, None, None) for key, value in pairs]
    resource = sample.SCHOOLS.model_copy(update={"columns": tuple(_free(c) for c in sample.SCHOOLS.columns)})
    table = write(rows, resource, folder)
    names = [column.name for column in resource.columns]
    expected = [dict(zip(names, row, strict=True)) for row in rows]
    header, *records = read_csv(folder / "truong_thu.csv")
    assert list(header) == names
    assert table.rows == len(rows)
    assert records == rows
    assert [
        {k: canonical_text(v) for k, v in item.items()} for item in read_json(folder / "truong_thu.json")
    ] == expected
    schema = etree.XMLSchema(etree.fromstring(xsd(resource, sample.CATALOG).encode()))
    assert list(read_xml(folder / "truong_thu.xml", schema)) == expected
    assert json.loads((folder / "truong_thu.json").read_text(encoding="utf-8")) == expected
    with (folder / "truong_thu.csv").open(encoding="utf-8", newline="") as file:
        strict = list(csv.reader(file, strict=True))
    assert strict[1:] == [[cell or "" for cell in row] for row in rows]


def _free(column: sample.Column) -> sample.Column:
    return column.model_copy(update={"pattern": None, "code_list": None})


def test_no_rows_is_still_a_whole_file_in_every_format(tmp_path: Path) -> None:
    assert write([], sample.CLASSES, tmp_path).rows == 0
    assert list(read_csv(tmp_path / "lop_hoc.csv")) == [("ma_truong", "nam", "so_lop")]
    assert json.loads((tmp_path / "lop_hoc.json").read_text(encoding="utf-8")) == []
    assert list(read_json(tmp_path / "lop_hoc.json")) == []
    assert len(etree.parse(tmp_path / "lop_hoc.xml").getroot()) == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '[\n{"a":1}\n{"a":2}\n]\n',
        '[\n{"a":1},\n]\n',
        '[\n{"a":NaN}\n]\n',
        "[\n1\n]\n",
        '[\n{"a":1}\n',
        '[\n{"a":1}\n]\nx',
    ],
)
def test_reading_refuses_json_that_is_no_array_of_objects(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError):
        list(read_json(path))


@pytest.mark.parametrize("text", ['a,"b\r\n', 'a,b"c\r\n', '"a"b,c\r\n', "a,b\n", "a,b\rc\r\n"])
def test_reading_refuses_csv_that_breaks_the_rules(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(text.encode())
    with pytest.raises(ValueError):
        list(read_csv(path))
