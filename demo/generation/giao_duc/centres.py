"""Continuing-education centres, and centres for languages and informatics."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import date_text, day_between
from demo.generation.giao_duc.sizes import Size, Unit
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, Row, stream

CENTRE_TYPES: dict[str, CellType] = {
    "toa_do_vi": "decimal", "toa_do_kinh": "decimal", "sl_lop": "integer", "sl_hv": "integer",
    "sl_hv_xoa_mu": "integer", "sl_hv_thcs": "integer", "sl_hv_thpt": "integer", "sl_gv": "integer",
    "day_nghe": "boolean",
}  # fmt: skip
TRAINING_TYPES: dict[str, CellType] = {
    "toa_do_vi": "decimal", "toa_do_kinh": "decimal", "tong_phong_hoc": "integer", "sl_may_tinh": "integer",
    "sl_gv": "integer", "sl_gv_nuoc_ngoai": "integer", "sl_hv_nam": "integer",
}  # fmt: skip
CENTRES = 17
"""Centres of the sector's report of 2023-2024; that they are all of continuing education is our reading."""
DISTRICTS = 10
TRAINING_CENTRES = (("NN", 13), ("TH", 5), ("NNTH", 8))
NAMES = ("Ánh Sao", "Mường Thanh", "Hoa Ban", "Tri Thức", "Pha Đin", "Bình Minh", "Sao Việt", "Tây Bắc", "Nậm Rốm")
FIELDS = {"NN": "Ngoại ngữ", "TH": "Tin học", "NNTH": "Ngoại ngữ - Tin học"}
PROGRAMMES = ("Ứng dụng CNTT cơ bản", "Ứng dụng CNTT nâng cao", "Tin học văn phòng", "Lập trình cho học sinh")
LANGUAGES = ("Tiếng Anh", "Tiếng Trung Quốc", "Tiếng Hàn Quốc", "Tiếng Nhật")


def centre_units(scale: int, seed: int) -> list[Unit]:
    """The continuing-education centres: one of the province, one in each district, the others elsewhere."""
    rng = stream(seed, "centres")
    seats = _district_seats()
    units = []
    for index in range(CENTRES * scale):
        turn = index % CENTRES
        kind = "1" if turn == 0 else "2" if turn <= DISTRICTS else "9"
        place = seats[(turn - 1) % len(seats)] if turn else seats[0]
        code = f"11{place.district_code}9{index + 1:04d}"
        units.append(Unit(code, kind, private=False, place=place, weight=rng.uniform(0.7, 1.3)))
    return units


def centre_row(size: Size, number: int, rng: Random) -> Row:
    """One centre with the size it has in the newest school year."""
    unit = size.unit
    latitude, longitude = unit.place.point(rng)
    literacy = round(size.pupils * rng.uniform(0, 0.4)) if unit.kind != "1" else 0
    lower = round(size.pupils * rng.uniform(0, 0.1))
    return {
        "ma_co_so_moet": unit.code,
        "TenCoSo": _centre_name(unit, number),
        "ma_loai": unit.kind,
        "ma_loai_hinh": "1",
        "ma_xa_hc": unit.place.code_today,
        "DiaChi": unit.place.address(rng),
        "toa_do_vi": latitude,
        "toa_do_kinh": longitude,
        "sl_lop": size.classes,
        "sl_hv": size.pupils,
        "sl_hv_xoa_mu": literacy,
        "sl_hv_thcs": lower,
        "sl_hv_thpt": size.pupils - literacy - lower,
        "sl_gv": max(3, round(size.classes * 1.6)),
        "day_nghe": unit.kind == "2",
        "ngay_qd_thanh_lap": date_text(day_between(date(1995, 1, 1), date(2018, 12, 31), rng), rng),
        "tinh_trang": "1",
        "NgayCapNhat": date_text(day_between(date(2025, 9, 20), date(2026, 5, 30), rng), rng),
        **person(rng),
    }


def training_rows(scale: int, seed: int) -> list[Row]:
    """The centres for languages and informatics, most of them private and in the city."""
    rng = stream(seed, "training centres")
    kinds = [kind for kind, number in TRAINING_CENTRES for _ in range(number * scale)]
    everywhere = list(places())
    weights = [place.weight * (6 if place.district_code == CITY else 1) for place in everywhere]
    where = rng.choices(everywhere, weights, k=len(kinds))
    return [
        _training_row(kind, place, index, rng) for index, (kind, place) in enumerate(zip(kinds, where, strict=True))
    ]


def _training_row(kind: str, place: Place, index: int, rng: Random) -> Row:
    latitude, longitude = place.point(rng)
    licensed = day_between(date(2012, 1, 1), date(2025, 3, 31), rng)
    teachers = rng.randint(3, 18)
    running = rng.random() < 0.9
    ends = day_between(date(2027, 1, 1), date(2030, 12, 31), rng) if running else licensed + timedelta(days=1826)
    name = f"Trung tâm {FIELDS[kind]} {NAMES[index % len(NAMES)]}"
    return {
        "ma_tt": f"TT11{index + 1:04d}",
        "TenTrungTam": name if index < len(NAMES) else f"{name} {index // len(NAMES) + 1}",
        "ma_linh_vuc": kind,
        "ma_loai_hinh": "1" if index % 9 == 0 else "3",
        "ma_xa_hc": place.code_today,
        "DiaChi": place.address(rng),
        "toa_do_vi": latitude,
        "toa_do_kinh": longitude,
        "so_qd_cho_phep": f"{rng.randint(10, 900)}/QĐ-SGDĐT",
        "ngay_qd_cho_phep": date_text(licensed, rng),
        "ngay_het_han": None if rng.random() < 0.3 else date_text(ends, rng),
        "tong_phong_hoc": rng.randint(2, 10),
        "sl_may_tinh": rng.randint(12, 60) if "TH" in kind else 0,
        "sl_gv": teachers,
        "sl_gv_nuoc_ngoai": rng.randint(0, 2) if kind != "TH" else 0,
        "sl_hv_nam": rng.randint(40, 900),
        "cac_ngoai_ngu": _chosen(LANGUAGES, rng) if "NN" in kind else None,
        "cac_ct_tin_hoc": _chosen(PROGRAMMES, rng) if "TH" in kind else None,
        "tinh_trang": "1" if running else rng.choice(("2", "3")),
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _chosen(choices: tuple[str, ...], rng: Random) -> str:
    return "; ".join(sorted(rng.sample(choices, rng.randint(1, 2))))


def _district_seats() -> list[Place]:
    seats: dict[str, Place] = {}
    for place in places():
        seats.setdefault(place.district_code, place)
    return list(seats.values())


def _centre_name(unit: Unit, number: int) -> str:
    district = (
        unit.place.district.replace("Huyện", "huyện").replace("Thị xã", "thị xã").replace("Thành phố", "thành phố")
    )
    if unit.kind == "1":
        base = "Trung tâm Giáo dục thường xuyên tỉnh"
    elif unit.kind == "2":
        base = f"Trung tâm GDNN - GDTX {district}"
    else:
        base = f"Trung tâm Ngoại ngữ - Tin học và Giáo dục thường xuyên {district}"
    return base if number < CENTRES else f"{base} {number // CENTRES + 1}"
