"""The public postal network: its points, and the routes the mail takes between them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

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
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

POINT_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "SoNgayTuan": "integer", "SoLanThuGom": "integer", "CoHCC": "boolean",
    "CoInternet": "boolean",
}  # fmt: skip
ROUTE_TYPES: dict[str, CellType] = {"SoDiemDung": "integer", "TanSuatTuan": "integer"}
LETTER_BOXES = 9
OFFICES = ("BC1", "BC2", "BC3")


def point_table(scale: int, seed: int) -> DemoTable:
    """Post offices in the district seats, post and culture points in the communes, kiosks and letter boxes."""
    rng = stream(seed, "post points")
    rows = [_point(number, kind, name, place, rng) for number, (kind, name, place) in enumerate(_points(scale, rng), 1)]
    make_untidy(rows, ("TenDiem", "DiaChi"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaBC": "389998", "NgayMo": BAD_DATE}, {"MaBC": "389999", "LoaiDiem": BAD_CODE}]
    return DemoTable("tbl_diem_phuc_vu", tuple(rows[0]), rows + refused(rows, rng, 1, broken), POINT_TYPES)


def route_table(points: DemoTable, seed: int) -> DemoTable:
    """Routes from the central office to the others of its class, and from those on to the communes."""
    rng = stream(seed, "mail routes")
    usable = {str(p["MaBC"]): p for p in points.rows if str(p["MaBC"]) < "389900" and p["TrangThai"] != "0"}
    by_kind = {kind: [code for code, p in usable.items() if p["LoaiDiem"] == kind] for kind in (*OFFICES, "BDVHX")}
    centre = by_kind["BC1"][0]
    rows = [_route(2, number, centre, end, usable, rng) for number, end in enumerate(by_kind["BC2"][:20], 1)]
    starts = (by_kind["BC2"] or [centre])[:20]
    ends = [end for end in (by_kind["BDVHX"] + by_kind["BC3"])[:150] if end not in starts]
    rows += [_route(3, number, rng.choice(starts), end, usable, rng) for number, end in enumerate(ends, 1)]
    broken: list[Row] = [{"MaTuyen": "DT4-001"}, {"CuLy": "~25"}]
    return DemoTable("tbl_duong_thu", tuple(rows[0]), rows + refused(rows, rng, 0, broken), ROUTE_TYPES)


def _points(scale: int, rng: Random) -> Iterator[tuple[str, str, Place]]:
    seats = list({place.district_code: place for place in reversed(places())}.values())
    capital = places()[0]
    for batch in range(scale):
        suffix = f" {batch + 1}" if batch else ""
        yield "BC1", f"Bưu cục Trung tâm Điện Biên Phủ{suffix}", capital
        for seat in seats:
            yield "BC2", f"Bưu cục {seat.district[0].lower()}{seat.district[1:]}{suffix}", seat
        for place in places():
            if place.name.startswith("Xã"):
                yield "BDVHX", f"Điểm BĐ-VHX {place.bare_name}{suffix}", place
            elif rng.random() < 0.7:
                yield "BC3", f"Bưu cục {place.bare_name}{suffix}", place
        for number in range(LETTER_BOXES):
            place = rng.choice([p for p in places() if p.name.startswith("Phường")])
            yield "TT", f"Thùng thư số {number + 1}, {place.bare_name}{suffix}", place
        for number in range(6):
            yield "KIOT", f"Ki ốt bưu điện số {number + 1}{suffix}", rng.choice(seats)


def _point(number: int, kind: str, name: str, place: Place, rng: Random) -> Row:
    latitude, longitude = place.point(rng)
    box, office = kind == "TT", kind in OFFICES
    return {
        "MaBC": f"38{number:04d}",
        "TenDiem": name,
        "LoaiDiem": kind,
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "GioMo": None if box else "07:00" if office else "07:30",
        "GioDong": None if box else "18:00" if kind in ("BC1", "BC2") else "17:00",
        "SoNgayTuan": 7 if kind == "BC1" else 6 if kind != "BDVHX" else rng.choice((5, 6)),
        "SoLanThuGom": 2 if kind in ("BC1", "BC2") else 1,
        "CoHCC": not box and rng.random() < 0.75,
        "CoInternet": not box and rng.random() < 0.5,
        "NgayMo": date_text(day_between(date(1996, 1, 1), date(2021, 12, 31), rng), rng)
        if rng.random() < 0.9
        else None,
        "TrangThai": rng.choices(("1", "2", "0"), (94, 4, 2))[0] if kind != "BC1" else "1",
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _route(level: int, number: int, start: str, end: str, points: dict[str, Row], rng: Random) -> Row:
    means = "OTO" if level < 3 else rng.choices(("XM", "OTO", "DB"), (86, 9, 5))[0]
    longest = {"OTO": 190.0, "XM": 62.0, "DB": 18.0}[means]
    return {
        "MaTuyen": f"DT{level}-{number:03d}",
        "TenTuyen": f"{str(points[start]['TenDiem']).strip()} - {str(points[end]['TenDiem']).strip()}",
        "CapDT": str(level),
        "DiemDau": start,
        "DiemCuoi": end,
        "CuLy": comma_number(rng.uniform(4, longest), 1) + rng.choice(("", " km")),
        "SoDiemDung": rng.randint(0, 9) if level == 2 else rng.randint(0, 3),
        "TanSuatTuan": rng.choice((6, 7, 14)) if level == 2 else rng.choice((3, 5, 6)),
        "PhuongTien": means,
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
    }
