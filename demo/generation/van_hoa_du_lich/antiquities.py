"""Registered relics, antiquities and national treasures; many are with families, whose homes nobody may learn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address

TYPES: dict[str, CellType] = {"nam_tu": "integer", "nam_den": "integer", "so_luong": "integer"}
ANTIQUITIES = 640
TREASURES = 2
KINDS = (
    ("Trống đồng loại I", "DO", "Văn hóa Đông Sơn", -400, 100, (35, 65), (20, 60)),
    ("Trống đồng loại II", "DO", "Thế kỷ XIII-XVI", 1200, 1600, (30, 55), (15, 45)),
    ("Rìu đồng xòe cân", "DO", "Văn hóa Đông Sơn", -500, 100, (6, 12), (0.1, 0.6)),
    ("Thạp đồng", "DO", "Văn hóa Đông Sơn", -400, 100, (20, 38), (5, 12)),
    ("Rìu đá mài lưỡi", "DA", "Hậu kỳ thời đại đá mới", -5000, -2000, (5, 14), (0.1, 0.7)),
    ("Công cụ cuội ghè đẽo", "DA", "Văn hóa Hòa Bình", -18000, -7000, (7, 16), (0.3, 1.2)),
    ("Bình gốm men ngọc", "GO", "Thế kỷ XIV-XV", 1300, 1500, (14, 32), (0.6, 4)),
    ("Bát gốm hoa lam", "GO", "Thế kỷ XV-XVI", 1400, 1600, (5, 9), (0.2, 0.6)),
    ("Chum sành", "GO", "Thế kỷ XVIII-XIX", 1700, 1900, (30, 60), (6, 20)),
    ("Súng thần công", "SA", "Thế kỷ XVIII", 1700, 1800, (80, 160), (60, 400)),
    ("Sách cổ chữ Thái", "GI", "Thế kỷ XIX", 1800, 1900, (20, 34), (0.3, 1.5)),
    ("Vòng cổ bạc", "BA", "Thế kỷ XX", 1910, 1960, (14, 22), (0.2, 0.7)),
    ("Chiêng núm", "DO", "Đầu thế kỷ XX", 1900, 1950, (30, 60), (2.2, 9)),
)
"""Name, material, period, earliest and latest year, height in cm, mass in kg."""
KEEPERS = ("Ban Quản lý di tích tỉnh", "Trường Cao đẳng Điện Biên", "Trung tâm Văn hóa tỉnh", "Hội Di sản văn hóa tỉnh")


def antiquity_table(objects: list[Row], scale: int, seed: int) -> DemoTable:
    """The register; those a museum keeps name its object of the inventory."""
    rng = stream(seed, "antiquities")
    candidates = [str(row["ma_hv"]) for row in objects if row["nhom_hv"] == "KC"]
    kept = iter(rng.sample(candidates, min(len(candidates), ANTIQUITIES * scale // 2)))
    rows = [_row(number, kept, rng) for number in range(ANTIQUITIES * scale)]
    make_untidy(rows, ("ten_cv", "nien_dai", "ngay_dk"), rng, share=0.05)
    broken: list[Row] = [
        {"ma_dk": "CV1199998", "ngay_dk": BAD_DATE}, {"ma_dk": "CV1199997", "phan_loai": BAD_CODE},
        {"ma_dk": "CV1199996", "cao_cm": "khoảng 30"},
    ]  # fmt: skip
    return DemoTable("di_san.dang_ky_co_vat", tuple(rows[0]), rows + refused(rows, rng, 3, broken), TYPES)


def _row(number: int, kept: Iterator[str], rng: Random) -> Row:
    treasure = number < TREASURES
    name, material, period, earliest, latest, height, mass = KINDS[0] if treasure else rng.choice(KINDS)
    registered = day_between(date(2006, 3, 1), date(2026, 6, 30), rng)
    keeper = "BT" if treasure else rng.choices(("BT", "TC", "CN"), (45, 10, 45))[0]
    old = latest <= registered.year - 100
    found = rng.choice(places())
    decided = day_between(date(2017, 1, 1), date(2024, 12, 31), rng)
    return {
        "ma_dk": f"CV11{number + 1:05d}",
        "ten_cv": name,
        "phan_loai": "BV" if treasure else "CV" if old else "DV",
        "ma_hv": next(kept, None) if keeper == "BT" else None,
        "chat_lieu": material,
        "nien_dai": period,
        "nam_tu": earliest,
        "nam_den": latest,
        "so_luong": 1 if rng.random() < 0.9 else rng.randint(2, 12),
        "cao_cm": comma_number(rng.uniform(*height)),
        "kl_kg": comma_number(rng.uniform(*mass), 3),
        "ma_xa_ph": found.code_today if rng.random() < 0.85 else None,
        "loai_giu": keeper,
        "ten_tc_giu": _organisation(keeper, rng),
        "so_gcn": f"{number + 1:04d}/GCN-SVHTTDL",
        "ngay_dk": date_text(registered, rng),
        "so_qd_bv": f"{rng.randint(1000, 2600)}/QĐ-TTg" if treasure else None,
        "ngay_qd_bv": date_text(decided, rng) if treasure else None,
        "tinh_trang": rng.choices("NSH", (45, 42, 13))[0],
        "noi_cat_giu": address(found, rng),
        "gia_tri_trieu_dong": str(rng.randint(5, 900)),
        **person(rng),
    }


def _organisation(keeper: str, rng: Random) -> str | None:
    if keeper == "BT":
        return "Bảo tàng Chiến thắng lịch sử Điện Biên Phủ"
    return rng.choice(KEEPERS) if keeper == "TC" else None
