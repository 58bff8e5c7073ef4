"""Taxi brands with their tariffs, and the very few bus routes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.giao_thong_van_tai.named_places import place_named
from demo.generation.giao_thong_van_tai.operators import BUSES, TAXIS, TODAY, Operator
from demo.generation.table import CellType, Row

TAXI_TYPES: dict[str, CellType] = {"Xe5Cho": "integer", "Xe7Cho": "integer", "XeDien": "integer", "DiemDon": "integer"}
TARIFF_TYPES: dict[str, CellType] = {"Bac": "integer"}
ROUTE_TYPES: dict[str, CellType] = {
    "SoDiemDung": "integer", "GianCach": "integer", "SucChua": "integer", "TroGia": "boolean",
}  # fmt: skip
TRIP_TYPES: dict[str, CellType] = {"TGChay": "integer"}
FARE_TYPES: dict[str, CellType] = {"TuKm": "integer", "DenKm": "integer"}
LIVERIES = ("Trắng - xanh lá", "Xanh dương", "Vàng", "Trắng - đỏ", "Bạc", "Xanh ngọc")
BUS_ROUTES = (
    ("Bản Phủ", "Him Lam", "Bản Phủ - QL279 - Võ Nguyên Giáp - Him Lam", 14.5, 22, 30),
    ("Bến xe Điện Biên Phủ", "Mường Ảng", "Bến xe - Võ Nguyên Giáp - QL279 - Nà Tấu - Mường Ảng", 45.0, 28, 60),
)  # fmt: skip

BUS_COMMUNES = {
    "Bản Phủ": "Xã Noong Hẹt", "Him Lam": "Phường Him Lam", "Bến xe Điện Biên Phủ": "Phường Thanh Bình",
    "Mường Ảng": "Thị trấn Mường Ảng",
}  # fmt: skip


def taxi_rows(operators: list[Operator], scale: int, rng: Random) -> tuple[list[Row], list[Row]]:
    """Brands and tariffs of the enterprises that run taxis."""
    brands: list[Row] = []
    tariffs: list[Row] = []
    for index, operator in enumerate(operators[: TAXIS * scale]):
        code = f"TX{index + 1:03d}"
        started = day_between(operator.first_licensed, TODAY, rng)
        electric = index % 3 == 0
        brands.append(_brand(code, operator, started, electric, rng))
        for group in ("D5",) if electric else ("X5", "X7"):
            for year in range(max(started.year, 2023), 2027):
                tariffs += list(_tariff(code, group, max(date(year, rng.randint(1, 6), 1), started), rng))
    return brands, tariffs


def _brand(code: str, operator: Operator, started: date, electric: bool, rng: Random) -> Row:
    words = str(operator.name).split("Vận tải ")[-1]
    fleet = operator.fleet["TX"]
    large = 0 if electric else fleet // 4
    return {
        "MaHang": code,
        "SoGPKD": operator.licence,
        "ThuongHieu": f"Taxi {words}",
        "TongDai": rng.choice(("02150{0}", "(0215) 0.{0}", "0215 0{0}")).format(f"{rng.randrange(10**6):06d}"),
        "MauSon": rng.choice(LIVERIES),
        "TinhTien": "PM" if electric else "DH",
        "Xe5Cho": fleet - large,
        "Xe7Cho": large,
        "XeDien": fleet if electric else 0,
        "DiemDon": rng.randint(2, 15),
        "NgayHD": date_text(started, rng),
        "TrangThai": "1",
        "NgayCN": date_text(day_between(max(started, date(2026, 4, 1)), TODAY, rng), rng),
    }


def _tariff(code: str, group: str, day: date, rng: Random) -> Iterator[Row]:
    base = {"X5": 13, "X7": 16, "D5": 12}[group] + rng.randint(0, 2)
    applied = date_text(day, rng)
    bands = ((0, 0.0, 0.6, base), (1, 0.6, 25.0, base + 2), (2, 25.0, None, base - 1))
    for band, start, end, price in bands:
        yield {
            "MaHang": code,
            "NhomXe": group,
            "NgayHL": applied,
            "Bac": band,
            "TuKm": comma_number(start),
            "DenKm": None if end is None else comma_number(end),
            "Gia_Nghin": str(price),
        }


def bus_rows(operators: list[Operator], scale: int, rng: Random) -> tuple[list[Row], list[Row], list[Row]]:
    """Routes, departures and fares of the enterprises that run buses."""
    carriers = operators[TAXIS * scale : (TAXIS + BUSES) * scale]
    routes: list[Row] = []
    trips: list[Row] = []
    fares: list[Row] = []
    for index, operator in enumerate(carriers):
        code = f"DB-{index + 1:02d}"
        first, last, path, km, stops, headway = BUS_ROUTES[index % len(BUS_ROUTES)]
        routes.append(_bus_route(code, operator, (first, last, path), (km, stops, headway), rng))
        trips += list(_bus_trips(code, km, headway))
        fares += list(_bus_fares(code, km))
    return routes, trips, fares


def _bus_route(
    code: str, operator: Operator, names: tuple[str, str, str], sizes: tuple[float, int, int], rng: Random
) -> Row:
    km, stops, headway = sizes
    return {
        "MaTuyen": code,
        "TenTuyen": f"{names[0]} - {names[1]}",
        "DiemDau": names[0],
        "MaXaDau": place_named(BUS_COMMUNES[names[0]]).code_today,
        "DiemCuoi": names[1],
        "MaXaCuoi": place_named(BUS_COMMUNES[names[1]]).code_today,
        "LoTrinh": names[2],
        "ChieuDai": comma_number(km),
        "SoDiemDung": stops,
        "GianCach": headway,
        "GioMo": "05:30",
        "GioDong": "18:30",
        "SoGPKD": operator.licence,
        "SucChua": 40,
        "TroGia": False,
        "TrangThai": "1",
        "NgayCN": date_text(day_between(date(2026, 6, 1), TODAY, rng), rng),
    }


def _bus_trips(code: str, km: float, headway: int) -> Iterator[Row]:
    for direction in ("D", "V"):
        for kind, gap in (("T", headway), ("C", headway * 2)):
            for minute in range(330, 1111, gap):
                yield {
                    "MaTuyen": code,
                    "Chieu": direction,
                    "NgayChay": kind,
                    "GioXB": f"{minute // 60:02d}:{minute % 60:02d}",
                    "TGChay": round(km / 28 * 60),
                }


def _bus_fares(code: str, km: float) -> Iterator[Row]:
    half = round(km / 2)
    prices = (
        ("L", "PT", 0, half, 8),
        ("L", "PT", half, None, 15),
        ("T", "PT", 0, None, 300),
        ("T", "HS", 0, None, 180),
    )
    for kind, who, start, end, price in (*prices, ("L", "MP", 0, None, 0)):
        yield {
            "MaTuyen": code,
            "LoaiVe": kind,
            "DoiTuong": who,
            "TuKm": start,
            "DenKm": end,
            "GiaVe_Nghin": str(price),
            "SoQD": "112/QĐ-UBND",
            "NgayHL": "01/01/2024",
        }
