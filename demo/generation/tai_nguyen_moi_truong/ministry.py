"""What the ministry's service ``dich_vu_du_lieu_bo`` hands out: days of the automatic air stations, eco-labels."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from demo.generation.dirt import BAD_DATE, BAD_NUMBER, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import DemoTable, Row, stream
from demo.generation.tai_nguyen_moi_truong.projects import LAND_MERGER

STATIONS = (("TD01", "Trạm Điện Biên Phủ - Mường Thanh", "03136"), ("TD02", "Trạm thị trấn Tuần Giáo", "03253"))
FIRST_DAY, LAST_DAY = date(2022, 1, 1), date(2026, 8, 31)
TERRITORY_CHANGE = date(2025, 7, 1)
SEASON = (1.35, 1.5, 1.75, 1.45, 0.9, 0.7, 0.65, 0.7, 0.85, 1.05, 1.2, 1.3)
"""Fine dust by month: worst when fields are burnt before the rains."""
AQI_BREAKS = ((0, 0), (25, 50), (50, 100), (80, 150), (150, 200), (250, 300), (350, 400), (500, 500))
"""Daily PM2.5 (µg/Nm³) and VN_AQI at the ends of each step."""
LABELS = 140
PRODUCTS = {
    "SON": ("Sơn nước nội thất", "Sơn nước ngoại thất", "Sơn lót kháng kiềm"),
    "BDT": ("Bột giặt", "Nước rửa chén", "Nước lau sàn"),
    "DEN": ("Bóng đèn LED", "Đèn LED ốp trần"),
    "VLXD": ("Gạch không nung", "Ngói màu không nung", "Tấm ốp trang trí"),
    "BB": ("Bao bì nhựa tự phân hủy sinh học", "Túi giấy"),
    "VPP": ("Giấy photocopy", "Hộp mực in tái chế"),
    "DV": ("Dịch vụ khách sạn xanh", "Dịch vụ vận tải xanh"),
}
MAKERS = (
    "Ban Mai Xanh",
    "Sông Trăng",
    "Lúa Vàng Mới",
    "Hải Thiên An",
    "Cánh Đồng Gió",
    "Mộc Nhiên Việt",
    "Trúc Lâm Sơn",
)
PROVINCES = (
    "Thành phố Hà Nội",
    "Thành phố Hồ Chí Minh",
    "Tỉnh Bắc Ninh",
    "Tỉnh Đồng Nai",
    "Tỉnh Hưng Yên",
    "Tỉnh Sơn La",
)
LETTERS = "ABCDEFGH"


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both tables; the stations do not multiply, ``scale`` multiplies the labels of the national list."""
    days, labels = list(_days(seed)), list(_labels(scale, seed))
    rng = stream(seed, "ministry dirt")
    make_untidy(labels, ("TenSanPham", "TenDoanhNghiep"), rng, share=0.1)
    day_faults: list[Row] = [{"Ngay": BAD_DATE}, {"PM25": BAD_NUMBER}, {"MaXa": "3136"}, {"PM10": "--"}] * 2
    label_faults: list[Row] = [{"MaChungNhan": "NXVN-2099-001", "NgayCap": BAD_DATE}]
    return [
        DemoTable("/dich-vu/khong-khi-ngay", tuple(days[0]), days + refused(days, rng, 5, day_faults)),
        DemoTable("/dich-vu/nhan-sinh-thai", tuple(labels[0]), labels + refused(labels, rng, 1, label_faults)),
    ]


def _days(seed: int) -> Iterator[Row]:
    rng = stream(seed, "air station days")
    today = {place.code: place.code_today for place in places()}
    day = FIRST_DAY
    while day <= LAST_DAY:
        for code, name, commune in STATIONS:
            if rng.random() > 0.03:
                yield _day(code, name, commune if day < TERRITORY_CHANGE else today[commune], day, rng)
        day += timedelta(days=1)


def _day(code: str, name: str, commune: str, day: date, rng: Random) -> Row:
    fine = round(max(3.0, 21 * SEASON[day.month - 1] * math.exp(rng.gauss(0, 0.3))), 1)
    temperature = 22 - 6 * math.cos((day.month - 1) / 6 * math.pi) + rng.gauss(0, 2)
    return {
        "MaTram": code,
        "TenTram": name,
        "MaXa": commune,
        "Ngay": f"{day:%d/%m/%Y}",
        "SoGio": str(rng.choice((24, 24, 24, 23, 22, 20, 18))),
        "PM25": f"{fine:.1f}",
        "PM10": f"{fine * rng.uniform(1.3, 2.0):.1f}",
        "SO2": f"{8 * math.exp(rng.gauss(0, 0.4)):.1f}",
        "NO2": f"{14 * math.exp(rng.gauss(0, 0.4)):.1f}",
        "CO": f"{900 * math.exp(rng.gauss(0, 0.3)):.0f}",
        "O3": f"{48 * math.exp(rng.gauss(0, 0.35)):.1f}",
        "NhietDo": f"{temperature:.1f}",
        "DoAm": f"{min(99.0, 74 + 8 * (day.month in range(5, 10)) + rng.gauss(0, 6)):.0f}",
        "VNAQI": str(_index(fine)),
    }


def _index(fine: float) -> int:
    """VN_AQI of the day by fine dust, which leads it here on nearly every day."""
    for (low, low_index), (high, high_index) in pairwise(AQI_BREAKS):
        if fine <= high:
            return round(low_index + (fine - low) / (high - low) * (high_index - low_index))
    return AQI_BREAKS[-1][1]


def _labels(scale: int, seed: int) -> Iterator[Row]:
    """Made-up makers without a tax code: no real enterprise is meant."""
    rng = stream(seed, "eco-labels")
    used: dict[int, int] = {}
    for granted in sorted(day_between(date(2021, 3, 1), date(2026, 6, 30), rng) for _ in range(LABELS * scale)):
        used[granted.year] = used.get(granted.year, 0) + 1
        group = rng.choice(list(PRODUCTS))
        ends = granted + timedelta(days=1095)
        new = granted >= LAND_MERGER
        yield {
            "MaChungNhan": f"NXVN-{granted.year}-{used[granted.year]:03d}",
            "TenSanPham": f"{rng.choice(PRODUCTS[group])} {rng.choice(LETTERS)}{rng.randint(10, 99)}",
            "NhomSP": group,
            "TieuChi": f"NXVN {list(PRODUCTS).index(group) + 1:02d}:{'2024' if new else '2014'}",
            "TenDoanhNghiep": f"Công ty {rng.choice(('TNHH', 'cổ phần'))} {rng.choice(MAKERS)}",
            "TinhThanh": rng.choice(PROVINCES),
            "SoQD": f"{rng.randint(100, 3900)}/QĐ-{'BNNMT' if new else 'BTNMT'}",
            "NgayCap": f"{granted:%d/%m/%Y}",
            "NgayHetHan": f"{ends:%d/%m/%Y}",
            "BoCap": "BNNMT" if new else "BTNMT",
            "TrangThai": "HL" if ends > date(2026, 9, 30) else "HH",
            "DuongDan": f"https://nhanxanh.bo.example/chung-nhan/{granted.year}/{used[granted.year]}",
            **person(rng),
        }
