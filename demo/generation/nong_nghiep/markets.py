"""Processing, prices and sales of the province's key products."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.nong_nghiep.crop_reports import FIRST_YEAR, expected_tons
from demo.generation.nong_nghiep.crops import CROPS
from demo.generation.nong_nghiep.territory import NEW_COMMUNES
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

PRODUCTS = {
    "C01": (0.30, (0.25, 0.45, 0.30, 0.0)), "C03": (0.55, (0.15, 0.35, 0.50, 0.0)),
    "C06": (0.92, (0.6, 0.05, 0.3, 0.05)), "C22": (0.97, (0.35, 0.05, 0.5, 0.1)), "C21": (0.95, (0.8, 0.1, 0.1, 0.0)),
    "C23": (0.98, (0.5, 0.0, 0.1, 0.4)), "C24": (0.93, (0.55, 0.15, 0.28, 0.02)), "C32": (0.9, (0.1, 0.3, 0.5, 0.1)),
    "C33": (0.85, (0.02, 0.6, 0.38, 0.0)), "C40": (0.92, (0.1, 0.2, 0.4, 0.3)), "C07": (0.8, (0.7, 0.1, 0.2, 0.0)),
    "C51": (0.9, (0.05, 0.1, 0.35, 0.5)),
}  # fmt: skip
"""Crop → share of the harvest that is sold, and how the sales are divided among the channels."""
CHANNELS = ("CB", "TT", "NT", "XK")
QUARTERS = ("I", "II", "III", "IV")
SEASONS = {"C01": (0.1, 0.4, 0.1, 0.4), "C22": (0.3, 0.05, 0.05, 0.6), "C33": (0.0, 0.75, 0.25, 0.0)}
LAST_QUARTER = (2026, 3)
STAGES = {"R": 1.0, "T": 1.06, "C": 1.3}
"""Stage of trade and its price against the farm gate."""
PROCESSORS = 110
ROUND = 1.04
"""Prices rise by so much a year."""
FORMERLY_TAKEN = ("03127", "03253", "03256", "03217", "03160", "03203")
"""Communes where prices are taken: the seats of some districts."""
PROCESSING = ("1030", "0126", "4711")
PROCESSOR_TYPES: dict[str, CellType] = {}


def price(code: str) -> float:
    """Thousand đồng per kilogram at the farm gate in 2023."""
    return next(crop.price for crop in CROPS if crop.code == code and crop.price)


def sales_table(scale: int, seed: int) -> DemoTable:
    """Sales by quarter, product and channel; a larger demo has a longer history."""
    rng = stream(seed, "sales")
    rows = [
        _sale(year, quarter, code, channel, rng)
        for year in range(max(2001, FIRST_YEAR + 2 - 4 * (scale - 1)), LAST_QUARTER[0] + 1)
        for quarter in range(1, 5)
        if (year, quarter) <= LAST_QUARTER
        for code in PRODUCTS
        for channel in range(len(CHANNELS))
    ]
    broken: list[Row] = [{"QuyBC": "3/2024"}, {"KhoiLuong": "chưa có"}, {"KenhTT": BAD_CODE}]
    return DemoTable("cb.tieu_thu_quy", tuple(rows[0]), rows + refused(rows, rng, 4, broken))


def _sale(year: int, quarter: int, code: str, channel: int, rng: Random) -> Row:
    sold, shares = PRODUCTS[code]
    season = SEASONS.get(code, (0.22, 0.22, 0.28, 0.28))[quarter - 1]
    tons = round(expected_tons(code, year) * sold * season * shares[channel] * rng.uniform(0.8, 1.02), 1)
    million = tons * price(code) * ROUND ** (year - 2023) * (1, 1.1, 1.05, 1.2)[channel] * rng.uniform(0.93, 1.07)
    written = rng.choice((f"quý {QUARTERS[quarter - 1]}/{year}", f"Q{quarter}/{year}", f"{year}-Q{quarter}"))
    return {
        "QuyBC": written,
        "MaCay": code,
        "KenhTT": CHANNELS[channel],
        "KhoiLuong": comma_number(tons),
        "GiaTri_trd": comma_number(million, 1) if tons else "0",
    }


def price_table(scale: int, seed: int) -> DemoTable:
    """Monthly prices by product, stage and commune."""
    rng = stream(seed, "prices")
    seats = [place for place in places() if place.code in FORMERLY_TAKEN]
    rows = [
        row
        for year in range(max(2001, 2023 - 2 * (scale - 1)), 2027)
        for month in range(1, 13)
        if (year, month) <= (2026, 10)
        for code in PRODUCTS
        for seat in seats
        for stage, factor in STAGES.items()
        if (row := _price(year, month, code, seat, stage, factor, rng)) is not None
    ]
    broken: list[Row] = [{"KyGia": "13/2024"}, {"GiaBQ_nghin": "thỏa thuận"}, {"KhauGia": BAD_CODE}, {"MaXaKS": "3127"}]
    return DemoTable("cb.gia_thang", tuple(rows[0]), rows + refused(rows, rng, 12, broken * 4))


def _price(year: int, month: int, code: str, seat: Place, stage: str, factor: float, rng: Random) -> Row | None:
    if rng.random() > 0.55:
        return None  # no sale of this product there in this month
    usual = price(code) * factor * ROUND ** (year - 2023 + month / 12) * rng.uniform(0.9, 1.1)
    mean = round(usual, 1)
    taken = seat.code_today if date(year, month, 1) >= NEW_COMMUNES else seat.code
    return {
        "KyGia": rng.choice((f"{month:02d}/{year}", f"tháng {month}/{year}", f"{year}-{month:02d}")),
        "MaCay": code,
        "KhauGia": stage,
        "MaXaKS": taken,
        "GiaBQ_nghin": comma_number(mean),
        "GiaMin_nghin": comma_number(min(mean, usual * rng.uniform(0.85, 0.97))),
        "GiaMax_nghin": comma_number(max(mean, usual * rng.uniform(1.03, 1.2))),
        "SoPhieu": str(rng.randint(3, 12) if rng.random() < 0.97 else 2),
    }


def processor_table(scale: int, seed: int) -> DemoTable:
    """Processors: organisations by name, persons without."""
    rng = stream(seed, "processors")
    companies = active_enterprises(date(2026, 9, 30), PROCESSING, scale, seed)
    rows = [_processor(number, companies, rng) for number in range(min(PROCESSORS * scale, 9000))]
    for row in rows[3::40]:
        _typed_into_the_wrong_cell(row)
    make_untidy(rows, ("TenToChuc", "DiaChiTC", "ThonBan"), rng)
    broken: list[Row] = [
        {"MaCSCB": "CB119998", "NgayCapNhat": BAD_DATE},
        {"MaCSCB": "CB119999", "MaXa": "3127"},
    ]
    return DemoTable("cb.co_so_che_bien", tuple(rows[0]), rows + refused(rows, rng, 1, broken), PROCESSOR_TYPES)


def _typed_into_the_wrong_cell(row: Row) -> None:
    """What clerks do: the name of a person in the cell for organisations. The warehouse must not let it out."""
    if row["LoaiChuThe"] != "TC":
        row["TenToChuc"] = f"Hộ {row['hieu_truong_ho_ten']}"


def _processor(number: int, companies: list[Enterprise], rng: Random) -> Row:
    kind = rng.choices(("TC", "CN", "HKD"), (45, 15, 40))[0]
    company = companies[number % len(companies)] if kind == "TC" and rng.random() < 0.6 else None
    place = company.place if company else rng.choice(places())
    code = rng.choice(tuple(PRODUCTS))
    capacity = rng.uniform(20, 300) if kind != "TC" else rng.uniform(200, 20_000)
    certified = rng.choices((None, "A", "C", "H", "I"), (35, 30, 22, 8, 5) if kind == "TC" else (45, 20, 35, 0, 0))[0]
    return {
        "MaCSCB": f"CB11{number + 1:04d}",
        "LoaiChuThe": kind,
        "TenToChuc": _organisation(company, place) if kind == "TC" else None,
        "MaSoDN": company.tax_code if company else None,
        "MaXa": place.code_today,
        "DiaChiTC": (company.address if company else place.address(rng)) if kind == "TC" else None,
        "ThonBan": place.address(rng).partition(",")[0],
        "MaCay": code,
        "CongSuat": comma_number(capacity),
        "SLCheBien": comma_number(capacity * rng.uniform(0.3, 1.1)) if rng.random() < 0.9 else None,
        "ChungNhan": certified,
        "NgayCapCN": date_text(day_between(date(2023, 1, 1), date(2026, 6, 30), rng), rng) if certified else None,
        "TinhTrang": rng.choices(("1", "2", "3"), (90, 6, 4))[0],
        "NgayCapNhat": date_text(day_between(date(2026, 1, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _organisation(company: Enterprise | None, place: Place) -> str:
    return company.name if company else f"Hợp tác xã nông nghiệp {place.bare_name}"
