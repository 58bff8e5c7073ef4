"""Cooperatives and the few unions of cooperatives, as the register keeps them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import islice
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import tax_code
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

COOPERATIVES = 320
UNIONS = 2
MEMBERS_OF_A_UNION = 4
FIRST_SERIAL = 9_000_000
"""Registration codes far above those of enterprises, so that none is given twice."""
CODES_PER_COOPERATIVE = 3
FIELDS = {"NN": 62, "CN": 7, "XD": 8, "TM": 12, "VT": 6, "TD": 2, "MT": 3}
ACTIVITIES = {
    "NN": ("01110", "01181", "01260", "01450", "03221"), "CN": ("13120", "10309"), "XD": ("41020",), "TM": ("47110",),
    "VT": ("49332",), "TD": ("64190",), "MT": ("36000", "38110"),
}  # fmt: skip
PREFIXES = {
    "01110": "Hợp tác xã lúa gạo", "01181": "Hợp tác xã rau an toàn", "01260": "Hợp tác xã cà phê",
    "01450": "Hợp tác xã chăn nuôi", "03221": "Hợp tác xã thủy sản", "13120": "Hợp tác xã dệt thổ cẩm",
    "10309": "Hợp tác xã chế biến nông sản", "41020": "Hợp tác xã xây dựng", "47110": "Hợp tác xã thương mại dịch vụ",
    "49332": "Hợp tác xã vận tải", "64190": "Quỹ tín dụng nhân dân", "36000": "Hợp tác xã cấp nước sinh hoạt",
    "38110": "Hợp tác xã môi trường",
}  # fmt: skip
UNION_SEATS = (
    ("100", ("01110", "01181"), "Liên hiệp hợp tác xã nông nghiệp Mường Thanh"),
    ("102", ("01260",), "Liên hiệp hợp tác xã cà phê Mường Ảng"),
)
"""District, activities of the members, and name of each union."""
TYPES: dict[str, CellType] = dict.fromkeys(("SoTV", "SoTVNu", "SoLD", "NamBC"), "integer")
UNION_TYPES: dict[str, CellType] = dict.fromkeys(("SoHTXTV", "SoLD"), "integer")


@dataclass(frozen=True)
class Cooperative:
    """One cooperative before its figures are drawn."""

    code: str
    name: str
    field: str
    activity: str
    place: Place
    founded: date
    union: str | None


def cooperative_tables(scale: int, seed: int) -> list[DemoTable]:
    """The register of cooperatives and that of their unions."""
    found = cooperatives(scale, seed)
    rng = stream(seed, "cooperative rows")
    rows = [_row(cooperative, rng) for cooperative in found]
    make_untidy(rows, ("TenHTX", "DiaChi"), rng, share=0.1)
    make_blank(rows, ("SoTVNu",), rng, share=0.02)
    make_blank(rows, ("DoanhThu", "XepLoai", "NamBC"), rng, share=0.06)
    broken: list[Row] = [{"NgayDK": BAD_DATE}, {"SoTV": None}, {"MaLV": BAD_CODE}, {"VonDL": BAD_NUMBER}]
    return [
        DemoTable("dkkd.tbl_hop_tac_xa", tuple(rows[0]), rows + refused(rows, rng, 2, broken), TYPES),
        _union_table(found, rng),
    ]


def cooperatives(scale: int, seed: int) -> list[Cooperative]:
    """Every cooperative; the first of them belong to the unions."""
    codes = _codes((COOPERATIVES + UNIONS) * scale)
    return _cooperatives(codes[UNIONS * scale :], codes[: UNIONS * scale], stream(seed, "cooperatives"))


def _codes(number: int) -> list[str]:
    serials = range(FIRST_SERIAL, FIRST_SERIAL + CODES_PER_COOPERATIVE * number)
    return list(islice((code for code in map(tax_code, serials) if code is not None), number))


def _cooperatives(codes: list[str], unions: list[str], rng: Random) -> list[Cooperative]:
    every_place = places()
    weights = [place.weight * (2 if place.district_code == CITY else 1) for place in every_place]
    found: list[Cooperative] = []
    names: set[str] = set()
    for index, code in enumerate(codes):
        union = unions[index // MEMBERS_OF_A_UNION] if index < MEMBERS_OF_A_UNION * len(unions) else None
        if union:
            district, activities, _ = UNION_SEATS[index // MEMBERS_OF_A_UNION % len(UNION_SEATS)]
            field, activity = "NN", rng.choice(activities)
            place = rng.choice([place for place in every_place if place.district_code == district])
        else:
            field = rng.choices(list(FIELDS), list(FIELDS.values()))[0]
            activity = rng.choice(ACTIVITIES[field])
            place = rng.choices(every_place, weights)[0]
        name = f"{PREFIXES[activity]} {place.bare_name}"
        while name in names:
            name = f"{PREFIXES[activity]} {place.bare_name} {rng.randint(2, 999)}"
        names.add(name)
        founded = day_between(date(1998, 1, 1), date(2025, 12, 31), rng)
        found.append(Cooperative(code, name, field, activity, place, founded, union))
    return found


def _row(cooperative: Cooperative, rng: Random) -> Row:
    members = rng.randint(280, 900) if cooperative.field == "TD" else max(7, round(rng.expovariate(1 / 16)) + 6)
    reported = cooperative.founded.year < 2025
    turnover = members * rng.uniform(8, 120) * (12 if cooperative.field == "TD" else 1)
    return {
        "MaSoHTX": cooperative.code,
        "TenHTX": cooperative.name,
        "MaLV": cooperative.field,
        "MaNganhChinh": cooperative.activity,
        "NgayDK": date_text(cooperative.founded, rng),
        "SoTV": members,
        "SoTVNu": round(members * rng.uniform(0.1, 0.6)),
        "SoLD": members + rng.randint(0, 12),
        "VonDL": comma_number(members * rng.uniform(10, 90)),
        "NamBC": 2025 if reported else None,
        "DoanhThu": comma_number(turnover) if reported else None,
        "XepLoai": rng.choices(("T", "K", "TB", "Y"), (18, 42, 30, 10))[0] if reported else None,
        "MaSoLH": cooperative.union,
        "DiaChi": cooperative.place.address(rng),
        "MaXa": cooperative.place.code_today,
        "TinhTrang": rng.choices("123", (86, 9, 5))[0] if cooperative.union is None else "1",
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _union_table(found: list[Cooperative], rng: Random) -> DemoTable:
    rows: list[Row] = []
    codes = sorted({cooperative.union for cooperative in found if cooperative.union})
    for index, code in enumerate(codes):
        members = [cooperative for cooperative in found if cooperative.union == code]
        place = members[0].place
        _, _, name = UNION_SEATS[index % len(UNION_SEATS)]
        rows.append(
            {
                "MaSoLH": code,
                "TenLH": name if index < len(UNION_SEATS) else f"{name} {index // len(UNION_SEATS) + 1}",
                "MaLV": "NN",
                "NgayDK": date_text(day_between(date(2019, 1, 1), date(2025, 6, 30), rng), rng),
                "SoHTXTV": len(members),
                "SoLD": rng.randint(5, 30),
                "VonDL": comma_number(len(members) * rng.uniform(50, 400)),
                "DiaChi": place.address(rng),
                "MaXa": place.code_today,
                "TinhTrang": "1",
                "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
                **person(rng),
            }
        )
    return DemoTable("dkkd.tbl_lien_hiep_htx", tuple(rows[0]), rows, UNION_TYPES)
