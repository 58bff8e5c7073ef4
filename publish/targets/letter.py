"""The list of released datasets as a workbook and as CSV: what goes with a letter to the national portal."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from catalog import Catalog
from publish.descriptions.dictionary_workbook import CREATED
from publish.descriptions.synthetic import VI
from publish.entries import Entry, entries
from publish.provincial_list import read_provincial_list
from publish.storage import explained
from warehouse.clock import PROVINCE_TIME
from warehouse.database import connect
from warehouse.settings import Settings

WORKBOOK, TABLE = "danh-muc-du-lieu-mo.xlsx", "danh-muc-du-lieu-mo.csv"
HEADER = (
    "Số trong danh mục",
    "Tên bộ dữ liệu",
    "Tên tiếng Anh",
    "Mô tả",
    "Lĩnh vực",
    "Cơ quan chủ quản",
    "Chu kỳ cập nhật",
    "Điều khoản sử dụng",
    "Định dạng",
    "Số bản ghi",
    "Phiên bản",
    "Ngày phát hành",
    "Địa chỉ",
)
WIDTHS = (10, 48, 40, 60, 20, 36, 20, 30, 16, 12, 24, 14, 60)


def export(settings: Settings, catalog: Catalog, folder: Path) -> list[Path]:
    """Write both files to ``folder``: one line for each dataset that is served today, in the list's order.

    The same releases give the same bytes.

    Raises:
        ReleaseError: the folder cannot be written; WarehouseError: the ledger does not answer.
    """
    promises = read_provincial_list(settings.catalog / "vocabulary")
    with connect(settings, "reader") as connection:
        found = entries(connection, catalog, settings.releases, promises)
    rows = [_row(entry, catalog, settings.public_url) for entry in found.values() if entry.current]
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / TABLE).write_text(_csv(rows), encoding="utf-8-sig", newline="")
        (folder / WORKBOOK).write_bytes(_workbook(rows, is_demo=settings.is_demo))
    return [folder / WORKBOOK, folder / TABLE]


def _row(entry: Entry, catalog: Catalog, public_url: str) -> tuple[str, ...]:
    current, dataset = entry.current, catalog.datasets.get(entry.dataset or "")
    if current is None:
        raise ValueError(entry.number)
    words, released = catalog.vocabulary, current.release.released_at
    formats = dict.fromkeys(file.format for file in current.files if file.format)
    return (
        entry.number,
        entry.title,
        dataset.title_en if dataset else "",
        dataset.description if dataset else "",
        words.topics[dataset.topic].title if dataset else "",
        entry.owner or "",
        words.cadences[dataset.cadence].title if dataset else "",
        words.licences[dataset.licence].title if dataset else "",
        ", ".join(formats),
        str(current.release.rows),
        current.release.version,
        f"{released.astimezone(PROVINCE_TIME):%d/%m/%Y}" if released else "",
        f"{public_url}/{entry.page}" if public_url and entry.page else "",
    )


def _csv(rows: Sequence[Sequence[str]]) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([HEADER, *rows])
    return stream.getvalue()


def _workbook(rows: Sequence[Sequence[str]], *, is_demo: bool) -> bytes:
    import xlsxwriter

    stream = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": "Danh mục dữ liệu mở tỉnh Điện Biên", "created": CREATED})
        head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "border": 1, "text_wrap": True, "valign": "top"})
        cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
        sheet = book.add_worksheet("Danh mục")
        title = "DANH MỤC DỮ LIỆU MỞ TỈNH ĐIỆN BIÊN"
        sheet.write_string(0, 0, f"{title} ({VI})" if is_demo else title, book.add_format({"bold": True}))
        for number, (name, width) in enumerate(zip(HEADER, WIDTHS, strict=True)):
            sheet.set_column(number, number, width)
            sheet.write_string(2, number, name, head)
        for line, row in enumerate(rows, start=3):
            for number, value in enumerate(row):
                sheet.write_string(line, number, value, cell)
        sheet.freeze_panes(3, 2)
    return stream.getvalue()
