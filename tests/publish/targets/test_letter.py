"""The list that goes with a letter: what is served, the same bytes every time."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import openpyxl

from publish.targets.letter import HEADER, export
from publish.withdrawal import withdraw
from tests.publish import sample
from tests.publish.test_release import run
from warehouse.settings import Settings


def test_the_list_tells_what_is_served(settings: Settings, tmp_path: Path) -> None:
    sample.fill(settings)
    version = run(settings, "r1").version
    known = replace(settings, environment={**settings.environment, "ODW_PUBLIC_URL": "https://dulieumo.example.vn"})
    workbook, table = export(known, sample.CATALOG, tmp_path / "thu")
    with table.open(encoding="utf-8-sig", newline="") as file:
        header, row = list(csv.reader(file))
    assert tuple(header) == HEADER
    assert dict(zip(header, row, strict=True)) | {"Ngày phát hành": ""} == {
        "Số trong danh mục": "I.5",
        "Tên bộ dữ liệu": sample.DATASET.title,
        "Tên tiếng Anh": "Primary schools",
        "Mô tả": sample.DATASET.description,
        "Lĩnh vực": "Giáo dục",
        "Cơ quan chủ quản": "Sở Giáo dục và Đào tạo",
        "Chu kỳ cập nhật": "Mỗi năm học",
        "Điều khoản sử dụng": "Điều khoản mở",
        "Định dạng": "CSV, CSV cho Excel, JSON, Parquet, Excel (XLSX), XML",
        "Số bản ghi": "9",
        "Phiên bản": version,
        "Ngày phát hành": "",
        "Địa chỉ": "https://dulieumo.example.vn/giao-duc/truong-thu/index.html",
    }
    sheet = openpyxl.load_workbook(workbook).active
    assert sheet is not None
    lines = [tuple(value or "" for value in line) for line in sheet.iter_rows(values_only=True)]
    assert "mô phỏng" in str(lines[0][0]).lower()
    assert lines[2:] == [HEADER, tuple(row)]
    again = export(known, sample.CATALOG, tmp_path / "lai")
    assert [path.read_bytes() for path in again] == [workbook.read_bytes(), table.read_bytes()]


def test_what_is_withdrawn_is_not_listed(settings: Settings, tmp_path: Path) -> None:
    sample.fill(settings)
    run(settings, "r1")
    withdraw(settings, sample.DATASET.id, None, "Giám đốc", "Sai")
    _, table = export(settings, sample.CATALOG, tmp_path)
    assert len(table.read_text(encoding="utf-8-sig").splitlines()) == 1
