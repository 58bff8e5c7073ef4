"""The CSV files ``so_huu_cong_nghiep``: titles of holders in the province, and applications by year."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream

TITLES = 340
KNOWN = date(2026, 9, 20)
FIRST_YEAR, LAST_YEAR = 2012, 2026
KINDS = {"SC": 2, "GP": 4, "KD": 8, "NH": 76, "NT": 7, "CN": 2, "DL": 1}
DIGITS = {"SC": "1", "GP": "2", "KD": "3", "NH": "4", "NT": "4", "CN": "4", "DL": "6"}
YEARS = {"SC": (20,), "GP": (10,), "KD": (5, 10, 15), "NH": (10, 20), "NT": (10, 20), "CN": (10, 20)}
PRODUCE = (
    ("Gạo", "Mường Thanh"), ("Cà phê", "Mường Ảng"), ("Chè Shan tuyết", "Tủa Chùa"), ("Mật ong", "Mường Chà"),
    ("Khẩu xén", "Mường Lay"), ("Dứa", "Na Sang"), ("Bí xanh", "Tìa Dình"), ("Khoai sọ", "Phình Giàng"),
    ("Miến dong", "Nà Tấu"), ("Sâm", "Mường Nhé"), ("Gạo nếp tan", "Na Son"), ("Vịt", "Mường Luân"),
)  # fmt: skip
COMMON = ("Hoa Ban", "Pha Đin", "Tây Bắc Xanh", "Sương Núi", "Nậm Rốm", "Bản Mế", "Him Lam", "Noong Bua", "Xòe")
INVENTIONS = ("Máy tách hạt", "Thiết bị sấy", "Quy trình chế biến", "Bộ lọc nước", "Lò đốt rác", "Máy cuốn")
DESIGNS = ("Hộp đựng", "Bao bì", "Chai đựng", "Túi đựng", "Bàn ghế gỗ")
LOCAL_CLASSES = ("29", "30", "31")
CLASSES = ("05", "19", "25", "29", "30", "31", "33", "35", "37", "39", "43")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both files; ``scale`` times the titles."""
    rng = stream(seed, "industrial property")
    companies = active_enterprises(date(2012, 1, 1), (), scale, seed)
    serials = dict.fromkeys("12346", 12_000)
    rows: list[Row] = []
    grants: Counter[tuple[int, str, str]] = Counter()
    for _ in range(TITLES * scale):
        kind = rng.choices(list(KINDS), list(KINDS.values()))[0]
        serials[DIGITS[kind]] += rng.randint(1, 900)
        row, granted = _title(kind, serials[DIGITS[kind]], companies, rng)
        rows.append(row)
        grants[granted.year, kind, str(row["LOAI_CHU"])] += 1
    make_untidy(rows, ("TEN_DOI_TUONG", "CHU_TO_CHUC"), rng)
    broken: list[Row] = [
        {"SO_BANG": "4-0999901-000", "NGAY_CAP": BAD_DATE},
        {"SO_BANG": "số 12345"},
        {"SO_BANG": "4-0999902-000", "NHOM_NICE": "nhóm 30"},
    ]
    years = [row for year in range(FIRST_YEAR, LAST_YEAR + 1) for row in _year(year, grants, rng)]
    return [
        DemoTable("van_bang.csv", tuple(rows[0]), rows + refused(rows, rng, 2, broken)),
        DemoTable("so_don_theo_nam.csv", tuple(years[0]), years),
    ]


def _title(kind: str, serial: int, companies: list[Enterprise], rng: Random) -> tuple[Row, date]:
    local = kind in ("NT", "CN", "DL")
    filed = day_between(date(2010, 6, 1), date(2024, 12, 28), rng)
    filed = filed.replace(day=min(filed.day, 28))
    granted = max(filed + timedelta(days=rng.randint(290, 900)), date(FIRST_YEAR, 1, 10))
    granted = min(granted, KNOWN)
    years = next((years for years in YEARS.get(kind, ()) if _after(filed, years) >= KNOWN), None)
    expired = kind in YEARS and (years is None or rng.random() < 0.1)
    ends = None if kind == "DL" else _after(filed, YEARS[kind][0] if expired else years or YEARS[kind][-1])
    person_holds = not local and rng.random() < 0.35
    company = rng.choice(companies) if not local and not person_holds else None
    place = company.place if company else rng.choice(places())
    state = "HL" if ends is None or ends >= KNOWN else "HH"
    who = person(rng)
    row: Row = {
        "SO_BANG": f"{DIGITS[kind]}-{serial:07d}-000",
        "LOAI": kind,
        "TEN_DOI_TUONG": _subject(kind, company, rng),
        "SO_DON": f"{DIGITS[kind]}-{filed.year}-{serial % 100_000:05d}",
        "NGAY_NOP": date_text(filed, rng),
        "NGAY_CAP": date_text(granted, rng),
        "NGAY_HET_HAN": date_text(ends, rng) if ends else None,
        "NHOM_NICE": _classes(kind, rng),
        "LOAI_CHU": "CN" if person_holds else "TC",
        "CHU_TO_CHUC": None if person_holds else company.name if company else _body(place),
        "CHU_CA_NHAN": who["hieu_truong_ho_ten"] if person_holds else None,
        "MA_SO_DN": company.tax_code if company else None,
        "MA_XA": f"'{place.code_today}" if rng.random() < 0.2 else place.code_today,
        "TINH_TRANG": "CD" if state == "HL" and rng.random() < 0.03 else state,
        "NGAY_CN": date_text(day_between(date(2026, 7, 1), KNOWN, rng), rng),
        **who,
    }
    return row, granted


def _after(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def _body(place: Place) -> str:
    return f"Hợp tác xã nông nghiệp {place.bare_name}"


def _subject(kind: str, company: Enterprise | None, rng: Random) -> str:
    what, where = rng.choice(PRODUCE)
    if kind in ("NT", "CN", "DL"):
        return f"{what} {where}"
    if kind in ("SC", "GP"):
        return f"{rng.choice(INVENTIONS)} {what.lower()}"
    if kind == "KD":
        return f"{rng.choice(DESIGNS)} {what.lower()}"
    return (
        f"{rng.choice(COMMON)} {rng.choice(('Food', 'Coffee', 'Farm', 'Homestay', 'Tea'))}"
        if company is None
        else (" ".join(company.name.split()[-2:]))
    )


def _classes(kind: str, rng: Random) -> str | None:
    if DIGITS[kind] != "4":
        return None
    return rng.choice(LOCAL_CLASSES) if kind != "NH" else ", ".join(sorted(rng.sample(CLASSES, rng.randint(1, 3))))


def _year(year: int, grants: Counter[tuple[int, str, str]], rng: Random) -> list[Row]:
    """Counts of a year: at least the titles the register still has."""
    return [
        {
            "NAM": str(year),
            "LOAI": kind,
            "LOAI_CHU": holder,
            "SO_DON_NOP": str(grants[year, kind, holder] + rng.randint(0, 6 if kind == "NH" else 2)),
            "SO_BANG_CAP": str(grants[year, kind, holder] + rng.choice((0, 0, 1))),
            "SO_TU_CHOI": str(rng.randint(0, 3 if kind == "NH" else 1)),
        }
        for kind in KINDS
        for holder in (("TC",) if kind in ("NT", "CN", "DL") else ("TC", "CN"))
    ]
