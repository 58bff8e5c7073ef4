"""The service ``tro_choi_dien_tu``: points where the public plays electronic games."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import DemoTable, Row, stream

POINTS = 74
REORGANISED = date(2025, 7, 1)
RESOURCE = "/v1/diem-tro-choi"


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The one resource of the service; ``scale`` times the points."""
    rng = stream(seed, "game points")
    firms = active_enterprises(date(2026, 1, 1), ("62010", "47110"), scale, seed)
    towns = [place for place in places() if place.name.startswith(("Phường", "Thị trấn"))]
    weights = [place.weight * (5 if place.district_code == CITY else 1) for place in towns]
    chosen = rng.choices(towns, weights, k=POINTS * scale)
    rows = [_row(number, place, firms, rng) for number, place in enumerate(chosen, 1)]
    make_untidy(rows, ("diaDiem.thonBan", "soGCN"), rng, share=0.1)
    broken: list[Row] = [{"soGCN": "99998/GCN", "ngayCap": BAD_DATE}, {"soGCN": "99999/GCN", "coQuanCap": BAD_CODE}]
    return [DemoTable(RESOURCE, tuple(rows[0]), rows + refused(rows, rng, 1, broken))]


def _row(number: int, place: Place, firms: list[Enterprise], rng: Random) -> Row:
    issued = day_between(date(2023, 11, 1), date(2026, 8, 31), rng)
    late = issued >= REORGANISED
    machines = rng.randint(6, 45)
    inspected = issued + timedelta(days=rng.randint(30, 400))
    return {
        "soGCN": f"{number:02d}/GCN-{f'X{place.code_today}' if late else f'H{place.district_code}'}",
        **_owner(place, firms, rng),
        "diaDiem.maXa": place.code_today,
        "diaDiem.thonBan": place.hamlet(rng),
        "coQuanCap": "UBND_XA" if late else "UBND_HUYEN",
        "ngayCap": date_text(issued, rng),
        "ngayHetHan": date_text(issued + timedelta(days=1096), rng),
        "soMay": str(machines),
        "dienTich": f"{machines * rng.uniform(1.1, 2.4):.1f}",
        "khoangCachTruong": str(rng.randint(205, 2400) if rng.random() < 0.95 else rng.randint(120, 199)),
        "gioMo": "08:00",
        "gioDong": rng.choice(("21:00", "22:00", "22:00")),
        "trangThai": rng.choices(("HOAT_DONG", "TAM_NGUNG", "THU_HOI"), (84, 10, 6))[0],
        "ngayKiemTra": date_text(inspected, rng) if inspected < date(2026, 9, 1) else None,
        "ngayCapNhat": date_text(day_between(date(2026, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _owner(place: Place, firms: list[Enterprise], rng: Random) -> Row:
    """An enterprise by name, or a household whose name and tax code stand in fields no contract names."""
    firm = rng.choice(firms) if rng.random() < 0.12 else None
    household = str(person(rng)["hieu_truong_ho_ten"])
    return {
        "chuDiem.loai": "DN" if firm else "HKD",
        "chuDiem.tenDoanhNghiep": firm.name if firm else None,
        "chuDiem.maSoDoanhNghiep": firm.tax_code if firm else None,
        "chuDiem.tenHoKinhDoanh": None if firm else f"Hộ kinh doanh {household}",
        "chuDiem.maSoThueHo": None if firm else str(person(rng)["cccd"]),
        "diaDiem.soNha": f"Số {rng.randint(1, 300)}, {place.name}",
    }
