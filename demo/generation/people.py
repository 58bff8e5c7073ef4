"""Personal data as it lies in such tables. No contract names these columns, so they never leave the department.

The persons do not exist: the identity numbers claim a birth after the year 2400, the phones a range without users.
"""

from __future__ import annotations

from random import Random

from demo.generation.table import Row

PERSONAL_COLUMNS = ("hieu_truong_ho_ten", "so_dien_thoai_di_dong", "cccd")

FAMILY = ("Lò", "Quàng", "Cà", "Tòng", "Vàng", "Giàng", "Sùng", "Nguyễn", "Trần", "Lường", "Mùa", "Hạng")
MIDDLE = ("Văn", "Thị", "A", "Minh", "Thanh", "Xuân")
GIVEN = ("Dinh", "Hặc", "Pâng", "Chu", "Phương", "Hà", "Tuấn", "Lan", "Sơn", "Mai", "Của", "Biên")


def person(rng: Random) -> Row:
    """The personal columns of one row."""
    return {
        "hieu_truong_ho_ten": " ".join(rng.choice(names) for names in (FAMILY, MIDDLE, GIVEN)),
        "so_dien_thoai_di_dong": f"0900{rng.randrange(10**6):06d}",
        "cccd": f"0119{rng.randrange(10**8):08d}",
    }
