"""The licence software ``giay_phep_tnmt``: minerals, water and environmental permits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    SHORT_COMMUNE,
    comma_number,
    date_text,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.tai_nguyen_moi_truong import mineral_events, minerals, water
from demo.generation.tai_nguyen_moi_truong.points import RIVERS
from demo.generation.tai_nguyen_moi_truong.projects import projects

TODAY = date(2026, 9, 30)
PERMIT_TYPES: dict[str, CellType] = {"ThoiHanThang": "integer", "SoNguonKT": "integer"}
YEARS_OF_GROUP = {"I": 7, "II": 10}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the licence software; ``scale`` times the enterprises and areas."""
    return [
        _table("tbl_KhuVucKS", minerals.area_rows(scale, seed), minerals.AREA_TYPES, seed, ("TenKV",), "MaKV"),
        _table("v_KhuVucCam_CongKhai", minerals.closed_rows(scale, seed), {}, seed, ("TenKV",), "MaKVC"),
        _table("tbl_GPKS", minerals.licence_rows(scale, seed), minerals.LICENCE_TYPES, seed, ("TenToChuc",), "SoGP"),
        _table("tbl_GPKS_BienDong", mineral_events.event_rows(scale, seed), {}, seed, ("SoVB",), "MaBD"),
        _table("tbl_GPTNN", water.licence_rows(scale, seed), water.LICENCE_TYPES, seed, ("TenToChuc",), "SoGP"),
        _table("tbl_GPTNN_CongTrinh", water.work_rows(scale, seed), water.WORK_TYPES, seed, ("TenCT",), "MaCT"),
        _table("tbl_GPMT", permit_rows(scale, seed), PERMIT_TYPES, seed, ("TenChuDA", "TenCS", "NgayCap"), "SoGP"),
    ]


TEST_ENTRIES: dict[str, tuple[str, str]] = {
    "MaKV": ("KS998", "KS999"), "MaKVC": ("CAM998", "CAM999"), "MaBD": ("BD9998", "BD9999"),
    "MaCT": ("CT99998", "CT99999"),
    "SoGP": ("998/GP-THU", "999/GP-THU"),
}  # fmt: skip
"""Keys of the entries someone made to try the software and never removed."""


def _table(
    relation: str, made: Iterable[Row], types: dict[str, CellType], seed: int, texts: tuple[str, ...], key: str
) -> DemoTable:
    rows, rng = list(made), stream(seed, f"dirt of {relation}")
    make_untidy(rows, texts, rng, share=0.1)
    if "ViDo" in rows[0]:
        make_blank(rows, ("ViDo", "KinhDo"), rng)
    columns = rows[0].keys()
    faults: list[Row] = [{"MaXa": SHORT_COMMUNE} if "MaXa" in columns else {"LoaiBD": BAD_CODE}]
    faults.append({"NgayCap": BAD_DATE} if "NgayCap" in columns else {_a_number(rows[0]): BAD_NUMBER})
    broken = [{key: code, **fault} for code, fault in zip(TEST_ENTRIES[key], faults, strict=True)]
    return DemoTable(relation, tuple(columns), rows + refused(rows, rng, 1, broken), types)


def _a_number(row: Row) -> str:
    return next(name for name in ("DienTichHa", "LuuLuong", "DienTichSauHa") if name in row)


def permit_rows(scale: int, seed: int) -> Iterator[Row]:
    """Environmental permits of the projects that have one."""
    rng = stream(seed, "environmental permits")
    for project in projects(scale, seed):
        if project.permit is None or project.permitted is None:
            continue
        enterprise = project.enterprise
        months = YEARS_OF_GROUP[project.group] * 12
        ends = _years_later(project.permitted, YEARS_OF_GROUP[project.group])
        dusty = project.sector in ("KS", "CB", "CN")
        yield {
            "SoGP": project.permit,
            "NgayCap": date_text(project.permitted, rng),
            "LoaiCap": rng.choices(("CM", "CL", "DC"), (20, 1, 2))[0],
            "TenChuDA": enterprise.name,
            "MaSoThue": enterprise.tax_code,
            "TenCS": project.name,
            "LinhVuc": project.sector,
            "NhomMT": project.group,
            "MaXa": enterprise.place.code_today,
            "SoQDDTM": project.decision,
            "NgayQDDTM": date_text(project.decided, rng),
            "LLNuocThai": comma_number(project.wastewater, 1),
            "NguonTN": RIVERS[enterprise.place.district_code][0],
            "SoNguonKT": rng.randint(1, 6) if dusty else 0,
            "KLCTNH": comma_number(rng.uniform(0, 900), 1),
            "ThoiHanThang": months,
            "NgayHetHan": date_text(ends, rng),
            "CoQuanCap": "BO" if project.sector == "TD" and project.group == "I" else "UBND",
            "TrangThai": "HL" if ends > TODAY else "HH",
            **person(rng),
        }


def _years_later(day: date, years: int) -> date:
    return (day - timedelta(days=1) if (day.month, day.day) == (2, 29) else day).replace(year=day.year + years)
