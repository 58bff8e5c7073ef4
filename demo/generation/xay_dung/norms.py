"""Norms: the work items of the chapters, general ones and the province's own, and what each takes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, comma_number, refused
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream
from demo.generation.xay_dung.chapters import FAMILIES, SPECIAL_FAMILIES, Family
from demo.generation.xay_dung.inputs import INPUTS, Input

REASONS = {"Vận chuyển thủ công vùng cao": "2", "Nhà truyền thống": "3", "Gia cố mái dốc": "1", "Cấp nước tự chảy": "4"}
PROPOSERS = (
    "Ban Quản lý dự án các công trình dân dụng và công nghiệp tỉnh", "Ban Quản lý dự án các công trình giao thông tỉnh",
    "Ban Quản lý dự án huyện Mường Nhé", "Ban Quản lý dự án huyện Tủa Chùa", "Sở Xây dựng",
)  # fmt: skip
WORKS = (
    "Nhà lớp học điểm bản", "Đường vào bản vùng cao", "Trạm y tế xã biên giới", "Nhà văn hóa bản", "Kè chống sạt lở",
    "Nước sinh hoạt tập trung",
)  # fmt: skip
DOCUMENTS = (
    ("VB0001", "12/2021/TT-BXD", "Ban hành định mức xây dựng", "BXD", "2021-08-31", "2021-10-15"),
    ("VB0002", "09/2024/TT-BXD", "Sửa đổi, bổ sung một số định mức xây dựng", "BXD", "2024-08-30", "2024-10-15"),
    ("VB0003", "1126/QĐ-UBND", "Định mức công tác đặc thù của tỉnh (đợt 1)", "UBT", "2023-07-10", "2023-07-20"),
    ("VB0004", "845/QĐ-UBND", "Định mức công tác đặc thù của tỉnh (đợt 2)", "UBT", "2025-05-22", "2025-06-01"),
)  # fmt: skip
CODE_STEP = 11


@dataclass(frozen=True)
class WorkItem:
    """One work item with its inputs and their amounts."""

    code: str
    name: str
    family: Family
    parts: tuple[tuple[Input, float], ...]
    special: bool


@cache
def work_items(scale: int, seed: int) -> tuple[WorkItem, ...]:
    """Every work item; above scale 1 further variants of each, numbered on."""
    rng = stream(seed, "norms")
    serials: dict[str, int] = {}
    general = _items(FAMILIES, scale, serials, rng, special=False)
    return (*general, *_items(SPECIAL_FAMILIES, scale, serials, rng, special=True))


def _items(
    families: Sequence[Family], scale: int, serials: dict[str, int], rng: Random, *, special: bool
) -> list[WorkItem]:
    found = []
    for batch, family in product(range(scale), families):
        for conditions in product(*family.conditions):
            serials[family.letters] = serials.get(family.letters, 1000) + (CODE_STEP if scale == 1 else 1)
            name = f"{family.name}, {', '.join(conditions)}" + (f", biến thể {batch}" if batch else "")
            parts = tuple((INPUTS[code], round(amount * rng.uniform(0.7, 1.35), 3)) for code, amount in family.parts)
            found.append(WorkItem(f"{family.letters}.{serials[family.letters]:05d}", name, family, parts, special))
    return found


def norm_tables(scale: int, seed: int) -> list[DemoTable]:
    """Documents, work items, their inputs, and the files of the special ones."""
    items = work_items(scale, seed)
    rng = stream(seed, "norm dirt")
    listed = [_item_row(item, rng) for item in items]
    parts = [row for item in items for row in _part_rows(item)]
    files = [_file_row(item, items, rng) for item in items if item.special]
    broken_parts: list[Row] = [{"MucHP": "0,5 - 0,7"}, {"LoaiHP": BAD_CODE}, {"DVT": "thùng"}, {"MaHP": "V12"}]
    return [
        DemoTable(
            "qlxd.dm_van_ban", ("MaVB", *_document(DOCUMENTS[0])), [_numbered(document) for document in DOCUMENTS]
        ),
        _table("qlxd.dm_cong_tac", listed, 8, [{"MaHieu": "AF11110"}, {"MaNhom": "TN"}, {"TenCongTac": " "}], rng),
        _table("qlxd.ct_hao_phi", parts, 20, broken_parts * 8, rng),
        _table("qlxd.hs_dinh_muc_dac_thu", files, 1, [{"MaLyDo": "9"}], rng),
    ]


def _table(relation: str, rows: list[Row], duplicates: int, broken: list[Row], rng: Random) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows + refused(rows, rng, duplicates, broken))


def _numbered(document: tuple[str, ...]) -> Row:
    return {"MaVB": document[0], **_document(document)}


def _document(document: tuple[str, ...]) -> Row:
    code, number, summary, issuer, signed, valid = document
    annex = None if issuer == "BXD" and code == "VB0002" else f"https://vanban.example/{code.lower()}/phu-luc"
    return {
        "SoHieu": number,
        "TrichYeu": summary,
        "CQBanHanh": issuer,
        "NgayBanHanh": signed,
        "NgayHieuLuc": valid,
        "URL": f"https://vanban.example/{code.lower()}",
        "URLPhuLuc": annex,
    }


def _item_row(item: WorkItem, rng: Random) -> Row:
    first, second = ("VB0003", "VB0004") if item.special else ("VB0001", "VB0002")
    return {
        "MaHieu": item.code,
        "TenCongTac": encode_tcvn3(item.name),
        "TenChuong": item.family.chapter,
        "MaNhom": item.family.group,
        "DVT": item.family.unit,
        "LoaiDM": "2" if item.special else "1",
        "MaVB": second if rng.random() < 0.12 else first,
        "ThanhPhanCV": item.family.steps,
    }


def _part_rows(item: WorkItem) -> list[Row]:
    return [
        {
            "MaHieu": item.code,
            "LoaiHP": part.kind,
            "MaHP": part.code,
            "TenHP": part.name,
            "DVT": part.unit,
            "MucHP": comma_number(amount, 3),
        }
        for part, amount in item.parts
    ]


def _file_row(item: WorkItem, items: Sequence[WorkItem], rng: Random) -> Row:
    reason = REASONS[item.family.chapter]
    agreed = rng.random() < 0.6
    return {
        "MaHieu": item.code,
        "MaLyDo": reason,
        "DonViDeXuat": rng.choice(PROPOSERS),
        "CongTrinhAD": rng.choice(WORKS),
        "SoVBThongNhat": f"{rng.randint(100, 4900)}/BXD-KTXD" if agreed else None,
        "NgayThongNhat": f"2023-0{rng.randint(1, 6)}-{rng.randint(10, 28)}" if agreed else None,
        "MaHieuTuongTu": items[rng.randrange(200)].code if reason != "4" and rng.random() < 0.7 else None,
        "NgayHetAD": "31/12/2025" if rng.random() < 0.05 else None,
        **person(rng),
    }
