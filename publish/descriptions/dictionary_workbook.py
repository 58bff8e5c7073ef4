"""dictionary.xlsx: the data dictionary for people who live in spreadsheets, one sheet for each table."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

from catalog import Catalog, Dataset, Resource
from publish.descriptions.dictionary import allowed_values, empty_means
from publish.descriptions.synthetic import EN, VI
from publish.facts import ReleaseFacts
from publish.vietnamese import number_vi

WORKBOOK = "dictionary.xlsx"
CREATED = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""The same for ever: a workbook carries its time of making, and the same release must give the same bytes."""
LONGEST_SHEET_NAME = 31
WIDTHS = (24, 30, 30, 14, 14, 10, 30, 48, 60)
HEADER = ("Cột", "Tên", "Tên tiếng Anh", "Kiểu", "Đơn vị", "Bắt buộc", "Ô trống", "Giá trị cho phép", "Ý nghĩa")
TYPE_NAMES = {
    "text": "chữ",
    "integer": "số nguyên",
    "decimal": "số thập phân",
    "date": "ngày",
    "boolean": "đúng/sai",
}


def dictionary_workbook(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> bytes:
    """The workbook's bytes: the same contract and facts give the same bytes on any machine."""
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": dataset.title, "created": CREATED, "comments": VI if facts.is_demo else ""})
        styles = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "head": book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "valign": "top"}),
            "cell": book.add_format({"text_wrap": True, "valign": "top", "border": 1}),
        }
        _write_summary(book.add_worksheet("Giới thiệu"), dataset, catalog, facts, styles)
        for number, resource in enumerate(dataset.resources, start=1):
            name = f"{number}. {resource.name}"[:LONGEST_SHEET_NAME]
            _write_table(book.add_worksheet(name), resource, catalog, styles)
    return stream.getvalue()


def _write_summary(sheet: Any, dataset: Dataset, catalog: Catalog, facts: ReleaseFacts, styles: dict[str, Any]) -> None:
    vocabulary = catalog.vocabulary
    owner = dataset.owner_on(facts.day)
    lines = [
        ("Số trong danh mục", dataset.number),
        ("Tên tiếng Anh", dataset.title_en),
        ("Mô tả", dataset.description),
        ("Phiên bản", facts.version),
        ("Số bản ghi", number_vi(sum(facts.rows.values()))),
        ("Cơ quan chủ quản", vocabulary.departments[owner].title if owner else "không"),
        ("Chu kỳ cập nhật", vocabulary.cadences[dataset.cadence].title),
        ("Điều khoản sử dụng", vocabulary.licences[dataset.licence].title),
        *(("Lưu ý", caveat) for caveat in facts.caveats),
    ]
    if facts.is_demo:
        lines[:0] = [("Cảnh báo", VI), ("Warning", EN)]
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 100)
    sheet.write_string(0, 0, dataset.title, styles["title"])
    for row, (label, value) in enumerate(lines, start=2):
        sheet.write_string(row, 0, label, styles["head"])
        sheet.write_string(row, 1, value, styles["cell"])


def _write_table(sheet: Any, resource: Resource, catalog: Catalog, styles: dict[str, Any]) -> None:
    sheet.write_string(0, 0, resource.title, styles["title"])
    sheet.write_string(1, 0, f"Mỗi dòng: {resource.row.rstrip('.')}. Khóa: {', '.join(resource.key)}.")
    for number, (name, width) in enumerate(zip(HEADER, WIDTHS, strict=True)):
        sheet.set_column(number, number, width)
        sheet.write_string(3, number, name, styles["head"])
    for row, column in enumerate(resource.columns, start=4):
        cells = (
            column.name,
            column.title,
            column.title_en,
            TYPE_NAMES[column.type],
            column.unit or "",
            "có" if column.required else "không",
            empty_means(column) or "",
            (allowed_values(column, catalog) or "").replace("; ", "\n"),
            column.description,
        )
        for number, cell in enumerate(cells):
            sheet.write_string(row, number, cell, styles["cell"])
    sheet.freeze_panes(4, 1)
