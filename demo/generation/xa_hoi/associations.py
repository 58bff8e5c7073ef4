"""The software ``noi_vu_hoi_quy``: associations with names still in TCVN3, funds and their accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import PERSONAL_COLUMNS, person
from demo.generation.places import CITY, Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

ASSOCIATION_TYPES: dict[str, CellType] = {
    "HOIDACTHU": "boolean", "NAMDAIHOI": "integer", "NHIEMKY": "integer", "SOHV": "integer", "SOHVTC": "integer",
}  # fmt: skip
PROVINCIAL = (
    ("Hội Chữ thập đỏ tỉnh Điện Biên", "H", "XH", True), ("Hội Người cao tuổi tỉnh Điện Biên", "H", "XH", True),
    ("Hội Khuyến học tỉnh Điện Biên", "H", "YT", True), ("Hội Đông y tỉnh Điện Biên", "H", "YT", True),
    ("Hội Luật gia tỉnh Điện Biên", "H", "NN", True), ("Hội Nhà báo tỉnh Điện Biên", "H", "NN", True),
    ("Hội Văn học nghệ thuật tỉnh Điện Biên", "H", "VH", True),
    ("Liên minh Hợp tác xã tỉnh Điện Biên", "LHH", "KT", True),
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Điện Biên", "LHH", "KH", True),
    ("Liên hiệp các tổ chức hữu nghị tỉnh Điện Biên", "LHH", "XH", True),
    ("Hội Cựu thanh niên xung phong tỉnh Điện Biên", "H", "XH", True), ("Hội Người mù tỉnh Điện Biên", "H", "XH", True),
    ("Hội Nạn nhân chất độc da cam/dioxin tỉnh Điện Biên", "H", "XH", True),
    ("Hội Bảo trợ người khuyết tật và trẻ mồ côi tỉnh Điện Biên", "H", "XH", True),
    ("Hiệp hội Doanh nghiệp tỉnh Điện Biên", "HH", "KT", False),
    ("Hội Doanh nhân trẻ tỉnh Điện Biên", "H", "KT", False),
    ("Hiệp hội Cà phê Mường Ảng", "HH", "KT", False), ("Hiệp hội Du lịch tỉnh Điện Biên", "HH", "KT", False),
    ("Liên đoàn Võ thuật tỉnh Điện Biên", "LD", "TT", False), ("Liên đoàn Bóng đá tỉnh Điện Biên", "LD", "TT", False),
    ("Hội Y học tỉnh Điện Biên", "H", "YT", False), ("Hội Cựu giáo chức tỉnh Điện Biên", "H", "YT", False),
    ("Hội Sinh vật cảnh tỉnh Điện Biên", "H", "VH", False), ("Hội Làm vườn tỉnh Điện Biên", "H", "KT", False),
    ("Hội Kế hoạch hóa gia đình tỉnh Điện Biên", "H", "YT", False),
    ("Hội Khoa học Lịch sử tỉnh Điện Biên", "H", "KH", False),
    ("Câu lạc bộ Cầu lông Him Lam", "CLB", "TT", False), ("Câu lạc bộ Nhiếp ảnh Hoa Ban", "CLB", "VH", False),
)  # fmt: skip
DISTRICT = (("Hội Chữ thập đỏ", "XH"), ("Hội Người cao tuổi", "XH"), ("Hội Khuyến học", "YT"), ("Hội Đông y", "YT"))
COMMUNE = (("Hội Khuyến học", "YT"), ("Hội Người cao tuổi", "XH"), ("Hội Chữ thập đỏ", "XH"))
FUNDS = (
    ("Quỹ Khuyến học, khuyến tài tỉnh Điện Biên", "XH", "KH", "T"),
    ("Quỹ Vì người nghèo và phát triển bản", "XH", "NN", "T"),
    ("Quỹ Bảo trợ trẻ em tỉnh Điện Biên", "XH", "TE", "T"), ("Quỹ Đền ơn đáp nghĩa tỉnh Điện Biên", "XH", "KC", "T"),
    ("Quỹ Hỗ trợ người bệnh nghèo Hoa Ban", "TT", "YT", "T"), ("Quỹ Nhân ái Mường Thanh", "TT", "NN", "T"),
    ("Quỹ Chung tay khắc phục lũ quét", "TT", "TAI", "T"), ("Quỹ Khuyến học dòng sông Nậm Rốm", "XH", "KH", "H"),
    ("Quỹ Ánh sáng vùng cao", "TT", "TE", "T"), ("Quỹ Khuyến học Tuần Giáo", "XH", "KH", "H"),
    ("Quỹ Áo ấm Tủa Chùa", "TT", "NN", "H"), ("Quỹ Bữa cơm bán trú", "TT", "TE", "T"),
)  # fmt: skip
ACCOUNT_YEARS = range(2021, 2026)
MERIT_COLUMNS = (
    "MACS", "TENCS", "LOAICS", "SOQD", "NGAYQD", "CHO_ND", "CHO_DD", "LUOT_DD", "SOCB", "MAXA", "DIACHI", "VIDO",
    "KINHDO",
    "TRANGTHAI", "NGAYCN", *PERSONAL_COLUMNS,
)  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The four tables; ``scale`` times the associations of communes. No facility for people with merit exists here."""
    rng = stream(seed, "associations")
    rows = [{"MAHOI": f"H11{number + 1:05d}", **row} for number, row in enumerate(_associations(scale, rng))]
    funds = [_fund(number, fund, rng) for number, fund in enumerate(FUNDS, start=1)]
    accounts = [row for fund in funds for row in _accounts(fund, rng)]
    make_untidy(rows, ("DIACHI",), rng)
    make_untidy(funds, ("TENQUY", "DIACHI"), rng)
    broken: list[Row] = [{"MAHOI": "H1199998", "NGAYQD": BAD_DATE}, {"MAHOI": "H1199999", "LOAIHOI": BAD_CODE}]
    return [
        DemoTable("HOI", tuple(rows[0]), rows + refused(rows, rng, 2, broken), ASSOCIATION_TYPES),
        DemoTable("QUY", tuple(funds[0]), funds),
        DemoTable("QUY_THUCHI", tuple(accounts[0]), accounts + refused(accounts, rng, 1, [])),
        DemoTable("NUOIDUONG_NCC", MERIT_COLUMNS, []),
    ]


def _associations(scale: int, rng: Random) -> Iterator[Row]:
    capital = places()[0]
    seats = {place.district_code: place for place in reversed(places())}
    for name, kind, field, entrusted in PROVINCIAL:
        yield _association(name, (kind, field), "T", entrusted, capital, rng)
    for seat in seats.values():
        for name, field in DISTRICT:
            yield _association(
                f"{name} {seat.district[0].lower()}{seat.district[1:]}", ("H", field), "H", True, seat, rng
            )
    for place in rng.choices(places(), k=110 * scale):
        name, field = rng.choice(COMMUNE)
        yield _association(f"{name} {place.name[0].lower()}{place.name[1:]}", ("H", field), "X", False, place, rng)


def _association(name: str, kind: tuple[str, str], scope: str, entrusted: bool, place: Place, rng: Random) -> Row:
    founded = day_between(date(1995, 1, 1), date(2025, 5, 31) if scope == "X" else date(2018, 12, 31), rng)
    term = 5 if rng.random() < 0.95 else 3
    congress = max(founded.year, rng.randint(2021, 2026) if rng.random() < 0.93 else rng.randint(2014, 2018))
    members = {"T": (60, 40_000), "H": (80, 9_000), "X": (20, 1_800)}[scope]
    count = round(members[0] * (members[1] / members[0]) ** rng.random())
    house = f"Số nhà {rng.randint(1, 400)}, " if not entrusted and rng.random() < 0.5 else ""
    return {
        "TENHOI": encode_tcvn3(name),
        "LOAIHOI": kind[0],
        "LINHVUC": kind[1],
        "PHAMVI": scope,
        "HOIDACTHU": entrusted,
        "SOQD": f"{rng.randint(20, 1900)}/QĐ-UBND",
        "NGAYQD": date_text(founded, rng),
        "COQUANCAP": {"T": rng.choice(("UBT", "UBT", "SNV")), "H": "UBH", "X": "UBH"}[scope],
        "NAMDAIHOI": congress,
        "NHIEMKY": term,
        "SOHV": count,
        "SOHVTC": round(count * rng.uniform(0.1, 0.6)) if kind[0] in ("HH", "LHH") else 0,
        "MAXA": place.code_today,
        "DIACHI": f"{house}{place.address(rng)}",
        "TRANGTHAI": rng.choices(("A", "S", "X"), (91, 4, 5))[0],
        "NGAYCN": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _fund(number: int, fund: tuple[str, str, str, str], rng: Random) -> Row:
    name, kind, purpose, scope = fund
    wards = [place for place in places() if place.district_code == CITY and place.name.startswith("Phường")]
    place = next((place for place in places() if place.bare_name in name), rng.choice(wards))
    return {
        "MAQUY": f"Q11{number:03d}",
        "TENQUY": name,
        "LOAIQUY": kind,
        "PHAMVI": scope,
        "LINHVUC": purpose,
        "SOGP": f"{rng.randint(20, 1900)}/QĐ-UBND",
        "NGAYGP": date_text(day_between(date(2010, 1, 1), date(2020, 12, 31), rng), rng),
        "COQUANCAP": "UBT" if scope == "T" else "UBH",
        "TSDG_TR": comma_number(rng.choice((50, 100, 150, 300, 500, 1200)) + 0.5 * rng.randint(0, 3)),
        "MAXA": place.code_today,
        "DIACHI": f"Số nhà {rng.randint(1, 300)}, {place.address(rng)}" if rng.random() < 0.4 else place.address(rng),
        "TRANGTHAI": "A",
        "NGAYCN": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _accounts(fund: Row, rng: Random) -> Iterator[Row]:
    """In thousandths of a million, so that every balance closes to the đồng."""
    opening = rng.randint(120_000, 2_400_000)
    usual = rng.randint(200_000, 4_000_000)
    for year in ACCOUNT_YEARS:
        income = round(usual * rng.uniform(0.6, 1.5))
        spent = min(opening + income, round(income * rng.uniform(0.7, 1.1)))
        running = round(income * rng.uniform(0.01, 0.055))
        yield {
            "MAQUY": fund["MAQUY"],
            "NAM": str(year),
            "DUDAU_TR": comma_number(opening / 1000, 3),
            "THU_TR": comma_number(income / 1000, 3),
            "CHI_TR": comma_number(spent / 1000, 3),
            "CHIQL_TR": comma_number(min(running, spent) / 1000, 3),
            "DUCUOI_TR": comma_number((opening + income - spent) / 1000, 3),
            "SONGUOI": rng.choice((None, "2", "4")) if rng.random() < 0.12 else str(rng.randint(25, 2400)),
        }
        opening += income - spent
