"""The health sector database ``csdl_y_te``: facilities, their beds by year and department, vaccination sites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    SHORT_COMMUNE,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.places import Place
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.y_te.facilities import Facility, facilities

FACILITY_TYPES: dict[str, CellType] = {
    "toa_do_vi": "decimal", "toa_do_kinh": "decimal", "giuong_kh": "integer", "giuong_tk": "integer",
    "sl_bac_si": "integer", "sl_dieu_duong_hs": "integer", "truc_cc_24h": "boolean",
}  # fmt: skip
BED_TYPES: dict[str, CellType] = {
    "nam_bc": "integer",
    "giuong_kh": "integer",
    "giuong_tk": "integer",
    "tong_ngay_dt": "integer",
}
SITE_TYPES: dict[str, CellType] = {
    "toa_do_vi": "decimal", "toa_do_kinh": "decimal", "sl_ban_tiem": "integer", "sl_tu_lanh": "integer",
    "cong_suat_buoi": "integer",
}  # fmt: skip
YEARS = range(2021, 2027)
"""The last one is not over: nine months of bed days."""
DEPARTMENTS = {
    "BVDK": {"K01": 8, "K02": 24, "K03": 14, "K04": 22, "K05": 14, "K06": 6, "K08": 12},
    "BVYHCT": {"K07": 1},
    "TTYT": {"K01": 10, "K02": 30, "K03": 18, "K04": 14, "K05": 14, "K06": 6, "K07": 8},
    "PKDKKV": {"K02": 1},
}
SPECIAL = {"Lao": "K09", "Tâm": "K10"}
OCCUPANCY = {2021: 0.68, 2022: 0.8, 2023: 0.92, 2024: 0.95, 2025: 0.94, 2026: 0.93}
DOCTORS_PER_BED = {"BVDK": 0.32, "BVCK": 0.2, "BVYHCT": 0.22, "TTYT": 0.24}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three tables; ``scale`` times the private clinics and the paid vaccination rooms."""
    rng = stream(seed, "health sector")
    known = facilities(scale, seed)
    rows = [_facility_row(facility, rng) for facility in known]
    beds = [row for facility in known for row in _bed_rows(facility, rng)]
    sites = list(_site_rows(known, scale, rng))
    make_untidy(rows, ("TenCoSo", "DiaChi"), rng)
    make_blank(rows, ("toa_do_vi", "toa_do_kinh"), rng)
    make_untidy(sites, ("TenDiemTiem",), rng)
    broken: list[Row] = [
        {"MaCoSo": "YT1199998", "ngay_cap_gphd": BAD_DATE},
        {"MaCoSo": "YT1199999", "ma_xa_hc": SHORT_COMMUNE},
    ]
    return [
        DemoTable("yte.dm_cskcb", tuple(rows[0]), rows + refused(rows, rng, 2, broken), FACILITY_TYPES),
        DemoTable(
            "yte.th_giuong_benh", tuple(beds[0]), beds + refused(beds, rng, 3, [{"ma_khoa": BAD_CODE}]), BED_TYPES
        ),
        DemoTable(
            "yte.dm_co_so_tiem_chung",
            tuple(sites[0]),
            sites + refused(sites, rng, 1, [{"MaDiemTiem": "TC119999", "ngay_cong_bo": BAD_DATE}]),
            SITE_TYPES,
        ),
    ]


def _facility_row(facility: Facility, rng: Random) -> Row:
    latitude, longitude = facility.place.point(rng)
    licensed = day_between(date(2012, 6, 1), date(2025, 6, 30), rng)
    satellite = facility.kind == "DTR"
    doctors, nurses = _staff(facility, rng)
    return {
        "MaCoSo": facility.code,
        "ma_cskcb_bhyt": facility.insurance,
        "TenCoSo": facility.name,
        "loai_chu_the": facility.holder,
        "ma_hinh_thuc": facility.kind,
        "loai_hinh_sh": "1" if facility.public else "2",
        "cap_cmkt": facility.level,
        "ma_xa_hc": facility.place.code_today,
        "DiaChi": _address(facility.place, facility.public, rng),
        "toa_do_vi": latitude,
        "toa_do_kinh": longitude,
        "so_gphd": None if satellite else f"{rng.randint(1, 900):05d}/ĐB-GPHĐ",
        "ngay_cap_gphd": None if satellite else date_text(licensed, rng),
        "giuong_kh": facility.beds,
        "giuong_tk": _actual(facility),
        "sl_bac_si": doctors,
        "sl_dieu_duong_hs": nurses,
        "truc_cc_24h": facility.kind in ("BVDK", "BVCK", "BVYHCT", "TTYT"),
        "dt_co_quan": f"(0215) 3.{rng.randint(100, 999)}.{rng.randint(100, 999)}" if facility.beds else None,
        "tinh_trang": "2" if not facility.public and rng.random() < 0.04 else "1",
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _address(place: Place, public: bool, rng: Random) -> str:
    """Private ones with a house number now and then."""
    return place.address(rng) if public or rng.random() < 0.5 else f"Số nhà {rng.randint(2, 480)}, {place.address(rng)}"


def _actual(facility: Facility) -> int:
    return round(facility.beds * 1.15) if facility.kind in ("BVDK", "TTYT") else facility.beds


def _staff(facility: Facility, rng: Random) -> tuple[int, int]:
    if facility.kind in DOCTORS_PER_BED:
        doctors = round(facility.beds * DOCTORS_PER_BED[facility.kind] * rng.uniform(0.9, 1.1))
        return doctors, round(doctors * rng.uniform(1.8, 2.4))
    if facility.kind in ("PKDK", "PKDKKV"):
        return rng.randint(3, 8), rng.randint(5, 14)
    return (rng.randint(0, 1), rng.randint(0, 2)) if facility.kind == "DTR" else (rng.randint(1, 3), rng.randint(1, 7))


def _bed_rows(facility: Facility, rng: Random) -> Iterator[Row]:
    if not facility.beds or facility.kind == "TYT":
        return
    weights = DEPARTMENTS.get(facility.kind) or {SPECIAL[facility.name.split()[2]]: 1}
    for year in YEARS:
        share = 1 - 0.03 * (YEARS[-1] - year)
        planned = apportion(round(facility.beds * share), list(weights.values()), minimum=1)
        for department, beds in zip(weights, planned, strict=True):
            actual = round(beds * rng.uniform(1.0, 1.25)) if year < YEARS[-1] else round(beds * 1.15)
            days = actual * 365 * OCCUPANCY[year] * rng.uniform(0.75, 1.1) * (0.75 if year == YEARS[-1] else 1)
            yield {
                "nam_bc": year,
                "MaCoSo": facility.code,
                "ma_khoa": department,
                "giuong_kh": beds,
                "giuong_tk": actual,
                "tong_ngay_dt": None if rng.random() < 0.005 else round(days),
            }


def _site_rows(known: tuple[Facility, ...], scale: int, rng: Random) -> Iterator[Row]:
    number = 0
    for facility in known:
        if facility.kind in ("TTYT", "TYT", "DTR") or facility.name.startswith("Bệnh viện Đa khoa"):
            number += 1
            yield _site_row(number, facility, rng)
    for turn in range(3 * scale):
        facility = next(f for f in known if f.kind == "PKDK")
        number += 1
        row = _site_row(number, facility, rng)
        name = f"Phòng tiêm chủng dịch vụ {('Hoa Ban', 'An Bình', 'Mường Thanh')[turn % 3]}"
        yield {
            **row,
            "MaCoSo": None,
            "TenDiemTiem": name if turn < 3 else f"{name} {turn}",
            "loai_tc": "DV",
            "lich_tiem": "hằng ngày",
        }


def _site_row(number: int, facility: Facility, rng: Random) -> Row:
    latitude, longitude = facility.place.point(rng)
    tables = 1 if facility.kind == "DTR" else rng.randint(1, 3) if facility.kind == "TYT" else rng.randint(3, 6)
    declared = day_between(date(2017, 1, 1), date(2025, 12, 31), rng)
    first = rng.randint(3, 14)
    return {
        "MaDiemTiem": f"TC11{number:04d}",
        "MaCoSo": facility.code,
        "TenDiemTiem": facility.name,
        "loai_tc": "MR" if facility.kind in ("TYT", "DTR") else "CH",
        "hinh_thuc": "L" if facility.kind == "DTR" else "C",
        "ma_xa_hc": facility.place.code_today,
        "DiaChi": facility.place.address(rng),
        "toa_do_vi": latitude,
        "toa_do_kinh": longitude,
        "so_vb_cong_bo": f"{rng.randint(5, 400)}/TB-TYT"
        if facility.kind in ("TYT", "DTR")
        else f"{rng.randint(5, 900)}/CB-TC",
        "ngay_cong_bo": date_text(declared, rng),
        "sl_ban_tiem": tables,
        "sl_tu_lanh": rng.randint(0, 1) if facility.kind == "DTR" else tables,
        "cong_suat_buoi": tables * rng.choice((30, 40, 50)) if rng.random() > 0.02 else tables * 60,
        "lich_tiem": f"{first}, {first + 14}" if facility.kind in ("TYT", "DTR") else "thứ ba, thứ năm",
        "tinh_trang": "2" if rng.random() < 0.02 else "1",
        "NgayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
