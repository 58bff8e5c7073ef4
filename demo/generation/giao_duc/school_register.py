"""The register of schools as the sector database stores it."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.giao_duc.schools import YEARS, School
from demo.generation.people import person
from demo.generation.table import CellType, Row

TYPE_CODES = {
    "nha_tre": "01", "mau_giao": "02", "mam_non": "03", "tieu_hoc": "11", "ptdtbt_tieu_hoc": "12", "thcs": "21",
    "ptdtbt_thcs": "22", "th_thcs": "23", "ptdtbt_th_thcs": "24", "thpt": "31", "ptdtnt_thpt": "32", "thcs_thpt": "33",
}  # fmt: skip
REGISTER_TYPES: dict[str, CellType] = {
    "toa_do_vi": "decimal",
    "toa_do_kinh": "decimal",
    "bep_an": "boolean",
    "nha_noi_tru": "boolean",
}
BOARDING_KINDS = ("ptdtbt", "ptdtnt", "thcs_thpt")


def school_row(school: School, classes: int, has_kitchen: bool, rng: Random) -> Row:
    """One school, with rooms that fit the classes it has had."""
    latitude, longitude = school.place.point(rng)
    founded = day_between(date(1962, 8, 1), date(2015, 8, 31), rng)
    if school.first_year > YEARS[0]:
        founded = date(school.first_year, 7, rng.randint(1, 28))
    level = rng.choices(("0", "1", "2"), (4, 5, 2))[0]
    awarded = day_between(max(founded, date(2016, 1, 1)), date(2025, 6, 30), rng) if level != "0" else None
    rooms = max(1, round(classes * rng.uniform(0.8, 1.1)))
    return {
        "ma_truong_moet": school.code,
        "TenTruong": school.name,
        "ma_loai_truong": TYPE_CODES[school.type],
        "ma_loai_hinh": rng.choice(("2", "3")) if school.private else "1",
        "ma_xa_hc": school.place.code_today,
        "DiaChi": school.place.address(rng),
        "toa_do_vi": latitude,
        "toa_do_kinh": longitude,
        "so_diem_le": str(_satellites(school, rng)),
        "tong_phong_hoc": str(rooms),
        "phong_kien_co": str(round(rooms * rng.uniform(0.5, 1.0))),
        "phong_bo_mon": str(rng.randint(1, 6)) if {"thcs", "thpt"} & set(school.levels) else "0",
        "dien_tich_dat": comma_number(rng.uniform(1500, 24000)),
        "bep_an": has_kitchen,
        "nha_noi_tru": school.type.startswith(BOARDING_KINDS),
        "muc_chuan_qg": level,
        "ngay_cn_chuan": date_text(awarded, rng) if awarded else None,
        "ngay_qd_thanh_lap": date_text(founded, rng),
        "tinh_trang": _state(school, rng),
        "NgayCapNhat": date_text(day_between(date(2025, 9, 20), date(2026, 6, 30), rng), rng),
        **person(rng),
    }


def _satellites(school: School, rng: Random) -> int:
    if school.private or not {"nha_tre", "mau_giao", "tieu_hoc"} & set(school.levels):
        return 0
    return rng.randint(0, 9)


def _state(school: School, rng: Random) -> str:
    if school.last_year is not None:
        return "3"
    return "2" if school.private and rng.random() < 0.1 else "1"
