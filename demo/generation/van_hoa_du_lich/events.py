"""The events service ``le_hoi_su_kien``: what was held since 2022 and what is planned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, SHORT_COMMUNE, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.festivals import Festival, festivals
from demo.generation.van_hoa_du_lich.localities import place_of, today, within_sentence
from demo.generation.van_hoa_du_lich.months import REFORM

YEARS = range(2022, 2027)
AS_OF = date(2026, 10, 31)
DEPARTMENT = "Sở Văn hóa, Thể thao và Du lịch"
PROVINCE_EVENTS = (
    ("Lễ kỷ niệm Chiến thắng Điện Biên Phủ", "KY_NIEM", "03130", 5, 7, 1, 12_000),
    ("Chương trình nghệ thuật chào năm mới", "NGHE_THUAT", "03130", 1, 1, 1, 8000),
    ("Hội chợ thương mại và sản phẩm OCOP", "HOI_CHO", "03130", 3, 11, 5, 15_000),
    ("Giải bóng chuyền các huyện, xã tranh cúp Hoa Ban", "THE_THAO", "03127", 3, 9, 6, 3000),
    ("Liên hoan đàn tính, hát Then và dân ca", "NGHE_THUAT", "03130", 9, 18, 3, 2500),
    ("Giải chạy Đường lên Điện Biên", "THE_THAO", "03136", 4, 20, 1, 2200),
    ("Trưng bày chuyên đề ảnh chiến dịch", "HOI_CHO", "03136", 5, 2, 20, 16_000),
)
"""Name, kind, commune before July 2025, month, day, days, visitors."""
LOCAL_EVENTS = (
    ("Ngày hội văn hóa, thể thao các dân tộc", "NGHE_THUAT", 2, (2, 10), (12, 20)),
    ("Giải bóng đá thanh niên", "THE_THAO", 5, (3, 1), (11, 25)),
    ("Hội thi thể thao dân tộc mừng Đảng, mừng Xuân", "THE_THAO", 2, (1, 10), (2, 20)),
    ("Liên hoan văn nghệ quần chúng", "NGHE_THUAT", 1, (2, 1), (12, 20)),
    ("Ngày hội Đại đoàn kết toàn dân tộc", "KY_NIEM", 1, (11, 8), (11, 18)),
)
"""Name, kind, days, from and to which day of the year."""
LOCAL_A_YEAR = 62


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both resources of the service; ``scale`` times the local events."""
    return [_event_table(scale, seed), _festival_table(seed)]


def _event_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "events")
    rows = []
    for year in YEARS:
        found = sorted(_of_year(year, scale, rng), key=lambda event: str(event["_tu"]))
        rows += [_numbered(event, year, number + 1) for number, event in enumerate(found)]
    make_untidy(rows, ("tenSuKien", "diaDiem.ten", "donViToChuc"), rng, share=0.05)
    broken: list[Row] = [
        {"maSuKien": "SK2024-99998", "thoiGian.tuNgay": BAD_DATE}, {"maSuKien": "SK2024-99997", "loai": BAD_CODE},
        {"maSuKien": "SK2024-99996", "diaDiem.maXa": SHORT_COMMUNE},
    ]  # fmt: skip
    return DemoTable("/v1/su-kien", tuple(rows[0]), rows + refused(rows, rng, 3, broken))


def _numbered(event: Row, year: int, number: int) -> Row:
    return {"maSuKien": f"SK{year}-{number:03d}", **{name: cell for name, cell in event.items() if name != "_tu"}}


def _of_year(year: int, scale: int, rng: Random) -> Iterator[Row]:
    """The events that begin in a year; a lunar festival late in its year falls into the next."""
    for festival in festivals():
        for own_year in (year - 1, year):
            if own_year in range(2022, 2028) and festival.since <= own_year and own_year % festival.cycle == 0:
                first = festival.first_day(own_year)
                if first.year == year:
                    yield _festival_event(festival, first, rng)
    for name, kind, code, month, day, days, visitors in PROVINCE_EVENTS:
        first = date(year, month, day)
        title = f"{name} năm {year}" if kind != "KY_NIEM" else f"{name} lần thứ {year - 1954}"
        yield _event(title, kind, place_of(code), first, days, visitors, "TINH", rng)
    everywhere = places()
    for _ in range(LOCAL_A_YEAR * scale):
        name, kind, days, earliest, latest = rng.choice(LOCAL_EVENTS)
        place = rng.choice(everywhere)
        first = day_between(date(year, *earliest), date(year, *latest), rng)
        district = first < REFORM and rng.random() < 0.45
        level = "HUYEN" if district else "XA"
        title = f"{name} {_unit(place, first, level)} năm {year}"
        yield _event(title, kind, place, first, days, rng.randint(150, 3000), level, rng)


def _festival_event(festival: Festival, first: date, rng: Random) -> Row:
    kind = "LE_HOI" if festival.kind == "TT" else "VH_DL"
    level = "TINH" if festival.visitors >= 5000 else "XA"
    title = f"{festival.name} năm {first.year}"
    row = _event(title, kind, festival.place, first, festival.days, festival.visitors, level, rng)
    row["maLeHoi"] = festival.code
    row["thoiGian.amLich"] = f"{festival.day}/{festival.month}" if festival.lunar else None
    return row


def _event(title: str, kind: str, place: Place, first: date, days: int, visitors: int, level: str, rng: Random) -> Row:
    last = first + timedelta(days=days - 1)
    state = "DA_TO_CHUC" if last < AS_OF else "DU_KIEN"
    if rng.random() < 0.02:
        state = rng.choice(("HOAN", "HUY"))
    expected = round(visitors * (1.8 if first.year == 2024 and first.month in (3, 4, 5) else 1) * rng.uniform(0.8, 1.2))
    organiser = DEPARTMENT if level == "TINH" else f"Ủy ban nhân dân {_unit(place, first, level)}"
    updated = min(last + timedelta(days=rng.randint(1, 25)), AS_OF) if state == "DA_TO_CHUC" else AS_OF
    return {
        "_tu": first.isoformat(),
        "tenSuKien": title,
        "loai": kind,
        "maLeHoi": None,
        "thoiGian.tuNgay": date_text(first, rng),
        "thoiGian.denNgay": date_text(last, rng),
        "thoiGian.gioKhaiMac": rng.choice(("07:30", "08:00", "19:30", "20:00", None)),
        "thoiGian.amLich": None,
        "diaDiem.maXa": place.code if first < REFORM else place.code_today,
        "diaDiem.ten": _venue(place, rng),
        "donViToChuc": organiser,
        "capToChuc": level,
        "khachDuKien": str(expected),
        "khachThucTe": str(round(expected * rng.uniform(0.6, 1.6))) if state == "DA_TO_CHUC" else None,
        "mienPhi": "true" if kind != "HOI_CHO" or rng.random() < 0.9 else "false",
        "keHoach.so": f"{rng.randint(10, 4200)}/KH-UBND" if rng.random() < 0.9 else None,
        "keHoach.url": f"https://sukien.example.vn/{first:%Y/%m}/{expected}" if rng.random() < 0.5 else None,
        "trangThai": state,
        "ngayCapNhat": date_text(updated, rng),
        **person(rng),
    }  # fmt: skip


def _unit(place: Place, day: date, level: str) -> str:
    if level == "HUYEN":
        return within_sentence(place.district)
    return within_sentence(place.name if day < REFORM else today(place))


def _venue(place: Place, rng: Random) -> str:
    return rng.choice(("Sân vận động", "Nhà văn hóa", "Quảng trường", "Sân lễ hội")) + f" {place.bare_name}"


def _festival_table(seed: int) -> DemoTable:
    rng = stream(seed, "festival rows")
    rows: list[Row] = [
        {
            "maLeHoi": festival.code,
            "tenLeHoi": festival.name,
            "loai": festival.kind,
            "congDong": festival.community,
            "diaDiem.maXa": festival.place.code_today,
            "thoiGian.lich": "AM" if festival.lunar else "DUONG",
            "thoiGian.thang": str(festival.month),
            "thoiGian.ngay": str(festival.day),
            "thoiGian.soNgay": str(festival.days),
            "thoiGian.chuKyNam": str(festival.cycle),
            "maDiSan": festival.heritage,
            "namPhucDung": str(festival.since),
            "conToChuc": "true",
            "chuLe": "Thầy mo của bản",
            **person(rng),
        }
        for festival in festivals()
    ]
    make_untidy(rows, ("tenLeHoi", "congDong"), rng, share=0.2)
    return DemoTable("/v1/le-hoi", tuple(rows[0]), rows)
