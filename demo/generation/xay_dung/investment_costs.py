"""Unit investment costs as a ministry's yearly table lists them."""

# ruff: noqa: E501  (a line of these tables is a line of a price list: wrapped, nobody could compare them)

from __future__ import annotations

from random import Random

from demo.generation.dirt import comma_number
from demo.generation.table import Row

YEARS = (2022, 2023, 2024, 2025)
YEARLY_RISE = 1.025
REGION = {2022: 0.985, 2023: 0.985, 2024: 0.99, 2025: 0.992}
"""Coefficient of the region the province belongs to."""
WORKS = (
    ("11", "NO", "Nhà chung cư", "m² sàn", ("<= 5 tầng", "5 đến 7 tầng", "7 đến 10 tầng", "10 đến 15 tầng", "15 đến 18 tầng", "18 đến 20 tầng"), 7_900, 0.04),
    ("11", "NO", "Nhà ở riêng lẻ", "m² sàn", ("1 tầng, tường bao xây gạch", "2 đến 3 tầng, khung bê tông", "biệt thự 2 đến 3 tầng", "có tầng hầm"), 6_600, 0.02),
    ("12", "GD", "Trường mầm non", "học sinh", ("3 nhóm lớp", "9 nhóm lớp", "15 nhóm lớp"), 92_000, 0.09),
    ("12", "GD", "Trường tiểu học", "học sinh", ("5 lớp", "10 lớp", "20 lớp", "30 lớp"), 68_000, 0.08),
    ("12", "GD", "Trường trung học cơ sở", "học sinh", ("8 lớp", "16 lớp", "24 lớp"), 71_000, 0.1),
    ("12", "GD", "Nhà ở nội trú học sinh", "m² sàn", ("<= 3 tầng", "4 đến 5 tầng"), 6_900, 0.03),
    ("13", "YT", "Trạm y tế xã", "m² sàn", ("vùng 1", "vùng 2", "vùng 3"), 8_900, 0.14),
    ("13", "YT", "Bệnh viện đa khoa", "giường", ("<= 200 giường", "250 đến 350 giường", "400 đến 500 giường"), 1_450_000, 0.32),
    ("14", "VH", "Nhà văn hóa", "chỗ", ("<= 200 chỗ", "200 đến 500 chỗ", "> 500 chỗ"), 21_000, 0.12),
    ("14", "VH", "Sân vận động có khán đài", "chỗ", ("<= 10.000 chỗ", "> 10.000 chỗ"), 9_800, 0.1),
    ("14", "VH", "Nhà thi đấu thể thao", "chỗ", ("1.000 chỗ", "2.000 chỗ", "3.000 chỗ"), 19_500, 0.13),
    ("15", "TS", "Trụ sở cơ quan, văn phòng", "m² sàn", ("<= 5 tầng", "5 đến 7 tầng", "7 đến 15 tầng"), 8_700, 0.1),
    ("16", "KS", "Khách sạn", "phòng", ("một sao", "hai sao", "ba sao", "bốn sao"), 165_000, 0.15),
    ("21", "CN", "Nhà xưởng sản xuất", "m² sàn", ("một tầng, khẩu độ 12m", "một tầng, khẩu độ 18m", "có cầu trục 5 tấn"), 3_900, 0.05),
    ("21", "CN", "Kho chuyên dụng", "m²", ("kho lương thực", "kho hóa chất", "kho đông lạnh"), 3_400, 0.16),
    ("31", "GT", "Đường ô tô, bề rộng nền và mặt theo cấp", "km", ("cấp III miền núi", "cấp IV miền núi", "cấp V miền núi", "cấp VI miền núi"), 8_800_000, 0.0),
    ("31", "GT", "Đường giao thông nông thôn", "km", ("loại A", "loại B", "loại C"), 2_100_000, 0.0),
    ("31", "GT", "Cầu dầm bê tông", "m²", ("dầm T", "dầm I", "dầm super T"), 29_500, 0.0),
    ("41", "TL", "Kênh bê tông", "km", ("mặt cắt <= 0,5 m2", "mặt cắt 0,5 đến 1,5 m2"), 2_600_000, 0.0),
    ("41", "TL", "Trạm bơm tưới", "ha", ("<= 500 ha", "> 500 ha"), 41_000, 0.25),
    ("51", "HT", "Nhà máy xử lý nước", "m³/ngày đêm", ("5.000 m³", "10.000 m³", "20.000 m³"), 9_400, 0.3),
    ("51", "HT", "Hạ tầng kỹ thuật khu đô thị", "ha", ("20 đến 50 ha", "50 đến 100 ha", "100 đến 200 ha"), 8_600_000, 0.02),
    ("51", "HT", "Hạ tầng kỹ thuật cụm công nghiệp", "ha", ("<= 50 ha", "50 đến 75 ha"), 6_900_000, 0.03),
)  # fmt: skip
"""Chapter, group, work, unit, its sizes, thousand đồng of 2022 for the first size, and the share of equipment."""


def investment_rows(rng: Random) -> list[Row]:
    """The tables of every year."""
    return [row for year in YEARS for row in _year(year, rng)]


def _year(year: int, rng: Random) -> list[Row]:
    rows: list[Row] = []
    numbers: dict[str, int] = {}
    for chapter, group, work, unit, sizes, base, equipment in WORKS:
        numbers[chapter] = numbers.get(chapter, 0) + 1
        for step, size in enumerate(sizes):
            cost = round(base * (1 + 0.07 * step) * YEARLY_RISE ** (year - YEARS[0]), -1)
            rows.append(
                {
                    "Năm": str(year),
                    "Mã số": f"{chapter}{numbers[chapter]}00.{step + 1:02d}",
                    "Tên công trình": f"{work}, {size}",
                    "Nhóm": group,
                    "Đơn vị": unit,
                    "Suất vốn": comma_number(cost, 0),
                    "CP xây dựng": comma_number(round(cost * (0.86 - equipment)), 0),
                    "CP thiết bị": comma_number(round(cost * equipment), 0),
                    "Hệ số vùng": comma_number(REGION[year], 3),
                    "Số quyết định": f"{410 + year % 100 * 7}/QĐ-BXD",
                    "Ngày quyết định": f"{15 + year % 10}/{3 + year % 3:02d}/{year + 1}",
                }
            )
    rng.shuffle(rows)
    return rows
