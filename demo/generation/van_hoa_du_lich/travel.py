"""Travel businesses, their licences through every issue, and guide cards as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import date_text, day_between, make_untidy
from demo.generation.enterprises import Enterprise, active_enterprises, enterprises
from demo.generation.people import person
from demo.generation.places import Place
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, visited_places

BUSINESS_TYPES: dict[str, CellType] = {
    "LaChiNhanh": "boolean", "SoLaoDong": "integer", "SoHDV": "integer", "KhachNam": "integer",
    "KhachQTNam": "integer",
}  # fmt: skip
LICENCE_TYPES: dict[str, CellType] = {"LanCap": "integer", "KyQuy": "integer"}
GUIDE_TYPES: dict[str, CellType] = {
    "Nam": "integer", "SoThe": "integer", "SoTheNu": "integer", "CapMoi": "integer", "ThuHoi": "integer",
}  # fmt: skip
KINDS = ("ND",) * 5 + ("DL",) * 3 + ("QT",) * 2
BUSINESSES = 40
GONE = 7
"""Licences of businesses that no longer exist."""
LAW = date(2018, 1, 1)
AS_OF = date(2026, 9, 30)
NEW_AUTHORITY = date(2023, 1, 1)
MARKETS = ("Hà Nội", "Thành phố Hồ Chí Minh", "Hải Phòng", "Pháp", "Lào", "Trung Quốc", "Thái Lan", "Nội tỉnh")
BANKS = ("Agribank", "BIDV", "VietinBank", "Vietcombank", "LPBank")
CARDS = (
    ("QT", "EN", 9),
    ("QT", "FR", 7),
    ("QT", "CN", 11),
    ("QT", "KH", 3),
    ("ND", "VN", 62),
    ("TD", "VN", 41),
    ("TD", "EN", 6),
)
"""Kind of card, language, share of all cards."""


@dataclass(frozen=True)
class Business:
    """An enterprise, or a branch of one, in the travel business."""

    enterprise: Enterprise
    kind: str
    branch: Place | None

    @property
    def code(self) -> str:
        """Its code, with the branch's number."""
        return f"{self.enterprise.tax_code}-001" if self.branch else self.enterprise.tax_code


def businesses(scale: int, seed: int) -> list[Business]:
    """Enterprises of the travel trade that exist today, and a few branches of them in other communes."""
    rng = stream(seed, "travel businesses")
    chosen = active_enterprises(AS_OF, ("79120",), scale, seed)[: BUSINESSES * scale]
    found = [Business(enterprise, rng.choice(KINDS), None) for enterprise in chosen]
    branches = zip(chosen[: 3 * scale], visited_places(3 * scale, rng), strict=True)
    return found + [Business(enterprise, "DL", place) for enterprise, place in branches]


def business_table(register: list[Business], seed: int) -> DemoTable:
    """The register of travel businesses."""
    rng = stream(seed, "business rows")
    rows = [_business_row(business, rng) for business in register]
    make_untidy(rows, ("TenDN", "DiaChi"), rng)
    return DemoTable("tbl_LuHanh", tuple(rows[0]), rows, BUSINESS_TYPES)


def _business_row(business: Business, rng: Random) -> Row:
    enterprise, place = business.enterprise, business.branch or business.enterprise.place
    clients = rng.randint(150, 6000)
    abroad = round(clients * rng.uniform(0.05, 0.5)) if business.kind == "QT" else 0
    began = max(enterprise.founded, LAW) + timedelta(days=rng.randint(0, 200))
    return {
        "MaSoDN": business.code,
        "TenDN": f"Chi nhánh {enterprise.name}" if business.branch else enterprise.name,
        "LoaiHinhLH": business.kind,
        "LaChiNhanh": business.branch is not None,
        "MaXa": place.code_today,
        "DiaChi": address(place, rng) if business.branch else enterprise.address,
        "NgayBatDau": date_text(min(began, AS_OF), rng),
        "SoLaoDong": rng.randint(3, 25),
        "SoHDV": rng.randint(0, 9),
        "KhachNam": clients,
        "KhachQTNam": abroad,
        "ThiTruong": "; ".join(sorted(rng.sample(MARKETS, rng.randint(1, 3)))),
        "DTCoQuan": f"0215 3{rng.randint(700, 999)} {rng.randint(100, 999)}" if rng.random() < 0.8 else None,
        "Website": f"https://dulich{enterprise.tax_code[4:]}.example.vn" if rng.random() < 0.4 else None,
        "TrangThai": rng.choices(("HD", "TN"), (92, 8))[0],
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), AS_OF, rng), rng),
        **person(rng),
    }


def licence_table(register: list[Business], scale: int, seed: int) -> DemoTable:
    """Every issue of every licence: the newest of a living business is valid, those of the gone are revoked."""
    rng = stream(seed, "licences")
    rows: list[Row] = []
    number = 10
    for business in register:
        if business.kind != "DL":
            number += rng.randint(1, 4)
            earliest = max(business.enterprise.founded, LAW)
            first = day_between(earliest, max(earliest, date(2026, 6, 30)), rng)
            rows += _issues(business.enterprise.tax_code, business.kind, number, first, None, rng)
    ended = [
        (enterprise, enterprise.ended)
        for enterprise in enterprises(scale, seed)
        if enterprise.activity == "79120" and enterprise.ended and enterprise.ended > date(2019, 6, 1)
    ]
    for enterprise, end in ended[: GONE * scale]:
        number += rng.randint(1, 4)
        first = day_between(max(enterprise.founded, LAW), max(enterprise.founded, LAW, end - timedelta(days=300)), rng)
        rows += _issues(enterprise.tax_code, "ND", number, first, end, rng)
    return DemoTable("tbl_GiayPhepLH", tuple(rows[0]), rows, LICENCE_TYPES)


def _issues(code: str, kind: str, number: int, first: date, end: date | None, rng: Random) -> list[Row]:
    days = [first]
    while rng.random() < 0.35 and (end is None or end > days[-1] + timedelta(days=420)):
        days.append(min(days[-1] + timedelta(days=rng.randint(60, 400)), AS_OF))
    international = kind == "QT"
    mark = ("TCDL" if first < NEW_AUTHORITY else "CDLQGVN") if international else "SDL"
    licence = f"{'11-' if international else ''}{number:03d}/{first.year}/{mark}-GP LH{'QT' if international else 'NĐ'}"
    scope = rng.choice(("V", "R", "VR")) if international else "N"
    return [
        _issue_row(
            licence, turn + 1, day, code, scope, end if turn == len(days) - 1 else None, turn < len(days) - 1, rng
        )
        for turn, day in enumerate(days)
    ]


def _issue_row(
    licence: str, issue: int, day: date, code: str, scope: str, end: date | None, superseded: bool, rng: Random
) -> Row:
    abroad = scope != "N"
    authority = ("TCDL" if day < NEW_AUTHORITY else "CDL") if abroad else "SO"
    eased = date(2021, 10, 28) <= day <= date(2023, 12, 31)
    deposit = {"N": 100, "V": 250}.get(scope, 500) // (5 if eased else 1)
    return {
        "SoGP": licence,
        "LanCap": issue,
        "MaSoDN": code,
        "LoaiGP": "QT" if abroad else "ND",
        "PhamVi": scope,
        "HinhThuc": "M" if issue == 1 else rng.choice("LD"),
        "NgayCap": date_text(day, rng),
        "CoQuanCap": authority,
        "KyQuy": deposit,
        "NganHang": rng.choice(BANKS),
        "TinhTrang": "TH" if end else "TT" if superseded else "HL",
        "NgayThuHoi": date_text(max(end, day), rng) if end else None,
        "SoQDThuHoi": f"{rng.randint(20, 900)}/QĐ-SVHTTDL" if end else None,
        "LyDoTH": rng.choices("123", (7, 2, 1))[0] if end else None,
        "LienKet": f"https://luhanh.example.vn/giay-phep/{licence.split('/')[0]}" if rng.random() < 0.8 else None,
    }


def guide_table(scale: int, seed: int) -> DemoTable:
    """Valid guide cards at the end of each year, by kind and language."""
    rng = stream(seed, "guides")
    rows: list[Row] = []
    for year in range(2019, 2026):
        total = round((118 + 11 * (year - 2019)) * scale * (0.9 if year == 2021 else 1))
        parts = apportion(total, [share for _, _, share in CARDS], minimum=1)
        for (kind, language, _), cards in zip(CARDS, parts, strict=True):
            rows.append(
                {
                    "Nam": year,
                    "LoaiThe": kind,
                    "NgoaiNgu": language,
                    "SoThe": cards,
                    "SoTheNu": None if rng.random() < 0.04 else round(cards * rng.uniform(0.2, 0.6)),
                    "CapMoi": round(cards * rng.uniform(0, 0.25)),
                    "ThuHoi": rng.choices((0, 1), (85, 15))[0],
                }
            )
    return DemoTable("tbl_TongHopHDV", tuple(rows[0]), rows, GUIDE_TYPES)
