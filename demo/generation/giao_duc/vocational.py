"""The vocational education database ``csdl_gdnn``, once of the department of labour."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random
from typing import TypeAlias

from demo.generation.dirt import comma_number, date_text, day_between, make_untidy
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

PROVIDER_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "SoNhaGiao": "integer", "QuyMoTS": "integer", "SoTuyenMoi": "integer",
    "SoTotNghiep": "integer",
}  # fmt: skip
TRADE_TYPES: dict[str, CellType] = {"QuyMoTS": "integer"}
PRIVATE_PROVIDERS = 3
LONG_TRADES = (
    "Công nghệ ô tô", "Điện công nghiệp", "Hàn", "Kỹ thuật xây dựng", "Chăn nuôi - Thú y", "Công nghệ thông tin",
    "Quản trị lữ hành", "Kế toán doanh nghiệp", "Lâm sinh", "Điều dưỡng",
)  # fmt: skip
SHORT_TRADES = (
    "Lái xe ô tô hạng B", "Sửa chữa xe máy", "Trồng và chế biến cà phê", "Nấu ăn", "Dệt thổ cẩm", "May công nghiệp",
    "Chăn nuôi gia súc", "Trồng mắc ca", "Xây dựng dân dụng", "Dịch vụ homestay",
)  # fmt: skip
Provider: TypeAlias = tuple[str, str, str, str | None, Place]
"""Name, kind, provider type, governing body, place."""


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both tables of the vocational database; ``scale`` times the providers."""
    rng = stream(seed, "vocational")
    providers: list[Row] = []
    trades: list[Row] = []
    for turn in range(scale):
        for provider in _providers():
            code = f"NN11{len(providers) + 1:04d}"
            taught = [{"MaCoSo": code, **trade} for trade in _trades(provider[1], rng)]
            providers.append(_provider_row(code, provider, turn, taught, rng))
            trades += taught
    make_untidy(providers, ("TenCoSo", "DiaChi"), rng, share=0.2)
    make_untidy(trades, ("TenNghe",), rng, share=0.05)
    return [
        DemoTable("tbl_co_so", tuple(providers[0]), providers, PROVIDER_TYPES),
        DemoTable("tbl_nghe_dao_tao", tuple(trades[0]), trades, TRADE_TYPES),
    ]


def _providers() -> Iterator[Provider]:
    seats = {place.district_code: place for place in reversed(places())}
    capital = places()[0]
    yield "Trường Cao đẳng Điện Biên", "CD", "CL", "UBND tỉnh Điện Biên", capital
    for seat in seats.values():
        district = f"{seat.district[0].lower()}{seat.district[1:]}"
        yield f"Trung tâm GDNN - GDTX {district}", "TT", "CL", "Sở Giáo dục và Đào tạo", seat
    for number in range(PRIVATE_PROVIDERS):
        yield f"Cơ sở đào tạo nghề tư thục số {number + 1}", "KH", ("TT", "DN")[number % 2], None, capital


def _provider_row(code: str, provider: Provider, turn: int, taught: list[Row], rng: Random) -> Row:
    name, kind, provider_type, governing, place = provider
    latitude, longitude = place.point(rng)
    intake = sum(int(str(trade["QuyMoTS"])) for trade in taught)
    enrolled = round(intake * rng.uniform(0.5, 1.05))
    registered = day_between(date(2017, 1, 1), date(2024, 12, 31), rng)
    return {
        "MaCoSo": code,
        "TenCoSo": name if turn == 0 else f"{name} {turn + 1}",
        "LoaiCoSo": kind,
        "LoaiHinh": provider_type,
        "CoQuanChuQuan": governing,
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "SoGCN": f"{rng.randint(10, 300)}/{registered.year}/GCNĐKHĐ",
        "NgayCapGCN": registered.isoformat(),
        "SoNhaGiao": max(4, round(intake / rng.uniform(14, 22))),
        "QuyMoTS": intake,
        "SoTuyenMoi": enrolled,
        "SoTotNghiep": round(enrolled * rng.uniform(0.6, 0.95)),
        "DienTichDat": comma_number(rng.uniform(0.3, 9.5), 2),
        "TrangThai": "1",
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 6, 30), rng), rng),
        **person(rng),
    }


def _trades(kind: str, rng: Random) -> Iterator[Row]:
    if kind == "CD":
        for number, name in enumerate(LONG_TRADES):
            yield _trade(f"6{500000 + number * 101}", name, "1", rng)
            if number % 2 == 0:
                yield _trade(f"5{500000 + number * 101}", name, "2", rng)
    for name in rng.sample(SHORT_TRADES, 4):
        yield _trade(f"{401 + SHORT_TRADES.index(name)}", name, rng.choice(("3", "4")), rng)


def _trade(code: str, name: str, level: str, rng: Random) -> Row:
    months = {"1": 30.0, "2": 24.0, "3": rng.choice((3.0, 4.5, 6.0)), "4": rng.choice((1.0, 1.5, 2.5))}[level]
    return {
        "MaNghe": code,
        "TenNghe": name,
        "TrinhDo": level,
        "QuyMoTS": rng.randrange(25, 80, 5),
        "ThoiGianDT": comma_number(months),
        "NgayDangKy": date_text(day_between(date(2017, 1, 1), date(2025, 6, 30), rng), rng),
    }
