"""The service ``bao_tro_xa_hoi``: social assistance facilities and how many people they cared for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import DemoTable, Row, stream

FACILITIES = (
    ("Trung tâm Bảo trợ xã hội tỉnh Điện Biên", "TH", "CL", 150, {"01": 62, "02": 21, "03": 19, "05": 6}),
    ("Làng trẻ em Điện Biên Phủ", "TE", "NCL", 170, {"01": 138}),
    ("Trung tâm Công tác xã hội và Quỹ Bảo trợ trẻ em", "CTXH", "CL", 0, {"05": 4}),
    ("Cơ sở chăm sóc, phục hồi chức năng người tâm thần Điện Biên", "TT", "CL", 60, {"04": 41}),
    ("Mái ấm Hoa Ban", "TE", "NCL", 40, {"01": 23}),
    ("Nhà dưỡng lão Thanh An", "NCT", "NCL", 30, {"02": 9}),
    ("Mái ấm Nậm Rốm", "NKT", "NCL", 12, {"03": 3}),
)  # fmt: skip
"""Name, kind, provider, places, and how many people of each group in an ordinary year."""
YEARS = range(2020, 2026)


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both resources; ``scale`` times the people, in the same few facilities."""
    rng = stream(seed, "social assistance")
    rows = [_facility(number, scale, rng) for number in range(len(FACILITIES))]
    figures = list(_figures(scale, rng))
    make_untidy(rows, ("TenCoSo", "DiaChi"), rng)
    return [
        DemoTable("/dich-vu/co-so-tro-giup", tuple(rows[0]), rows),
        DemoTable("/dich-vu/so-lieu-nam", tuple(figures[0]), figures + refused(figures, rng, 1, [])),
    ]


def _facility(number: int, scale: int, rng: Random) -> Row:
    name, kind, provider, capacity, groups = FACILITIES[number]
    place = next((p for p in places() if p.bare_name in name), places()[number])
    latitude, longitude = place.point(rng)
    people = sum(groups.values()) * scale
    staff = max(3, people // 4)
    return {
        "MaCoSo": f"BT11{number + 1:03d}",
        "TenCoSo": name,
        "LoaiCoSo": kind,
        "LoaiHinh": provider,
        "SoQD": f"{rng.randint(50, 1500)}/QĐ-UBND",
        "NgayQD": date_text(day_between(date(1998, 1, 1), date(2019, 12, 31), rng), rng),
        "CongSuat": str(capacity * scale),
        "SoDoiTuong": str(people),
        "SoNhanVien": str(staff),
        "SoNVChamSoc": str(staff * 2 // 3),
        "DienTichDat": comma_number(max(300, capacity * rng.uniform(40, 90))),
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": str(latitude),
        "KinhDo": str(longitude),
        "DienThoai": f"0215.3{rng.randint(700, 899)}.{rng.randint(100, 999)}",
        "TrangThai": "1",
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _figures(scale: int, rng: Random) -> Iterator[Row]:
    for year in YEARS:
        for number, (*_, groups) in enumerate(FACILITIES, start=1):
            for group, usual in groups.items():
                people = max(0, round(usual * scale * rng.uniform(0.85, 1.1)))
                taken = round(people * rng.uniform(0.05, 0.3))
                yield {
                    "Nam": str(year),
                    "MaCoSo": f"BT11{number:03d}",
                    "NhomDoiTuong": group,
                    "SoNguoi": str(people),
                    "SoNu": str(round(people * rng.uniform(0.35, 0.6))),
                    "TiepNhan": str(taken),
                    "RaKhoi": str(max(0, taken - rng.randint(-2, 3))),
                }
