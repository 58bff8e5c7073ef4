"""The XML service ``dao_tao_lai_xe``: driving schools, their classes, and test centres."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between, make_untidy
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

SCHOOLS, CENTRES = 4, 3
KNOWN = date(2026, 9, 20)
POLICE_TOOK_OVER = date(2025, 3, 1)
CLASSES = {"B": (320, 204, 14500), "C1": (60, 245, 17500), "C": (45, 370, 21000), "D": (20, 200, 12500)}
"""Learners at once, hours of a course, fee in thousand đồng."""
AREAS = {"1": (36000, 52000), "2": (20500, 33000), "3": (4200, 8000)}
VEHICLES_PER_LEARNER = 1 / 6


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three lists of the service; ``scale`` times the schools and centres."""
    rng = stream(seed, "driving schools")
    companies = active_enterprises(date(2018, 1, 1), ("49332",), scale, seed)
    schools: list[Row] = []
    classes: list[Row] = []
    for index in range(SCHOOLS * scale):
        code = f"11{index + 1:03d}"
        taught = [_class(code, name, rng) for name in (list(CLASSES) if index % 2 == 0 else list(CLASSES)[:2])]
        owner = None if index % SCHOOLS == 0 else companies[index]
        schools.append(_school(code, index, owner, taught, rng))
        classes += taught
    centres = [_centre(index, schools, rng) for index in range(CENTRES * scale)]
    make_untidy(schools, ("TenCSDT", "DiaChi"), rng, share=0.2)
    return [
        _table("/v1/co-so-dao-tao", schools),
        _table("/v1/hang-dao-tao", classes),
        _table("/v1/trung-tam-sat-hach", centres),
    ]


def _class(school: str, name: str, rng: Random) -> Row:
    usual, hours, fee = CLASSES[name]
    learners = round(usual * rng.uniform(0.7, 1.4))
    return {
        "MaCSDT": school,
        "Hang": name,
        "LuuLuong": str(learners),
        "SoXeTL": str(max(1, round(learners * VEHICLES_PER_LEARNER))),
        "HocPhiNghin": comma_number(round(fee * rng.uniform(0.9, 1.2) / 100) * 100, 0),
        "SoGio": str(hours),
    }


def _school(code: str, index: int, owner: Enterprise | None, taught: list[Row], rng: Random) -> Row:
    place = owner.place if owner else places()[0]
    latitude, longitude = place.point(rng)
    issued = day_between(date(2022, 1, 1), date(2026, 5, 30), rng)
    vehicles = sum(int(str(row["SoXeTL"])) for row in taught)
    word = owner.name.split("Vận tải ")[-1] if owner else ""
    turn = f" {index // SCHOOLS + 1}" if index >= SCHOOLS and not owner else ""
    return {
        "MaCSDT": code,
        "TenCSDT": f"Trung tâm Đào tạo lái xe {word}" if owner else f"Khoa Lái xe Trường Cao đẳng Điện Biên{turn}",
        "ChuQuan": owner.name if owner else "Trường Cao đẳng Điện Biên",
        "MaSoDN": owner.tax_code if owner else None,
        "MaXa": place.code_today,
        "DiaChi": owner.address if owner else place.address(rng),
        "ViDo": str(latitude),
        "KinhDo": str(longitude),
        "SoGP": f"{rng.randint(10, 120)}/GP-{'SXD' if issued >= POLICE_TOOK_OVER else 'SGTVT'}",
        "NgayCapGP": date_text(issued, rng),
        "NgayHetHan": date_text(issued.replace(year=issued.year + 5, day=1), rng),
        "TongLuuLuong": str(sum(int(str(row["LuuLuong"])) for row in taught)),
        "SoGV": str(round(vehicles * rng.uniform(1.0, 1.3)) + 1),
        "DTSanTap": str(rng.randint(9000, 30000)),
        "DienThoaiCQ": f"02150{rng.randrange(10**6):06d}",
        "TrangThai": "HD",
        "NgayCapNhat": date_text(day_between(max(issued, date(2026, 5, 1)), KNOWN, rng), rng),
        **person(rng),
    }


def _centre(index: int, schools: list[Row], rng: Random) -> Row:
    kind = str(index % CENTRES + 1)
    school = schools[index] if kind != "3" else None
    place = _place_of(str(school["MaXa"])) if school else places()[60]
    latitude, longitude = place.point(rng)
    issued = day_between(date(2021, 1, 1), date(2026, 6, 30), rng)
    police = issued >= POLICE_TOOK_OVER
    return {
        "MaTTSH": f"SH11{index + 1:03d}",
        "TenTTSH": f"Trung tâm Sát hạch lái xe loại {kind} số {index + 1}",
        "MaCSDT": school["MaCSDT"] if school else None,
        "Loai": kind,
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": str(latitude),
        "KinhDo": str(longitude),
        "DienTich": str(rng.randint(*AREAS[kind])),
        "SoXeSH": str(rng.randint(4, 24)),
        "SoMayLT": str(rng.randint(10, 40)),
        "SoGP": f"{rng.randint(10, 120)}/{'GP-CSGT' if police else 'GCN-SGTVT'}",
        "NgayCapGP": date_text(issued, rng),
        "CoQuanCap": "CSGT" if police else "GTVT",
        "TrangThai": "HD",
        "NgayCapNhat": date_text(day_between(max(issued, date(2026, 6, 30)), KNOWN, rng), rng),
    }


def _place_of(code_today: str) -> Place:
    return next(place for place in places() if place.code_today == code_today)


def _table(relation: str, rows: list[Row]) -> DemoTable:
    types: dict[str, CellType] = {}
    return DemoTable(relation, tuple(rows[0]), rows, types)
