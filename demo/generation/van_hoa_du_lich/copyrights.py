"""The file ``quyen_tac_gia``: copyright certificates of the province's authors and organisations."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, day_between, make_blank, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.table import DemoTable, Row, stream

CERTIFICATES = 380
FIRST, LAST = date(2012, 1, 5), date(2026, 9, 25)
KINDS = {"VH": 30, "AN": 22, "MT": 8, "MTUD": 24, "NA": 12, "DA": 4, "SK": 6, "PM": 6, "BG": 4, "VDG": 6}
SUBJECTS = (
    "Hoa ban",
    "Điện Biên",
    "Mường Thanh",
    "Pha Đin",
    "Nậm Rốm",
    "Khèn Mông",
    "Xòe Thái",
    "Biên cương",
    "Him Lam",
)
TITLES = {
    "VH": ("Tập thơ {}", "Truyện ký {}", "Khảo cứu văn hóa {}", "Địa chí {}"),
    "AN": ("Ca khúc Về với {}", "Hợp xướng {}"),
    "MT": ("Tranh sơn dầu {}", "Tranh khắc gỗ {}"), "MTUD": ("Biểu trưng {}", "Mẫu nhãn sản phẩm {}"),
    "NA": ("Bộ ảnh {}", "Ảnh nghệ thuật Sớm {}"), "DA": ("Phim tài liệu {}",),
    "SK": ("Kịch bản chèo {}", "Kịch múa {}"),
    "PM": ("Phần mềm quản lý {}", "Sưu tập dữ liệu {}"), "BG": ("Bài giảng lịch sử {}",),
    "VDG": ("Sưu tầm dân ca {}", "Truyện cổ {}"),
}  # fmt: skip
BODIES = (
    "Hội Văn học Nghệ thuật tỉnh Điện Biên", "Đoàn Nghệ thuật tỉnh Điện Biên", "Trung tâm Văn hóa tỉnh Điện Biên",
    "Báo và Phát thanh, Truyền hình Điện Biên", "Trường Cao đẳng Điện Biên",
)  # fmt: skip
ENTERPRISE_KINDS = ("MTUD", "PM")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The file; ``scale`` times the certificates."""
    rng = stream(seed, "copyright")
    days = sorted(day_between(FIRST, LAST, rng) for _ in range(CERTIFICATES * scale))
    owners = active_enterprises(LAST, ("10309", "01260", "62010"), scale, seed)
    rows = [_row(number, day, owners, rng) for number, day in enumerate(days)]
    make_untidy(rows, ("TEN_TAC_PHAM", "TEN_TO_CHUC"), rng, share=0.06)
    make_blank(rows, ("NGAY_HOAN_THANH", "NGAY_CONG_BO"), rng)
    broken: list[Row] = [
        {"SO_GCN": "99998/2024/QTG", "NGAY_CAP": BAD_DATE}, {"SO_GCN": "99997/2024/QTG", "LOAI_HINH": BAD_CODE},
        {"SO_GCN": "không rõ"}, {"SO_GCN": "99996/2024/QTG", "SO_TAC_GIA": None},
    ]  # fmt: skip
    table_rows = rows + refused(rows, rng, 3, broken)
    return [DemoTable("chung_nhan_quyen_tac_gia.csv", tuple(rows[0]), table_rows)]


def _row(number: int, issued: date, owners: list[Enterprise], rng: Random) -> Row:
    kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
    enterprise = rng.choice(owners) if kind in ENTERPRISE_KINDS and rng.random() < 0.7 else None
    if enterprise is not None and enterprise.founded > issued:
        enterprise = None
    body = enterprise.name if enterprise else rng.choice(BODIES) if rng.random() < 0.25 else None
    finished = issued - timedelta(days=rng.randint(30, 1500))
    published = min(finished + timedelta(days=rng.randint(0, 300)), issued) if rng.random() < 0.6 else None
    return {
        "SO_GCN": f"{1000 + number * 7 + rng.randint(0, 6)}/{issued.year}/QTG",
        "NGAY_CAP": f"{issued:%d/%m/%Y}",
        "HINH_THUC": rng.choices(("MOI", "LAI", "DOI"), (95, 2, 3))[0],
        "TEN_TAC_PHAM": rng.choice(TITLES[kind]).format(rng.choice(SUBJECTS)),
        "LOAI_HINH": kind,
        "LOAI_CSH": "TC" if body else "CN",
        "TEN_TO_CHUC": body,
        "MST_TO_CHUC": enterprise.tax_code if enterprise else None,
        "SO_TAC_GIA": str(rng.choices((1, 2, 3, 5), (82, 11, 5, 2))[0]),
        "NGAY_HOAN_THANH": f"{finished:%d/%m/%Y}",
        "NGAY_CONG_BO": f"{published:%d/%m/%Y}" if published else None,
        "HIEU_LUC": rng.choices("120", (96, 3, 1))[0],
        "LIEN_KET": f"https://cov.example.vn/tra-cuu/{number}" if rng.random() < 0.7 else None,
        "NOI_O": "Điện Biên",
        **person(rng),
    }
