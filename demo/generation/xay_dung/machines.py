"""The machines of the yearly table of shift prices, with what their price is made of."""

# ruff: noqa: E501  (a line of these tables is a line of a price list: wrapped, nobody could compare them)

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

FUEL_PRICES = {"D": 18_200, "X": 20_600, "E": 1_950, "K": 0}
"""Đồng for a litre or a kilowatt hour."""


@dataclass(frozen=True)
class Machine:
    """One machine in one rating."""

    code: str
    name: str
    group: str
    rating: str
    shifts: int
    """Shifts a year."""
    price: int
    """Purchase price in thousand đồng."""
    fuel: str
    fuel_amount: float
    """Litres or kilowatt hours a shift."""
    operators: float
    depreciation: float
    """Percent of the purchase price a year; so are ``repair`` and ``other``."""
    repair: float
    other: float


LINES = (
    ("1", "Máy đào một gầu, bánh xích", ("0,4 m3", "0,8 m3", "1,25 m3", "1,6 m3", "2,3 m3"), 280, 820_000, "D", 43.0, 1.0, (17, 5.8, 5)),
    ("1", "Máy đào gầu ngoạm", ("0,8 m3", "1,2 m3"), 260, 1_650_000, "D", 65.0, 1.0, (17, 5.8, 5)),
    ("1", "Máy ủi", ("75 CV", "110 CV", "140 CV", "180 CV"), 280, 760_000, "D", 38.0, 1.0, (18, 6, 5)),
    ("1", "Máy xúc lật", ("0,65 m3", "1,25 m3", "2,3 m3"), 260, 690_000, "D", 29.0, 1.0, (16, 4.8, 5)),
    ("1", "Máy cạp tự hành", ("9 m3", "16 m3"), 240, 1_800_000, "D", 132.0, 1.0, (17, 4.2, 5)),
    ("1", "Máy đầm đất cầm tay", ("50 kg", "70 kg", "80 kg"), 200, 26_000, "X", 3.0, 0.8, (20, 5.4, 4)),
    ("2", "Cần cẩu bánh xích", ("10 T", "16 T", "25 T", "50 T"), 250, 1_480_000, "D", 36.0, 1.6, (12, 4.1, 5)),
    ("2", "Cần trục ô tô", ("5 T", "10 T", "16 T", "25 T"), 250, 980_000, "D", 33.0, 1.6, (14, 4.7, 5)),
    ("2", "Cần trục tháp", ("12 T", "25 T"), 290, 1_950_000, "E", 60.0, 2.0, (13, 3.8, 6)),
    ("2", "Máy vận thăng", ("0,8 T - 80 m", "3 T - 100 m"), 290, 185_000, "E", 21.0, 0.8, (18, 4.3, 5)),
    ("2", "Tời điện", ("1,5 T", "3 T", "5 T"), 240, 18_000, "E", 6.0, 0.8, (17, 4.6, 4)),
    ("2", "Kích thủy lực", ("50 T", "100 T", "250 T"), 190, 16_000, "K", 0.0, 0.8, (14, 2.2, 4)),
    ("3", "Máy trộn bê tông", ("250 lít", "400 lít", "500 lít"), 165, 32_000, "E", 11.0, 0.8, (20, 6.5, 5)),
    ("3", "Máy trộn vữa", ("80 lít", "150 lít", "250 lít"), 170, 14_500, "E", 5.0, 0.8, (20, 6.8, 5)),
    ("3", "Máy bơm bê tông tự hành", ("50 m3/h", "60 m3/h"), 200, 2_450_000, "D", 53.0, 1.8, (13, 5.4, 6)),
    ("3", "Ô tô chuyển trộn bê tông", ("6 m3", "10 m3", "14 m3"), 260, 1_250_000, "D", 43.0, 1.0, (15, 5.5, 6)),
    ("3", "Máy đầm bê tông, dầm dùi", ("1,0 kW", "1,5 kW", "2,8 kW"), 150, 6_200, "E", 5.0, 0.8, (20, 8.8, 4)),
    ("3", "Trạm trộn bê tông", ("30 m3/h", "60 m3/h", "90 m3/h"), 220, 2_900_000, "E", 172.0, 3.0, (15, 5.6, 5)),
    ("4", "Máy lu bánh thép tự hành", ("8,5 T", "10 T", "12 T"), 270, 620_000, "D", 24.0, 1.0, (15, 2.9, 5)),
    ("4", "Máy lu rung tự hành", ("15 T", "18 T", "25 T"), 270, 1_150_000, "D", 46.0, 1.0, (14, 4.3, 5)),
    ("4", "Máy lu bánh hơi tự hành", ("9 T", "16 T", "25 T"), 270, 780_000, "D", 34.0, 1.0, (15, 4.3, 5)),
    ("4", "Máy san tự hành", ("110 CV", "140 CV"), 230, 1_380_000, "D", 39.0, 1.0, (16, 3.6, 5)),
    ("4", "Máy rải bê tông nhựa", ("65 t/h", "100 t/h", "130 CV - 140 CV"), 180, 2_200_000, "D", 34.0, 1.8, (15, 6.4, 5)),
    ("4", "Máy rải cấp phối đá dăm", ("50 m3/h - 60 m3/h",), 180, 2_050_000, "D", 30.0, 1.8, (15, 4.2, 5)),
    ("4", "Máy tưới nhựa đường", ("190 CV",), 150, 820_000, "D", 57.0, 1.8, (14, 5.6, 6)),
    ("4", "Trạm trộn bê tông nhựa", ("25 t/h", "60 t/h", "80 t/h"), 140, 6_200_000, "D", 1_020.0, 5.0, (14, 5.5, 5)),
    ("5", "Búa đóng cọc diesel", ("1,2 T", "1,8 T", "3,5 T"), 250, 1_450_000, "D", 56.0, 2.6, (17, 4.4, 5)),
    ("5", "Máy ép cọc", ("60 T", "100 T", "150 T"), 180, 290_000, "E", 38.0, 1.6, (22, 4, 5)),
    ("5", "Máy khoan cọc nhồi", ("80 kNm - 125 kNm", "150 kNm - 200 kNm"), 260, 5_400_000, "D", 52.0, 2.6, (13, 8.2, 5)),
    ("6", "Máy hàn xoay chiều", ("14 kW", "23 kW", "27,5 kW"), 200, 17_500, "E", 29.0, 0.8, (21, 4.8, 5)),
    ("6", "Máy cắt uốn cốt thép", ("5 kW",), 240, 18_200, "E", 9.0, 0.8, (14, 4.1, 4)),
    ("6", "Máy cắt gạch đá", ("1,7 kW",), 100, 7_200, "E", 3.0, 0.8, (14, 7, 4)),
    ("6", "Máy khoan đứng", ("2,5 kW", "4,5 kW"), 220, 38_000, "E", 5.0, 0.8, (14, 4.1, 4)),
    ("6", "Máy mài", ("1,0 kW", "2,7 kW"), 230, 5_200, "E", 2.0, 0.6, (14, 4.9, 4)),
    ("7", "Máy khoan đá cầm tay", ("D32 - D42", "D42 - D76"), 180, 22_000, "K", 0.0, 0.8, (18, 8.5, 5)),
    ("7", "Máy nén khí diesel", ("120 m3/h", "240 m3/h", "360 m3/h", "600 m3/h"), 180, 210_000, "D", 14.0, 0.8, (11, 5.4, 5)),
    ("7", "Máy bơm nước diesel", ("5 CV", "10 CV", "20 CV"), 150, 13_000, "D", 2.7, 0.8, (20, 4.8, 5)),
    ("7", "Máy bơm nước điện", ("1,1 kW", "2,8 kW", "4,5 kW"), 190, 4_800, "E", 3.0, 0.6, (17, 4.7, 5)),
    ("7", "Máy khoan xoay khảo sát", ("54 CV", "300 CV"), 180, 920_000, "D", 42.0, 2.0, (15, 4.2, 5)),
    ("8", "Ô tô tự đổ", ("5 T", "7 T", "10 T", "12 T", "15 T"), 280, 560_000, "D", 41.0, 1.0, (17, 6.8, 6)),
    ("8", "Ô tô vận tải thùng", ("2,5 T", "5 T", "7 T", "10 T"), 250, 360_000, "D", 19.0, 1.0, (17, 6.2, 6)),
    ("8", "Ô tô tưới nước", ("5 m3", "9 m3"), 260, 520_000, "D", 22.0, 1.0, (13, 4.6, 6)),
    ("8", "Xe bán tải khảo sát", ("4 chỗ, hai cầu",), 250, 640_000, "D", 18.0, 1.0, (14, 4.5, 5)),
)  # fmt: skip
"""Group, name, ratings, shifts a year, price of the smallest rating, fuel and its amount, operators, yearly percents."""


@cache
def machines() -> tuple[Machine, ...]:
    """Every machine; a larger rating costs and burns two fifths more than the one below it."""
    found = []
    for number, (group, name, ratings, shifts, price, fuel, amount, operators, percents) in enumerate(LINES):
        for step, rating in enumerate(ratings):
            larger = 1.4**step
            code = f"M{int(group) * 100 + number + 1:03d}.{step + 1:04d}"
            fuel_amount = round(amount * larger, 1)
            found.append(
                Machine(
                    code, name, group, rating, shifts, round(price * larger), fuel, fuel_amount, operators, *percents
                )
            )
    return tuple(found)
