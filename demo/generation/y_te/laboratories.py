"""The Ministry's lists in the food safety workbooks: designated laboratories and import inspection bodies."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import date_text, day_between, make_untidy
from demo.generation.table import DemoTable, Row, stream

INSTITUTES = (
    ("Viện Kiểm nghiệm an toàn vệ sinh thực phẩm quốc gia", "Bộ Y tế", "01", "Hà Nội", True),
    ("Viện Dinh dưỡng", "Bộ Y tế", "01", "Hà Nội", False),
    ("Viện Y tế công cộng Thành phố Hồ Chí Minh", "Bộ Y tế", "79", "Thành phố Hồ Chí Minh", True),
    ("Viện Pasteur Nha Trang", "Bộ Y tế", "56", "Khánh Hòa", True),
    ("Viện Vệ sinh dịch tễ Tây Nguyên", "Bộ Y tế", "66", "Đắk Lắk", True),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 1", "Bộ Khoa học và Công nghệ", "01", "Hà Nội", False),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 2", "Bộ Khoa học và Công nghệ", "48", "Đà Nẵng", False),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 3", "Bộ Khoa học và Công nghệ", "79", "TP. Hồ Chí Minh", False),
    ("Viện Thực phẩm chức năng", "Liên hiệp các Hội KH&KT Việt Nam", "01", "Hà Nội", False),
)  # fmt: skip
PROVINCES = {
    "04": "Cao Bằng", "08": "Tuyên Quang", "11": "Điện Biên", "12": "Lai Châu", "14": "Sơn La", "15": "Lào Cai",
    "19": "Thái Nguyên", "20": "Lạng Sơn", "22": "Quảng Ninh", "25": "Phú Thọ", "31": "Hải Phòng", "38": "Thanh Hóa",
    "40": "Nghệ An", "46": "Huế", "68": "Lâm Đồng", "92": "Cần Thơ",
}  # fmt: skip
"""Provinces of after July 2025, each with a testing centre of its own."""
BODIES = (
    ("Viện Kiểm nghiệm an toàn vệ sinh thực phẩm quốc gia", "BYT", "01", None),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 1", "BYT", "01", None),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 3", "BYT", "79", "Cảng Cát Lái; Sân bay Tân Sơn Nhất"),
    ("Viện Pasteur Nha Trang", "BYT", "56", "Cảng Nha Trang"),
    ("Chi cục An toàn vệ sinh thực phẩm Điện Biên", "BYT", "11", "Cửa khẩu quốc tế Tây Trang"),
    ("Trung tâm Kiểm nghiệm Lào Cai", "BYT", "15", "Cửa khẩu quốc tế Lào Cai"),
    ("Trung tâm Kiểm nghiệm Lạng Sơn", "BYT", "20", "Cửa khẩu quốc tế Hữu Nghị"),
    ("Trung tâm Chất lượng, Chế biến và Phát triển thị trường vùng 1", "BNNMT", "31", "Cảng Hải Phòng"),
    ("Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng 2", "BCT", "48", "Cảng Tiên Sa"),
)  # fmt: skip
PRODUCTS = ("TPBVSK", "PGTP", "BBDC", "NUOC", "TPK")
DESIGNATED = 1826
"""Days a designation lasts: five years."""


def laboratories(seed: int) -> DemoTable:
    """One or two designations of each laboratory, the second following the first."""
    rng = stream(seed, "laboratories")
    provincial = [
        (f"Trung tâm Kiểm nghiệm {name}", f"Sở Y tế {name}", code, name, False) for code, name in PROVINCES.items()
    ]
    rows: list[Row] = []
    for number, (name, parent, code, province, reference) in enumerate((*INSTITUTES, *provincial), start=1):
        first = day_between(date(2018, 1, 1), date(2020, 12, 31), rng)
        for turn in range(1 if rng.random() < 0.4 else 2):
            day = first + timedelta(turn * (DESIGNATED - 20))
            rows.append(_laboratory(f"KN{number:03d}", (name, parent, code, province), reference, day, rng))
    make_untidy(rows, ("Tên đơn vị", "Cơ quan chủ quản"), rng)
    return DemoTable("phong_kiem_nghiem.xlsx", tuple(rows[0]), rows, sheet="Danh sách")


def _laboratory(code: str, unit: tuple[str, str, str, str], reference: bool, day: date, rng: Random) -> Row:
    name, parent, province_code, province = unit
    number = rng.randint(100, 5900)
    accredited = reference or rng.random() < 0.8
    return {
        "Mã phòng": code,
        "Tên đơn vị": name,
        "Cơ quan chủ quản": parent,
        "Mã tỉnh": province_code.lstrip("0"),
        "Địa chỉ": "Phường Điện Biên Phủ, tỉnh Điện Biên" if province_code == "11" else province,
        "Lĩnh vực": "Hóa lý, vi sinh" if reference else rng.choice(("Hóa lý", "Vi sinh", "Hóa lý, vi sinh")),
        "Kiểm chứng": "x" if reference else "-",
        "Số chỉ tiêu": str(rng.randint(200, 600) if reference else rng.randint(18, 140)),
        "Số VILAS": f"VILAS {rng.randint(20, 1400)}" if accredited else None,
        "Số QĐ chỉ định": f"{number}/QĐ-BYT",
        "Ngày QĐ": date_text(day, rng),
        "Hiệu lực đến": date_text(day + timedelta(DESIGNATED), rng),
        "Liên kết": f"https://vfa.example.vn/chi-dinh/{day.year}/{number}",
        "Ngày cập nhật": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
    }


def import_inspection(seed: int) -> DemoTable:
    """Each body with the product groups its ministry designated it for."""
    rng = stream(seed, "import inspection")
    rows: list[Row] = []
    for number, body in enumerate(BODIES, start=1):
        day = day_between(date(2021, 1, 1), date(2025, 6, 30), rng)
        decision = f"{rng.randint(100, 5900)}/QĐ-{body[1]}"
        products = PRODUCTS if body[1] == "BYT" else PRODUCTS[-1:]
        rows += [_inspection(number, body, product, (decision, day), rng) for product in products]
    make_untidy(rows, ("Tên đơn vị",), rng)
    return DemoTable("kiem_tra_nhap_khau.xlsx", tuple(rows[0]), rows, sheet="Danh sách")


def _inspection(
    number: int, body: tuple[str, str, str, str | None], product: str, decision: tuple[str, date], rng: Random
) -> Row:
    name, ministry, province, gates = body
    text, day = decision
    return {
        "Mã đơn vị": f"NK{number:03d}",
        "Tên đơn vị": name,
        "Nhóm sản phẩm": product,
        "Phương thức": rng.choice(("TT", "TT+C")),
        "Mã tỉnh": province.lstrip("0"),
        "Cửa khẩu": gates,
        "Bộ chỉ định": ministry,
        "Số QĐ": text,
        "Ngày QĐ": date_text(day, rng),
        "Hiệu lực đến": date_text(day + timedelta(DESIGNATED), rng),
        "Liên kết": f"https://vfa.example.vn/nhap-khau/{day.year}/{number}",
    }
