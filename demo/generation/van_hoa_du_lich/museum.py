"""Museums, their years, and their inventory with names still in TCVN3."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, place_of

MUSEUM_TYPES: dict[str, CellType] = {
    "vi_do": "decimal", "kinh_do": "decimal", "sl_hien_vat": "integer", "sl_nv": "integer", "gia_ve": "integer",
    "nam_tl": "integer",
}  # fmt: skip
YEAR_TYPES: dict[str, CellType] = {
    "nam": "integer", "tong_khach": "integer", "khach_qt": "integer", "khach_hs": "integer", "so_tl": "integer",
    "so_ctgd": "integer", "so_suu_tam": "integer",
}  # fmt: skip
OBJECT_TYPES: dict[str, CellType] = {
    "so_luong": "integer", "nam_st": "integer", "trung_bay": "boolean", "so_hoa": "boolean",
}  # fmt: skip
MUSEUMS = (
    ("Bảo tàng Chiến thắng lịch sử Điện Biên Phủ", "I", "CL", "03136", 1984, 100_000, 320_000, 62),
    ("Bảo tàng dân tộc tỉnh Điện Biên", "III", "CL", "03130", 2004, 0, 38_000, 24),
    ("Nhà trưng bày Sở chỉ huy chiến dịch Mường Phăng", "CH", "CL", "03325", 2009, 20_000, 95_000, 6),
    ("Nhà trưng bày văn hóa Thái bản Mển", "CH", "NCL", "03322", 2018, 0, 9_000, 5),
)
"""Name, class, provider, commune before July 2025, founded, ticket in đồng, visitors a year, share of objects."""
YEARS = range(2019, 2026)
YEAR_LEVEL = {2019: 1.0, 2020: 0.45, 2021: 0.3, 2022: 0.75, 2023: 1.0, 2024: 1.75, 2025: 1.2}
OBJECTS = 20_000
GROUPS = {
    "VK": ("SA", "DO", "GM"), "DT": ("VA", "GM", "BA", "GO"), "KC": ("DA", "DO", "GO"), "TL": ("GI",),
    "PA": ("NH", "GI"), "KV": ("SA", "VA", "KH"),
}  # fmt: skip
THINGS = {
    "VK": ("Súng trường", "Vỏ đạn pháo 105 mm", "Mìn", "Mảnh xác máy bay", "Xẻng đào hào", "Cuốc chim", "Mũ sắt"),
    "DT": ("Khăn piêu", "Váy hoa văn chàm", "Khèn bè", "Khèn Mông", "Gùi mây", "Nỏ", "Vòng cổ", "Cúc bạc", "Chõ xôi"),
    "KC": ("Rìu đá", "Công cụ ghè đẽo", "Bàn mài", "Mảnh gốm văn thừng", "Rìu đồng", "Trống đồng", "Chày nghiền"),
    "TL": ("Giấy khen", "Thư tay", "Nhật ký hành quân", "Bản đồ tác chiến", "Báo in tại mặt trận", "Sổ ghi công"),
    "PA": ("Bức ảnh bộ đội kéo pháo", "Bức ảnh dân công hỏa tuyến", "Phim tư liệu chiến dịch", "Bức ảnh đào hào"),
    "KV": ("Xe đạp thồ", "Bi đông", "Ba lô con cóc", "Mũ nan bọc vải dù", "Đèn bão", "Nồi quân dụng", "Tấm vải dù"),
}  # fmt: skip
OWNERS = {
    "VK": ("của bộ đội trong chiến dịch", "thu tại Đồi A1", "thu tại Him Lam", "thu tại sân bay Mường Thanh"),
    "DT": (
        "của người Thái",
        "của người Mông",
        "của người Lào",
        "của người Khơ Mú",
        "của người Hà Nhì",
        "của người Cống",
    ),
    "KC": ("phát hiện trong hang", "phát hiện ven sông", "phát hiện khi làm nương"),
    "TL": ("thời kỳ chiến dịch", "của đơn vị công binh", "của hội mẹ chiến sĩ"),
    "PA": ("năm 1954", "mùa xuân năm 1954", "của phóng viên mặt trận"),
    "KV": ("của dân công hỏa tuyến", "của chiến sĩ", "của thanh niên xung phong"),
}
PERIODS = {
    "VK": ("1953-1954", "Kháng chiến chống Pháp"), "DT": ("Thế kỷ XX", "Nửa cuối thế kỷ XX", "Đầu thế kỷ XXI"),
    "KC": ("Thời đại đá", "Văn hóa Đông Sơn", "Thời đại kim khí"), "TL": ("1953-1954", "1955-1975"),
    "PA": ("1954", "1953-1954"), "KV": ("1953-1954", "1965-1972"),
}  # fmt: skip
WAYS = {
    "VK": ("KQ", "ST", "BG"),
    "DT": ("ST", "MU", "HT"),
    "KC": ("KQ", "ST"),
    "TL": ("HT", "BG"),
    "PA": ("HT", "BG"),
    "KV": ("HT", "ST"),
}


def museum_code(number: int) -> str:
    """The code of the museum at this place of the list."""
    return f"BT11{number + 1:02d}"


def museum_codes() -> tuple[str, ...]:
    """The codes of all museums; there are as many as the province has, whatever the scale."""
    return tuple(museum_code(number) for number in range(len(MUSEUMS)))


def museum_table(objects: list[Row], seed: int) -> DemoTable:
    """The museums and exhibition houses; their paper registers hold more than the software does."""
    registered = Counter(str(row["ma_bt"]) for row in objects)
    rng = stream(seed, "museums")
    rows: list[Row] = []
    for number, (name, rank, provider, place_code, founded, ticket, _, _) in enumerate(MUSEUMS):
        place = place_of(place_code)
        latitude, longitude = place.point(rng)
        rows.append(
            {
                "ma_bt": museum_code(number),
                "ten_bt": name,
                "hang_bt": rank,
                "loai_hinh": provider,
                "cq_chu_quan": "Sở Văn hóa, Thể thao và Du lịch" if provider == "CL" else "Cộng đồng bản Mển",
                "ma_xa_hc": place.code_today,
                "dia_chi": address(place, rng),
                "vi_do": latitude,
                "kinh_do": longitude,
                "dt_trung_bay": comma_number((6200, 780, 420, 160)[number] * rng.uniform(0.95, 1.05)),
                "sl_hien_vat": round(registered[museum_code(number)] * rng.uniform(1.02, 1.4)),
                "sl_nv": (46, 15, 6, 2)[number],
                "gio_mo": "07:00",
                "gio_dong": rng.choice(("17:30", "18:00")),
                "gia_ve": ticket,
                "nam_tl": founded,
                "so_qd_hang": None if rank == "CH" else f"{rng.randint(200, 3200)}/QĐ-UBND",
                "website": f"https://baotang{number + 1}.example.vn" if provider == "CL" else None,
                "dt_co_quan": f"0215.38{rng.randint(10, 99)}.{rng.randint(100, 999)}" if provider == "CL" else None,
                "ngay_cn": date_text(day_between(date(2026, 1, 10), date(2026, 9, 30), rng), rng),
                "so_do_kho": "Tầng hầm, khóa điện tử",
                **person(rng),
            }
        )
    make_untidy(rows, ("ten_bt", "dia_chi"), rng, share=0.3)
    return DemoTable("di_san.bao_tang", tuple(rows[0]), rows, MUSEUM_TYPES)


def year_table(seed: int) -> DemoTable:
    """Visitors and work of each museum by year: empty years of the pandemic, a full one of the anniversary."""
    rng = stream(seed, "museum years")
    rows: list[Row] = []
    for year in YEARS:
        for number, (_, _, _, _, _, ticket, visitors, _) in enumerate(MUSEUMS):
            total = round(visitors * YEAR_LEVEL[year] * rng.uniform(0.92, 1.08))
            paid = round(total * 0.7) * ticket
            rows.append(
                {
                    "nam": year,
                    "ma_bt": museum_code(number),
                    "tong_khach": total,
                    "khach_qt": round(total * (0.004 if year in (2020, 2021) else 0.045) * rng.uniform(0.7, 1.3)),
                    "khach_hs": round(total * rng.uniform(0.15, 0.32)),
                    "so_tl": rng.randint(0, 9),
                    "so_ctgd": rng.randint(2, 60),
                    "so_suu_tam": rng.randint(0, 160),
                    "thu_phi": f"{paid / 1_000_000:.2f}".replace(".", ",") if ticket else None,
                }
            )
    return DemoTable("di_san.hoat_dong_bao_tang", tuple(rows[0]), rows, YEAR_TYPES)


def object_rows(scale: int, seed: int) -> list[Row]:
    """The inventory, without dirt."""
    rng = stream(seed, "museum objects")
    museums = museum_codes()
    shares = [museum[-1] for museum in MUSEUMS]
    today = sorted({place.code_today for place in places()})
    return [_object(number + 1, rng.choices(museums, shares)[0], today, rng) for number in range(OBJECTS * scale)]


def _object(number: int, museum: str, today: list[str], rng: Random) -> Row:
    group = rng.choice(tuple(GROUPS))
    acquired = rng.randint(1960, 2025)
    state = rng.choices("NSH", (60, 33, 7))[0]
    shown = rng.random() < 0.09 and state != "H"
    return {
        "ma_hv": f"HV{number:07d}",
        "ma_bt": museum,
        "so_kk": f"BT{museum[4:]}-{number:06d}/{group}",
        "ten_hv": encode_tcvn3(f"{rng.choice(THINGS[group])} {rng.choice(OWNERS[group])}"),
        "nhom_hv": group,
        "chat_lieu": rng.choice(GROUPS[group]),
        "thoi_ky": rng.choice(PERIODS[group]),
        "so_luong": rng.choices((1, 2, 3, 12), (85, 8, 5, 2))[0],
        "cach_st": rng.choice(WAYS[group]),
        "nam_st": acquired,
        "ma_xa_st": rng.choice(today) if rng.random() < 0.75 else None,
        "trung_bay": shown,
        "so_hoa": rng.random() < 0.42,
        "tinh_trang": state,
        "ngay_nhap": date_text(day_between(date(acquired, 12, 1), date(acquired + 1, 6, 30), rng), rng),
        "vi_tri_kho": f"Kho {rng.choice('ABC')}, giá {rng.randint(1, 40)}, ngăn {rng.randint(1, 8)}",
        **person(rng),
    }


def object_table(rows: list[Row], seed: int) -> DemoTable:
    """The inventory as it lies in the software."""
    rng = stream(seed, "museum dirt")
    make_untidy(rows, ("thoi_ky", "so_kk", "ngay_nhap"), rng, share=0.01)
    faults: list[Row] = [{"ngay_nhap": BAD_DATE}, {"nhom_hv": BAD_CODE}, {"so_luong": None}, {"ten_hv": " "}]
    broken: list[Row] = [{"ma_hv": f"HV{9_900_000 + turn:07d}", **faults[turn % len(faults)]} for turn in range(24)]
    return DemoTable("di_san.hien_vat", tuple(rows[0]), rows + refused(rows, rng, 20, broken), OBJECT_TYPES)
