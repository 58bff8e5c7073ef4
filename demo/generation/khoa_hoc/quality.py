"""The REST service ``do_luong_chat_luong``: declarations of conformity, verified instruments, quality systems."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.communes_today import commune_today
from demo.generation.dirt import BAD_CODE, BAD_DATE, day_between, refused
from demo.generation.enterprises import active_enterprises
from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.table import CellType, DemoTable, Row, stream

DECLARATIONS_A_YEAR = 24
YEARS = range(2019, 2027)
QUARTERS = tuple(
    (year, quarter) for year in range(2023, 2027) for quarter in range(1, 5) if (year, quarter) <= (2026, 3)
)
NEW_COMMUNES = (2025, 3)
KNOWN = date(2026, 9, 20)
GOODS = (
    ("08101", "Đá dăm dùng cho bê tông và vữa", "VLXD", "HOP_CHUAN", "TCVN 7570:2006"),
    ("46639", "Gạch bê tông", "VLXD", "HOP_QUY", "QCVN 16:2017/BXD"),
    ("46639", "Gạch bê tông", "VLXD", "HOP_QUY", "QCVN 16:2019/BXD"),
    ("46639", "Gạch bê tông", "VLXD", "HOP_QUY", "QCVN 16:2023/BXD"),
    ("46639", "Thép làm cốt bê tông", "VLXD", "HOP_QUY", "QCVN 7:2019/BKHCN"),
    ("47300", "Xăng không chì, nhiên liệu điêzen", "XD", "HOP_QUY", "QCVN 1:2015/BKHCN"),
    ("47300", "Xăng không chì, nhiên liệu điêzen", "XD", "HOP_QUY", "QCVN 1:2020/BKHCN"),
    ("47300", "Xăng không chì, nhiên liệu điêzen", "XD", "HOP_QUY", "QCVN 1:2022/BKHCN"),
    ("10309", "Cà phê rang xay", "NN", "HOP_CHUAN", "TCVN 5251:2015"),
    ("47110", "Thiết bị điện gia dụng", "DT", "HOP_QUY", "QCVN 4:2009/BKHCN"),
)  # fmt: skip
"""Activity of who declares it, product, group, kind of declaration, standard."""
CERTIFIERS = ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 1", "Trung tâm Chứng nhận phù hợp")
INSTRUMENTS = {
    "CAN": (0.5, 60),
    "DIEN": (0.5, 420),
    "NUOC": (0.2, 160),
    "XANG": (0.25, 8),
    "HA": (0.35, 14),
    "TAXI": (0.0, 90),
}
"""Share of communes that have any in a quarter, and how many at most."""
BOARDS = (
    "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Công Thương", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng",
    "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo", "Sở Y tế",
    "Thanh tra tỉnh", "Văn phòng Ủy ban nhân dân tỉnh",
)  # fmt: skip
COUNT_TYPES: dict[str, CellType] = {
    "soKiemDinh": "integer",
    "soDat": "integer",
    "soKhongDat": "integer",
    "soLanDau": "integer",
}
SYSTEM_TYPES: dict[str, CellType] = {"soThuTuc": "integer", "tongThuTuc": "integer", "soKPH": "integer"}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three lists; ``scale`` times the declarations and instruments, in the same communes."""
    rng = stream(seed, "quality")
    declared = [row for year in YEARS for row in _declarations(year, scale, seed, rng)]
    verified = [row for quarter in QUARTERS for row in _quarter(quarter, scale, rng)]
    bad: list[Row] = [{"ky": "2024", "loaiPTD": "CAN"}, {"loaiPTD": BAD_CODE}, {"soDat": None}]
    return [
        _table("/v1/cong-bo", declared + refused(declared, rng, 1, [{"ngayTiepNhan": BAD_DATE}]), {}),
        _table("/v1/kiem-dinh", verified + refused(verified, rng, 4, bad), COUNT_TYPES),
        _table("/v1/he-thong-chat-luong", list(_systems(rng)), SYSTEM_TYPES),
    ]


def _goods(year: int) -> tuple[tuple[str, str, str, str, str], ...]:
    """What may be declared in a year, each product by the newest edition of its standard issued before that year."""
    newest = {good[1]: good for good in GOODS if int(good[4].split(":")[1][:4]) < year}
    return tuple(newest.values())


def _declarations(year: int, scale: int, seed: int, rng: Random) -> Iterator[Row]:
    last = KNOWN if year == KNOWN.year else date(year, 12, 28)
    days = sorted(day_between(date(year, 1, 6), last, rng) for _ in range(DECLARATIONS_A_YEAR * scale))
    for number, day in enumerate(days, 1):
        activity, product, group, kind, standard = rng.choice(_goods(year))
        company = rng.choice(active_enterprises(day, (activity,), scale, seed))
        third = group != "NN" or rng.random() < 0.4
        yield {
            "soTiepNhan": f"{number:03d}/{year}/TB-TĐC",
            "ngayTiepNhan": day.isoformat(),
            "loai": kind,
            "toChuc.ten": company.name,
            "toChuc.maSo": company.tax_code,
            "toChuc.maXa": company.place.code_today,
            "sanPham.ten": product,
            "sanPham.nhom": group,
            "canCu": standard,
            "phuongThuc": "B3" if third else "TU",
            "toChucChungNhan": rng.choice(CERTIFIERS) if third else None,
            "hieuLucDen": (day + timedelta(days=rng.randint(700, 1090))).isoformat() if third else None,
            **person(rng),
        }


def _quarter(quarter: tuple[int, int], scale: int, rng: Random) -> Iterator[Row]:
    communes = {place.code if quarter < NEW_COMMUNES else place.code_today: place for place in places()}
    for code, place in communes.items():
        for kind, (share, most) in INSTRUMENTS.items():
            city = place.district_code == CITY
            if rng.random() < (0.6 if city else share):
                yield _verified(quarter, code, kind, rng.randint(1, most) * scale, rng)


def _verified(quarter: tuple[int, int], code: str, kind: str, number: int, rng: Random) -> Row:
    failed = sum(rng.random() < 0.04 for _ in range(min(number, 60)))
    year, turn = quarter
    return {
        "ky": rng.choice((f"{year}-Q{turn}", f"Q{turn}/{year}")),
        "donViHanhChinh.ma": code,
        "loaiPTD": kind,
        "soKiemDinh": number,
        "soDat": number - failed,
        "soKhongDat": failed,
        "soLanDau": round(number * rng.uniform(0, 0.3)),
    }


def _systems(rng: Random) -> Iterator[Row]:
    seat = places()[0].code_today
    units = [(f"H18.{number + 1:02d}", name, "TINH", seat) for number, name in enumerate(BOARDS)]
    codes = sorted({place.code_today for place in places()})
    units += [
        (f"H18.{40 + number}", f"Ủy ban nhân dân {commune_today(code)}", "XA", code)
        for number, code in enumerate(codes)
    ]
    for code, name, level, commune in units:
        procedures = rng.randint(90, 220) if level == "TINH" else rng.randint(280, 420)
        declared = day_between(date(2025, 8, 1), date(2026, 3, 31), rng)
        yield {
            "coQuan.ma": code,
            "coQuan.ten": name,
            "coQuan.cap": level,
            "coQuan.maXa": commune,
            "tieuChuan": "TCVN ISO 9001:2015",
            "soThuTuc": round(procedures * rng.uniform(0.8, 1.0)),
            "tongThuTuc": procedures,
            "ngayCongBo": declared.isoformat(),
            "ngayDanhGia": day_between(declared, KNOWN, rng).isoformat() if rng.random() < 0.9 else None,
            "soKPH": rng.randint(0, 6),
        }


def _table(relation: str, rows: list[Row], types: dict[str, CellType]) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows, types)
