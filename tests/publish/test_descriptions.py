from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from catalog import Catalog, load_catalog
from catalog.dataset import Suppression
from publish.coverage import Coverage
from publish.descriptions.checksums import checksums, read_checksums
from publish.descriptions.dictionary import dictionary, empty_means
from publish.descriptions.json_schema import json_schema
from publish.descriptions.readme import readme
from publish.descriptions.readme_en import readme_en
from publish.descriptions.xsd import xsd, xsd_pattern
from publish.facts import ReleaseFacts
from tests.publish import sample
from tests.publish.blocks import xml_of
from warehouse.settings import PROJECT_ROOT

DATASETS = load_catalog(PROJECT_ROOT / "catalog").datasets
GOOD = ("001", "Him Lam", "5", "1.5", "2025-07-01", "true", "cong_lap")


def is_valid_xml(*values: str | None) -> bool:
    schema = etree.XMLSchema(etree.fromstring(xsd(sample.SCHOOLS, sample.CATALOG).encode()))
    return bool(schema.validate(etree.fromstring(xml_of([values], sample.SCHOOLS).encode())))


def is_valid_json(**changed: object) -> bool:
    good = {
        "ma_truong": "001",
        "ten_truong": "Him Lam",
        "so_hoc_sinh": 5,
        "dien_tich": 1.5,
        "ngay_thanh_lap": "2025-07-01",
        "dat_chuan": True,
        "loai_hinh": "cong_lap",
    }
    schema = json.loads(json_schema(sample.SCHOOLS, sample.CATALOG))
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return bool(checker.is_valid([{**good, **changed}]))


@pytest.mark.parametrize(
    ("index", "value", "is_valid"),
    [
        (0, "01", False),  # pattern
        (0, "0012", True),
        (0, None, False),  # required
        (1, "", True),
        (1, None, True),
        (2, "-2", False),  # range
        (2, "1.5", False),
        (3, "12345678901234567890.12345", True),
        (4, "2025-02-30", False),
        (5, "yes", False),
        (6, "khac", False),  # code list
        (6, None, True),
    ],
)
def test_the_xsd_holds_every_limit_of_the_contract(index: int, value: str | None, is_valid: bool) -> None:
    assert is_valid_xml(*GOOD[:index], value, *GOOD[index + 1 :]) is is_valid


@pytest.mark.parametrize(
    ("name", "value", "is_valid"),
    [
        ("ma_truong", "01", False),
        ("ma_truong", None, False),
        ("ten_truong", None, True),
        ("so_hoc_sinh", -2, False),
        ("so_hoc_sinh", "5", False),
        ("so_hoc_sinh", 9223372036854775807, True),
        ("ngay_thanh_lap", "2025-02-30", False),
        ("dat_chuan", "true", False),
        ("loai_hinh", "khac", False),
        ("loai_hinh", None, True),
        ("la", "cột lạ", False),
    ],
)
def test_the_json_schema_holds_every_limit_of_the_contract(name: str, value: object, is_valid: bool) -> None:
    assert is_valid_json() is True
    assert is_valid_json(**{name: value}) is is_valid


def test_the_json_schema_is_of_draft_2020_12() -> None:
    schema = json.loads(json_schema(sample.SCHOOLS, sample.CATALOG))
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^[0-9]{5}$", "[0-9]{5}"),
        ("^(a|b)$", "(a|b)"),
        ("^a|b$", None),
        ("[0-9]", None),
        ("^(?:a)$", None),
        (r"^a\$", None),
    ],
)
def test_a_pattern_is_translated_only_where_xml_schema_means_the_same(pattern: str, expected: str | None) -> None:
    assert xsd_pattern(pattern) == expected


def test_the_dictionary_tells_every_column() -> None:
    records = list(csv.DictReader(io.StringIO(dictionary(sample.SCHOOLS, sample.CATALOG), newline="")))
    assert [record["column"] for record in records] == [column.name for column in sample.SCHOOLS.columns]
    assert records[2] == {
        "column": "so_hoc_sinh",
        "title": "Số học sinh",
        "title_en": "Số học sinh (en)",
        "type": "integer",
        "unit": "học sinh",
        "required": "false",
        "allowed_values": "từ -1",
        "description": "Số học sinh, theo báo cáo của trường",
        "empty_means": "nguồn không có giá trị",
        "source": "",
    }
    assert records[0]["empty_means"] == ""
    assert records[6]["allowed_values"] == "cong_lap = Công lập; tu_thuc = Tư thục"
    assert records[6]["source"] == "truong.loai_hinh"


def test_the_dictionary_says_where_the_reason_of_an_empty_cell_stands() -> None:
    hidden = sample.CLASSES.column("so_lop").model_copy(
        update={"suppress": Suppression(below=5, of="tong", reason_column="ly_do_trong")}
    )
    assert (empty_means(hidden) or "").startswith("lý do ghi ở cột ly_do_trong")


def test_the_readme_tells_owner_today_and_before_in_both_languages() -> None:
    rows = {"truong_thu": 1234, "lop_hoc": 1}
    facts = ReleaseFacts("2026-11-24-aa", date(2026, 11, 24), "d", rows, (), False, None, Coverage("2024", "2025-07"))
    text = readme(sample.DATASET, sample.CATALOG, facts)
    for expected in (
        "# Dữ liệu các trường tiểu học trên địa bàn",
        "Số bản ghi: 1.235",
        "Mỗi dòng: một trường tiểu học",
        "Sở Giáo dục và Đào tạo (hiện nay; từ 01/03/2025)",
        "Sở Cũ (đến hết 28/02/2025)",
        "Mỗi năm học",
        "Phải ghi nguồn.",
        "Văn bản thử, Dữ liệu thử",
        "Không có lưu ý.",
        "Không đọc họ tên",
        "Thời gian của số liệu: 2024 đến 2025-07",
    ):
        assert expected in text, expected
    english = readme_en(sample.DATASET, sample.CATALOG, facts)
    for expected in (
        "# Primary schools",
        "Owner today: Department of Education and Training",
        "Rows: 1,235",
        "`lop_hoc`: 1 rows; key: `ma_truong`, `nam`",
        "`so_lop`: Số lớp (en)",
        "Time covered: 2024 to 2025-07",
        "Terms of use: Open terms",
    ):
        assert expected in english, expected
    assert "SYNTHETIC" not in text + english
    before = ReleaseFacts("v", date(2024, 1, 1), "d", facts.rows, (), True)
    assert "Owner today: Old Department" in readme_en(sample.DATASET, sample.CATALOG, before)
    assert "SYNTHETIC DATA" in readme_en(sample.DATASET, sample.CATALOG, before)
    assert "DỮ LIỆU MÔ PHỎNG" in readme(sample.DATASET, sample.CATALOG, before)


def test_checksums_are_read_as_they_are_written() -> None:
    files = {"b.csv": "1" * 64, "a b.csv": "2" * 64}
    assert read_checksums(checksums(files.items())) == files
    with pytest.raises(ValueError, match="không phải mã kiểm tra"):
        read_checksums("abc  x\n")


@pytest.mark.parametrize("name", DATASETS)
def test_every_contract_gives_schemas_that_are_schemas(catalog: Catalog, name: str) -> None:
    for resource in catalog.dataset(name).resources:
        etree.XMLSchema(etree.fromstring(xsd(resource, catalog).encode()))
        Draft202012Validator.check_schema(json.loads(json_schema(resource, catalog)))
        assert len(dictionary(resource, catalog).splitlines()) > len(resource.columns)
