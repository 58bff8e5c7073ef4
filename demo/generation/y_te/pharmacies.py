"""The licensing software ``cap_phep_duoc``: wholesalers and retailers of medicines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.communes_today import commune_today
from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import active_enterprises
from demo.generation.people import FAMILY, GIVEN, MIDDLE, person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.y_te.facilities import stations

PHARMACY_TYPES: dict[str, CellType] = {
    "ViDo": "decimal",
    "KinhDo": "decimal",
    "ThuocKSDB": "boolean",
    "KhoLanh": "boolean",
}
TODAY = date(2026, 9, 30)
WHOLESALERS = 16
HOUSEHOLD_PHARMACIES = 55
COUNTERS = 215
SIGNS = (
    "Minh Anh", "Hoa Ban", "Tâm Đức", "An Khang", "Bình An", "Mường Thanh", "Thanh Xuân", "Phương Thảo", "Đức Tín",
    "Hồng Nhung", "Thiên Ân", "Ngọc Lan", "Pha Đin", "Sông Mã", "Hải Yến",
)  # fmt: skip
ROLES: dict[str, tuple[str, bool, tuple[float, float]]] = {
    "BB": ("TNL", True, (60, 900)), "DL": ("DL", False, (35, 300)), "NT": ("T", True, (12, 60)),
    "QT": ("TTY", False, (10, 30)), "TTT": ("TTY", False, (6, 15)),
}  # fmt: skip
"""Scope, whether controlled medicines are possible, floor area: by kind of business."""


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The register; ``scale`` times the businesses, the cabinets of health stations once."""
    rng = stream(seed, "pharmacies")
    rows = [
        {"SoGCN_DDKKDD": f"{number + 1}/ĐKKDD-ĐB", **row} for number, row in enumerate(_businesses(scale, seed, rng))
    ]
    make_untidy(rows, ("TenCoSo", "DiaChi"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [
        {"SoGCN_DDKKDD": "99998/ĐKKDD-ĐB", "NgayCap": BAD_DATE},
        {"SoGCN_DDKKDD": "99999/ĐKKDD-ĐB", "LoaiCoSo": BAD_CODE},
        {"SoGCN_DDKKDD": "12/GP", "TenCoSo": "Bản ghi thử nghiệm"},
    ]
    return [DemoTable("tbl_co_so_duoc", tuple(rows[0]), rows + refused(rows, rng, 3, broken), PHARMACY_TYPES)]


def _businesses(scale: int, seed: int, rng: Random) -> Iterator[Row]:
    companies = active_enterprises(TODAY, ("47721",), scale, seed)
    for number, company in enumerate(companies):
        if number < WHOLESALERS * scale:
            kind = "DL" if number % 6 == 5 else "BB"
            yield _row(company.name, "DN", company.tax_code, kind, company.place, company.address, rng)
        name = f"Nhà thuốc số {number + 1} - {company.name}" if number < WHOLESALERS * scale else company.name
        yield _row(name, "DN", company.tax_code, "NT", company.place, company.address, rng)
    wards = [place for place in places() if place.district_code == CITY or not place.name.startswith("Xã")]
    for place in rng.choices(wards, k=HOUSEHOLD_PHARMACIES * scale):
        yield _row(f"Nhà thuốc {_sign(rng)}", "HKD", None, "NT", place, _address(place, rng), rng)
    for place in rng.choices(places(), [place.weight for place in places()], k=COUNTERS * scale):
        yield _row(f"Quầy thuốc {_sign(rng)}", "HKD", None, "QT", place, _address(place, rng), rng)
    for station in stations():
        if station.is_seat:
            place = station.place
            yield _row(
                f"Tủ thuốc Trạm y tế {commune_today(place.code_today)}",
                "DVSN",
                None,
                "TTT",
                place,
                place.address(rng),
                rng,
            )


def _sign(rng: Random) -> str:
    """A third of the signs spell out the owner's full name."""
    return (
        rng.choice(SIGNS) if rng.random() < 0.67 else " ".join(rng.choice(names) for names in (FAMILY, MIDDLE, GIVEN))
    )


def _address(place: Place, rng: Random) -> str:
    return place.address(rng) if rng.random() < 0.5 else f"Số nhà {rng.randint(1, 700)}, {place.address(rng)}"


def _row(name: str, holder: str, tax_code: str | None, kind: str, place: Place, address: str, rng: Random) -> Row:
    scope, controlled, area = ROLES[kind]
    latitude, longitude = place.point(rng)
    issued = day_between(date(2018, 1, 1), date(2026, 6, 30), rng)
    checked = issued + timedelta(1095 if issued > date(2023, 6, 1) else 1095 * (1 + (TODAY - issued).days // 1095))
    practice = kind != "TTT" or rng.random() < 0.2
    opens, closes = rng.choice(("06:30", "07:00", "07:30")), rng.choice(("18:00", "20:00", "21:00", "22:00"))
    return {
        "TenCoSo": name,
        "LoaiChuThe": holder,
        "MaSoDN": tax_code,
        "LoaiCoSo": kind,
        "PhamVi": scope,
        "ThuocKSDB": controlled and rng.random() < 0.15,
        "SoGxP": f"{rng.randint(1, 900)}/{'GDP' if kind in ('BB', 'DL') else 'GPP'}-ĐB" if practice else None,
        "HanGxP": date_text(checked, rng) if practice else None,
        "DienTich": f"{comma_number(rng.uniform(*area))}{' m2' if rng.random() < 0.3 else ''}",
        "KhoLanh": kind in ("BB", "NT") and rng.random() < 0.5,
        "GioMoCua": None if rng.random() < 0.1 or kind in ("BB", "DL") else f"{opens}-{closes}",
        "MaXa": place.code_today,
        "DiaChi": address,
        "ViDo": latitude,
        "KinhDo": longitude,
        "NgayCap": date_text(issued, rng),
        "TrangThai": rng.choices(("1", "2", "0"), (93, 2, 5))[0],
        "NgayCapNhat": date_text(day_between(max(issued, date(2026, 1, 5)), TODAY, rng), rng),
        **person(rng),
    }
