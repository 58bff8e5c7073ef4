"""Tourist sites, natural and cultural, and their monthly visits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    SHORT_COMMUNE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.places import Place
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, peoples_committee, place_of, road_km
from demo.generation.van_hoa_du_lich.months import HISTORY_SEASON, NATURE_SEASON, Month, months
from demo.generation.van_hoa_du_lich.monument_names import code_of
from demo.generation.van_hoa_du_lich.site_names import CULTURAL, NATURAL

SITE_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "DoCao": "integer", "MuaDepTu": "integer", "MuaDepDen": "integer",
    "GiaVeNL": "integer", "GiaVeTE": "integer", "ThuyetMinh": "boolean", "LoiXeLan": "boolean", "ChoDoXe": "integer",
}  # fmt: skip
VISIT_TYPES: dict[str, CellType] = {"TongKhach": "integer", "SoVe": "integer", "MienVe": "integer"}
ALTITUDE = {"TN04": (1000, 1700), "TN05": (700, 1300), "TN03": (500, 1200)}
SEASON = {"TN07": (9, 10), "TN04": (11, 2), "TN05": (2, 3), "TN01": (7, 10)}
TICKETED = {"VH01": 20, "VH03": 50, "TN03": 20, "TN06": 50}
"""Adult ticket in thousand đồng, by kind of site."""
POPULARITY = {"VH01": 5200.0, "VH04": 4500.0}
MUSEUM_VISITS = {"Bảo tàng Chiến thắng lịch sử Điện Biên Phủ": 25_000.0, "Nhà trưng bày Mường Phăng": 7_500.0}
"""In an average month; about what the museums report for a year."""
LANGUAGES = ("Tiếng Việt", "Tiếng Việt; Tiếng Anh", "Tiếng Việt; Tiếng Anh; Tiếng Pháp")


@dataclass(frozen=True)
class Site:
    """One tourist site."""

    code: str
    name: str
    kind: str
    monument: str | None
    place: Place
    popularity: float
    """Visits in an average month."""
    price: int
    """Adult ticket in thousand đồng, 0 when free."""

    @property
    def natural(self) -> bool:
        """Whether visitors come for nature."""
        return self.kind.startswith("TN")


def sites(scale: int, seed: int) -> list[Site]:
    """The known sites; a larger scale repeats them as further parts."""
    rng = stream(seed, "tourist sites")
    found: list[Site] = []
    for turn in range(scale):
        for name, kind, place, monument in (*NATURAL, *CULTURAL):
            code = f"DDL{len(found) + 1:04d}"
            popularity = POPULARITY.get(kind, 900.0) * rng.uniform(0.2, 1.6)
            popularity = MUSEUM_VISITS.get(name, popularity)
            ticketed = kind in TICKETED and rng.random() < 0.85
            known = code_of(monument) if monument and not turn else None
            full_name = name if not turn else f"{name} (khu {turn + 1})"
            price = TICKETED[kind] if ticketed else 0
            found.append(Site(code, full_name, kind, known, place_of(place), popularity, price))
    return found


def site_table(register: list[Site], seed: int) -> DemoTable:
    """The register of tourist sites."""
    rng = stream(seed, "site rows")
    rows = [_site_row(site, rng) for site in register]
    make_untidy(rows, ("TenDiem", "DiaChi", "DonViQL"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaDiem": "DDL9998", "NgayCapNhat": BAD_DATE, "MaDiTich": None}]
    return DemoTable("tbl_DiemDuLich", tuple(rows[0]), rows + refused(rows, rng, 0, broken), SITE_TYPES)


def _site_row(site: Site, rng: Random) -> Row:
    latitude, longitude = site.place.point(rng)
    level = rng.choices("0123", (30, 60, 9, 1))[0] if not site.natural else rng.choices("012", (60, 35, 5))[0]
    recognised = level != "0"
    guided = site.kind in ("VH01", "VH03") and rng.random() < 0.8
    hours = site.kind in ("VH01", "VH02", "VH03", "TN03", "TN06")
    season = SEASON.get(site.kind)
    return {
        "MaDiem": site.code,
        "TenDiem": site.name,
        "Nhom": "TN" if site.natural else "VH",
        "LoaiDiem": site.kind,
        "MaDiTich": site.monument,
        "MaXa": site.place.code_today,
        "DiaChi": address(site.place, rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "DoCao": rng.randint(*ALTITUDE.get(site.kind, (460, 900))),
        "DienTich": comma_number(rng.uniform(0.4, 60 if site.natural else 9), 2),
        "CachTrungTam": comma_number(road_km(site.place, rng)),
        "DuongVao": rng.choices("1234", (70, 15, 12, 3))[0],
        "MuaDepTu": season[0] if season else None,
        "MuaDepDen": season[1] if season else None,
        "CongNhan": level,
        "SoQD": f"{rng.randint(100, 2400)}/QĐ-UBND" if recognised else None,
        "NgayQD": date_text(day_between(date(2018, 3, 1), date(2025, 12, 20), rng), rng) if recognised else None,
        "GioMo": rng.choice(("07:00", "07:30")) if hours else None,
        "GioDong": rng.choice(("17:00", "17:30", "18:00")) if hours else None,
        "GiaVeNL": site.price,
        "GiaVeTE": site.price // 2 if rng.random() < 0.7 else 0,
        "ThuyetMinh": guided,
        "NgonNguTM": rng.choice(LANGUAGES) if guided else None,
        "LoiXeLan": rng.random() < 0.35,
        "ChoDoXe": rng.randint(5, 150),
        "DonViQL": _keeper(site),
        "TrangThai": rng.choices(("HD", "TN"), (95, 5))[0],
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _keeper(site: Site) -> str:
    if site.kind in ("VH01", "VH04"):
        return "Ban Quản lý di tích tỉnh"
    return "Bảo tàng tỉnh" if site.kind == "VH03" else peoples_committee(site.place)


def visit_table(register: list[Site], seed: int) -> DemoTable:
    """Visits by month; visitors with and without a ticket add up where tickets are sold."""
    rng = stream(seed, "visits")
    rows = [_visit_row(site, month, rng) for month in months() for site in register]
    make_untidy(rows, ("Ky", "NgayChot"), rng, share=0.01)
    broken: list[Row] = [
        {"TongKhach": None}, {"NgayChot": BAD_DATE}, {"KhachQT": BAD_NUMBER}, {"MaXaBC": SHORT_COMMUNE},
        {"Ky": "3-2024-1"}, {"MaDiem": BAD_CODE}, {"DoanhThuVe": "khoảng 12"},
    ]  # fmt: skip
    return DemoTable("tbl_KhachDiem", tuple(rows[0]), rows + refused(rows, rng, 6, broken), VISIT_TYPES)


def _visit_row(site: Site, month: Month, rng: Random) -> Row:
    level = month.level(NATURE_SEASON if site.natural else HISTORY_SEASON)
    closed = rng.choices((0, 1, 2, 4, month.days), (80, 8, 6, 5, 1))[0]
    visits = round(site.popularity * level * rng.uniform(0.8, 1.2)) if closed < month.days else 0
    free = round(visits * rng.uniform(0.15, 0.35))
    tickets = visits - free
    children = round(tickets * 0.2)
    income = (tickets - children) * site.price + children * (site.price // 2)
    return {
        "Ky": month.text(rng),
        "MaDiem": site.code,
        "MaXaBC": month.commune(site.place),
        "TongKhach": visits,
        "KhachQT": None if rng.random() < 0.02 else str(round(visits * rng.uniform(0.002, 0.06))),
        "SoVe": tickets if site.price else None,
        "MienVe": free if site.price else None,
        "DoanhThuVe": f"{Decimal(income) / 1000:.3f}".replace(".", ",") if site.price else None,
        "NgayDong": closed,
        "NgayChot": month.closing(rng),
    }
