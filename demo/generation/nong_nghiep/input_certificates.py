"""Certificates to produce and sell fertilisers and pesticides ``kinh_doanh_vat_tu_nong_nghiep``; names still in VNI."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from connectors.text.encodings import encode
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, day_between, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.nong_nghiep.input_lists import five_years_after
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import Cell, CellType, DemoTable, Row, stream

CERTIFICATES = {"PB": 240, "BVTV": 280}
PRODUCERS = {"PB": 0.03, "BVTV": 0.008}
"""Share of the certificates that are to produce or pack: the province has few."""
DAY = date(2026, 9, 30)
TRADERS = ("4711", "1030")
GOODS = {
    "PB": ("Phân vô cơ", "Phân vô cơ; phân hữu cơ", "Phân hỗn hợp NPK; phân lân", "Phân hữu cơ; phân bón lá"),
    "BVTV": ("Thuốc trừ sâu; thuốc trừ bệnh", "Thuốc trừ sâu; trừ bệnh; trừ cỏ", "Thuốc trừ cỏ; thuốc trừ ốc"),
}
TYPES: dict[str, CellType] = {"LANCAP": "integer"}
NAMED_PERSONS = 35
"""One in so many certificates of persons has the person's name in the cell for organisations."""


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The register of certificates; ``scale`` times as many."""
    rng = stream(seed, "input certificates")
    companies = active_enterprises(DAY, TRADERS, scale, seed)
    rows = [
        _certificate(kind, number, companies, rng)
        for kind, certificates in CERTIFICATES.items()
        for number in range(certificates * scale)
    ]
    persons = [row for row in rows if row["LOAICT"] != "TC"]
    for row in persons[::NAMED_PERSONS]:
        row["TENTC"] = encode(f"Cửa hàng {row['hieu_truong_ho_ten']}", "vni")
    faults: list[Row] = [
        {"NGAYCAP": BAD_DATE}, {"LOAIVT": BAD_CODE}, {"MAXA": "03127A"}, {"LOAICT": None}, {"DTKHO": "20 m2"},
    ]  # fmt: skip
    broken: list[Row] = [{"SOGCN": f"99{turn:02d}/GCN-THU", **fault} for turn, fault in enumerate(faults)]
    return [DemoTable("GCN_VATTU", tuple(rows[0]), rows + refused(rows, rng, 4, broken), TYPES)]


def _certificate(kind: str, number: int, companies: list[Enterprise], rng: Random) -> Row:
    produces = rng.random() < PRODUCERS[kind] or number == 0
    holder = "TC" if produces else rng.choices(("TC", "CN", "HKD"), (22, 18, 60))[0]
    company = rng.choice(companies) if holder == "TC" and (produces or rng.random() < 0.75) else None
    place = company.place if company else rng.choice(places())
    issued = day_between(date(2019, 1, 1), date(2026, 8, 31), rng)
    issue = rng.choice((1, 1, 1, 2, 2, 3))
    # A certificate issued anew for a change of name keeps the term of the first one.
    kept = timedelta(days=rng.randint(100, 900)) if issue > 1 and rng.random() < 0.4 else timedelta(0)
    ends = five_years_after(issued) - kept if produces or kind == "BVTV" else None
    name = company.name if company else f"Hợp tác xã dịch vụ nông nghiệp {place.bare_name}"
    return {
        "SOGCN": f"{number + 1:04d}/GCN-{kind}",
        "LOAIVT": kind,
        "LOAIHD": rng.choice(("SX", "SX", "DG")) if produces else "BB",
        "LOAICT": holder,
        "TENTC": encode(name, "vni") if holder == "TC" else None,
        "MSDN": company.tax_code if company else None,
        # A spreadsheet once took the codes for numbers.
        "MAXA": place.code_today.lstrip("0") if rng.random() < 0.3 else place.code_today,
        "DIACHITC": encode(company.address if company else place.address(rng), "vni") if holder == "TC" else None,
        "THONBAN": encode(_village(place, rng), "vni"),
        "NHOMSP": rng.choice(GOODS[kind]),
        "CONGSUAT": comma_number(rng.uniform(500, 12_000)) if produces else None,
        "DTKHO": comma_number(rng.uniform(6, 90) * (8 if produces else 1)) if rng.random() < 0.95 else None,
        "BANBUON": _yes(holder == "TC" and rng.random() < 0.6),
        "CHUNGCHI": _yes(rng.random() < 0.985),
        "LANCAP": issue,
        "NGAYCAP": _written(issued, rng),
        "NGAYHH": _written(ends, rng) if ends else None,
        "TRANGTHAI": _state(ends, rng),
        "NGAYCN": day_between(max(issued, date(2026, 1, 1)), DAY, rng).isoformat(),
        "diachi_nha": place.address(rng),
        **person(rng),
    }


def _village(place: Place, rng: Random) -> str:
    return place.address(rng).partition(",")[0]


def _yes(value: bool) -> Cell:
    return "1" if value else "0"


def _state(ends: date | None, rng: Random) -> str:
    if ends is not None and ends < date(2026, 1, 1):
        return "H" if rng.random() < 0.03 else "X"
    return "T" if rng.random() < 0.02 else "H"


def _written(day: date, rng: Random) -> str:
    """Three generations of clerks: 05/09/2023, 2023-09-05 and 05/09/23."""
    return rng.choices((f"{day:%d/%m/%Y}", day.isoformat(), f"{day:%d/%m/%y}"), (60, 30, 10))[0]
