"""Intangible heritage: the entries of the national list, the province's inventory, its communes and records."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    SHORT_COMMUNE,
    comma_number,
    date_text,
    day_between,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.places import places
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address

HERITAGE_TYPES: dict[str, CellType] = {
    "nam_unesco": "integer", "nam_kk": "integer", "sl_thuc_hanh": "integer", "sl_nghe_nhan": "integer",
    "sl_clb": "integer",
}  # fmt: skip
AREA_TYPES: dict[str, CellType] = {"sl_ban": "integer", "nam_kk": "integer"}
RECORD_TYPES: dict[str, CellType] = {
    "nam_ghi": "integer", "so_luong": "integer", "so_hoa": "boolean", "cong_bo": "boolean",
}  # fmt: skip
LISTED = (
    ("Nghệ thuật Xòe Thái", "C", "Thái", "UN", 42000, 14),
    ("Nghi lễ Then của người Thái trắng", "D", "Thái trắng", "UN", 900, 7),
    ("Lễ hội Thành Bản Phủ", "E", "Thái, Kinh", "QG", 3000, 0),
    ("Lễ Kin Pang Then", "D", "Thái trắng", "QG", 620, 6),
    ("Lễ Xên bản", "E", "Thái đen", "QG", 5200, 2),
    ("Tết Nào pê chầu", "D", "Mông đen", "QG", 8000, 0),
    ("Nghệ thuật khèn của người Mông", "C", "Mông", "QG", 3400, 9),
    ("Nghề rèn truyền thống của người Mông", "F", "Mông", "QG", 260, 3),
    ("Nghệ thuật trang trí hoa văn trên trang phục người Mông", "F", "Mông", "QG", 12000, 5),
    ("Nghề dệt thổ cẩm của người Lào", "F", "Lào", "QG", 410, 5),
    ("Tết té nước (Bun Huột Nặm)", "E", "Lào", "QG", 2600, 1),
    ("Tết hoa (Mền loóng phạt ái)", "D", "Cống", "QG", 900, 2),
    ("Tết Khù sự chà", "D", "Hà Nhì", "QG", 2300, 0),
    ("Lễ Gạ ma thú", "E", "Hà Nhì", "QG", 2500, 0),
    ("Lễ Pang phoóng", "E", "Kháng", "QG", 1100, 3),
    ("Lễ cầu mưa của người Khơ Mú", "E", "Khơ Mú", "QG", 1500, 2),
    ("Chữ viết cổ của người Thái", "A", "Thái", "QG", 340, 8),
    ("Nghệ thuật làm khăn piêu", "F", "Thái đen", "QG", 7000, 6),
    ("Hạn khuống", "C", "Thái", "QG", 450, 3),
    ("Lễ mừng cơm mới của người Si La", "D", "Si La", "QG", 180, 1),
)
"""Name, domain, community, list, practitioners, honoured artisans."""
INVENTORIED = (
    ("Hát ru", "C"), ("Truyện thơ kể khi cưới", "B"), ("Tục làm vía", "D"), ("Nghề đan lát mây tre", "F"),
    ("Cây thuốc tắm cho sản phụ", "G"), ("Món pa pỉnh tộp", "G"), ("Trò chơi tung còn", "C"),
)  # fmt: skip
COMMUNITIES = ("Thái", "Mông", "Khơ Mú", "Lào", "Dao", "Hà Nhì", "Kháng", "Xinh Mun")
LISTED_SINCE = date(2013, 1, 10)
RECORDS = 420
KINDS = {"P": "Phim", "A": "Băng ghi âm", "H": "Bộ ảnh", "B": "Phiếu kiểm kê", "S": "Sách ghi chép"}


def heritage_table(seed: int) -> DemoTable:
    """The province's inventory; its size is that of the province, whatever the scale."""
    rng = stream(seed, "intangible heritage")
    rows = [_row(number, *entry, rng) for number, entry in enumerate(LISTED)]
    for name, domain in INVENTORIED:
        for community in COMMUNITIES:
            number = len(rows)
            rows.append(
                _row(number, f"{name} của người {community}", domain, community, "KK", rng.randint(60, 4000), 0, rng)
            )
    make_untidy(rows, ("ten_ds", "cong_dong"), rng, share=0.12)
    broken: list[Row] = [{"ma_ds": "PVT11998", "ngay_cn": BAD_DATE}]
    return DemoTable("di_san.di_san_phi_vat_the", tuple(rows[0]), rows + refused(rows, rng, 0, broken), HERITAGE_TYPES)


def code_of(number: int) -> str:
    """The code of the entry at this place of the inventory."""
    return f"PVT11{number + 1:03d}"


def inventory_size() -> int:
    """How many entries the inventory has."""
    return len(LISTED) + len(INVENTORIED) * len(COMMUNITIES)


def _row(
    number: int, name: str, domain: str, community: str, listed: str, people: int, artisans: int, rng: Random
) -> Row:
    national = listed != "KK"
    latest = date(2019, 6, 30) if listed == "UN" else date(2025, 3, 31)
    decided = date_text(day_between(LISTED_SINCE, latest, rng), rng) if national else None
    return {
        "ma_ds": code_of(number),
        "ten_ds": name,
        "loai_hinh": domain,
        "cong_dong": community,
        "cap_dm": listed,
        "so_qd": f"{rng.randint(90, 4900)}/QĐ-BVHTTDL" if national else None,
        "ngay_qd": decided,
        "nam_unesco": {"Nghệ thuật Xòe Thái": 2021}.get(name, 2019) if listed == "UN" else None,
        "nam_kk": rng.randint(2018, 2025),
        "sl_thuc_hanh": people,
        "sl_nghe_nhan": artisans,
        "sl_clb": rng.randint(0, 60),
        "nguy_co": "2" if people < 300 else rng.choice("01"),
        "url_qd": f"https://vanban.example.vn/di-san/{number}" if national and rng.random() < 0.7 else None,
        "ngay_cn": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        "noi_o_nghe_nhan": address(places()[number % 129], rng),
        **person(rng),
    }


def area_table(seed: int) -> DemoTable:
    """The communes of today where each entry is practised."""
    rng = stream(seed, "heritage areas")
    today = sorted({place.code_today for place in places()})
    rows: list[Row] = []
    for number in range(inventory_size()):
        spread = rng.randint(1, 14) if number < len(LISTED) else rng.randint(1, 4)
        for code in sorted(rng.sample(today, spread)):
            often = rng.choice("TDI")
            rows.append(
                {
                    "ma_ds": code_of(number),
                    "ma_xa_hc": code,
                    "sl_ban": rng.randint(1, 6 if often == "I" else 18),
                    "muc_do": often,
                    "nam_kk": rng.randint(2018, 2025),
                }
            )
    broken: list[Row] = [{"ma_xa_hc": SHORT_COMMUNE}, {"muc_do": BAD_CODE}]
    return DemoTable("di_san.dia_ban_di_san", tuple(rows[0]), rows + refused(rows, rng, 1, broken), AREA_TYPES)


def record_table(scale: int, seed: int, museums: tuple[str, ...]) -> DemoTable:
    """Films, recordings, photographs and sheets; some a community keeps to itself."""
    rng = stream(seed, "heritage records")
    rows = [_record(number, museums, rng) for number in range(RECORDS * scale)]
    make_untidy(rows, ("ten_tl",), rng, share=0.05)
    broken: list[Row] = [{"ma_tl": "TL99998", "loai_tl": "X"}, {"ma_tl": "TL99997", "phut": "hơn 1 giờ"}]
    return DemoTable("di_san.tu_lieu_di_san", tuple(rows[0]), rows + refused(rows, rng, 2, broken), RECORD_TYPES)


def _record(number: int, museums: tuple[str, ...], rng: Random) -> Row:
    kind = rng.choice("PPAHHBBS")
    entry = rng.randrange(inventory_size()) if rng.random() < 0.4 else rng.randrange(len(LISTED))
    name = LISTED[entry][0] if entry < len(LISTED) else INVENTORIED[(entry - len(LISTED)) // len(COMMUNITIES)][0]
    year = rng.randint(1998, 2025)
    moving = kind in "PA"
    return {
        "ma_tl": f"TL{number + 1:05d}",
        "ma_bt": rng.choice(museums),
        "ma_ds": code_of(entry),
        "ten_tl": f"{KINDS[kind]} {name} ({year})",
        "loai_tl": kind,
        "nam_ghi": year,
        "phut": comma_number(rng.uniform(4, 95)) if moving else None,
        "so_luong": None if moving else rng.randint(8, 240),
        "ngon_ngu": rng.choice(("Tiếng Việt", "Tiếng Thái", "Tiếng Mông", "Tiếng Thái; Tiếng Việt")),
        "so_hoa": year > 2012 or rng.random() < 0.4,
        "cong_bo": rng.random() < 0.93,
        **person(rng),
    }
