"""Public Wi-Fi points."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import date_text, day_between, make_blank, make_untidy
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import Row, stream

POINTS = 128
EXCEL_DAY_ZERO = date(1899, 12, 30)
KINDS = {
    "Trụ sở": (30, "Bộ phận một cửa"), "Du lịch": (14, "Điểm du lịch"), "Bến xe": (6, "Bến xe khách"),
    "Quảng trường": (12, "Quảng trường, công viên"), "Nhà văn hóa": (34, "Nhà văn hóa"),
    "Bưu điện": (20, "Điểm bưu điện - văn hóa xã"), "Bệnh viện": (8, "Trung tâm y tế"),
}  # fmt: skip
MANAGERS = (
    "Ủy ban nhân dân xã, phường sở tại", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch",
    "VNPT Điện Biên", "Viettel Điện Biên",
)  # fmt: skip
PROVIDERS = {"VNPT": 52, "Viettel": 38, "MobiFone": 4, "FPT Telecom": 6}


def wifi_rows(scale: int, seed: int) -> list[Row]:
    """The register of points, a few of them taken down again."""
    rng = stream(seed, "wifi")
    weights = [place.weight * (8 if place.district_code == CITY else 1) for place in places()]
    chosen = rng.choices(places(), weights, k=POINTS * scale)
    rows = [_row(number, place, rng) for number, place in enumerate(chosen, 1)]
    make_untidy(rows, ("Tên điểm", "Địa chỉ", "Đơn vị quản lý"), rng)
    make_blank(rows, ("Vĩ độ", "Kinh độ"), rng, share=0.05)
    return rows


def _row(number: int, place: Place, rng: Random) -> Row:
    kind = rng.choices(list(KINDS), [weight for weight, _ in KINDS.values()])[0]
    latitude, longitude = place.point(rng)
    points = rng.randint(1, 8)
    return {
        "Mã điểm": f"WF11{number:04d}",
        "Tên điểm": f"{KINDS[kind][1]} {place.bare_name} {number % 7 + 1}",
        "Loại địa điểm": kind,
        "Mã xã": place.code_today.lstrip("0") if rng.random() < 0.5 else place.code_today,
        "Địa chỉ": place.address(rng),
        "Vĩ độ": str(latitude).replace(".", ","),
        "Kinh độ": str(longitude).replace(".", ","),
        "Đơn vị cung cấp": rng.choices(list(PROVIDERS), list(PROVIDERS.values()))[0],
        "Đơn vị quản lý": rng.choice(MANAGERS),
        "SSID": rng.choice(("DienBien_Free_WiFi", "MuongThanh-Free", "Wifi-Cong-Cong", "DIENBIEN-DULICH")),
        "Miễn phí": "Có" if rng.random() < 0.97 else "Không",
        "Tốc độ": f"{max(30, points * rng.randint(6, 25))}{rng.choice((' Mbps', ''))}",
        "Số bộ phát": str(points),
        "Ngày hoạt động": _excel_or_text(day_between(date(2019, 5, 1), date(2026, 3, 31), rng), rng),
        "Trạng thái": rng.choices(("Hoạt động", "Tạm ngừng", "Đã gỡ"), (90, 6, 4))[0],
        "Ngày cập nhật": _excel_or_text(day_between(date(2026, 4, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _excel_or_text(day: date, rng: Random) -> str:
    """A day as text, or as the day number that a workbook keeps."""
    return str((day - EXCEL_DAY_ZERO).days) if rng.random() < 0.3 else date_text(day, rng)
