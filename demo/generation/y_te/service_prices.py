"""The workbooks ``gia_dich_vu_y_te``: prices of services by class of facility, and who applies which class."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream
from demo.generation.y_te.facilities import facilities
from demo.generation.y_te.service_names import services

CHAPTERS = {"Khám": "02", "Giường": "04", "PT": "10", "TT": "08", "XN": "23", "CĐHA": "18", "TDCN": "21"}
SHARE = {"BYT": 1.0, "II": 0.96, "III": 0.9, "TYT": 0.82}
"""Price of each class against the Ministry's."""
LISTS = (
    ("01/2023/NQ-HĐND (mẫu)", date(2024, 1, 1), date(2025, 5, 31), 0.93),
    ("02/2025/NQ-HĐND (mẫu)", date(2025, 6, 1), None, 1.0),
)
MINISTRY = ("01/2025/TT-BYT (mẫu)", date(2025, 1, 1))
STATION_GROUPS = ("Khám", "XN", "TT", "TDCN")
CLASS_OF_KIND = {"BVDK": "II", "BVCK": "III", "BVYHCT": "III", "TTYT": "III", "PKDKKV": "TYT", "TYT": "TYT"}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both workbooks. Price lists do not grow with the province, so ``scale`` changes nothing here."""
    rng = stream(seed, "service prices")
    prices = list(_prices(rng))
    users = list(_users(scale, seed, rng))
    make_untidy(prices, ("Tên dịch vụ",), rng, share=0.03)
    make_untidy(users, ("Tên cơ sở",), rng)
    broken: list[Row] = [
        {"Mã tương đương": f"99.{n:04d}.0000", **fault}
        for n, fault in enumerate(
            ({"Giá (nghìn đồng)": "theo thực tế"}, {"Nhóm": BAD_CODE}, {"Hiệu lực từ": BAD_DATE}) * 4
        )
    ]
    return [
        DemoTable(
            "bang_gia_dich_vu.xlsx", tuple(prices[0]), prices + refused(prices, rng, 10, broken), sheet="Bảng giá"
        ),
        DemoTable("co_so_ap_dung_gia.xlsx", tuple(users[0]), users + refused(users, rng, 1, []), sheet="Cơ sở"),
    ]


def _prices(rng: Random) -> Iterator[Row]:
    for number, (group, name, typical) in enumerate(services()):
        code = f"{CHAPTERS[group]}.{number + 1:04d}.{rng.randint(1, 1999):04d}"
        ministry = round(typical * rng.uniform(0.93, 1.05), 1)
        insured = "x" if rng.random() < 0.96 else "-"
        yield _price(code, name, group, "BYT", ministry, insured, MINISTRY[0], MINISTRY[1], None, rng)
        for facility_class in ("II", "III", "TYT") if _at_stations(group, number) else ("II", "III"):
            for document, first, last, level in LISTS:
                price = max(1.0, ministry * SHARE[facility_class] * level)
                yield _price(code, name, group, facility_class, price, insured, document, first, last, rng)


def _at_stations(group: str, number: int) -> bool:
    """A station offers consultations and the simpler of the tests and procedures."""
    return group == "Khám" or (group in STATION_GROUPS and number % 2 == 0)


def _price(
    code: str, name: str, group: str, facility_class: str, price: float, insured: str, document: str, first: date,
    last: date | None, rng: Random,
) -> Row:  # fmt: skip
    return {
        "Mã tương đương": code,
        "Tên dịch vụ": name,
        "Nhóm": group,
        "Hạng BV": facility_class,
        "Giá (nghìn đồng)": comma_number(int(price * 10) / 10),
        "BHYT": insured,
        "Văn bản": document,
        "Hiệu lực từ": date_text(first, rng),
        "Hiệu lực đến": date_text(last, rng) if last else None,
    }


def _users(scale: int, seed: int, rng: Random) -> Iterator[Row]:
    for facility in facilities(scale, seed):
        if facility.insurance and facility.kind in CLASS_OF_KIND:
            offered = {"II": (900, 1400), "III": (350, 900), "TYT": (40, 280)}[CLASS_OF_KIND[facility.kind]]
            yield {
                "Mã CSKCB": facility.insurance,
                "Tên cơ sở": facility.name,
                "Hạng BV": CLASS_OF_KIND[facility.kind],
                "Áp dụng từ": date_text(day_between(date(2025, 6, 1), date(2025, 8, 31), rng), rng),
                "Số DV thực hiện": str(rng.randint(*offered)),
                **person(rng),
            }
