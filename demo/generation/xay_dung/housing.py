"""Housing and urban projects, and how they come on quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, comma_number, date_text, day_between, make_blank, make_untidy, refused
from demo.generation.enterprises import active_enterprises
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.reporting_periods import quarter_text, quarters
from demo.generation.table import CellType, DemoTable, Row, stream

PROJECTS = 34
NAMES = (
    "Hoa Ban", "Him Lam", "Noong Bua", "Nậm Rốm", "Thanh Trường", "Mường Thanh", "Pú Tửu", "Tà Lèng", "Bản Ten",
    "Nam Thanh",
)  # fmt: skip
KINDS = {
    "TM": ("Khu nhà ở thương mại", 1.5, 9.0), "XH": ("Khu nhà ở xã hội", 0.6, 4.0), "DT": ("Khu đô thị", 8.0, 60.0),
}  # fmt: skip
"""Title, and the smallest and largest area in hectares."""
PROJECT_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "SoCan": "integer", "SoCanNOXH": "integer",
}  # fmt: skip
PROGRESS_TYPES: dict[str, CellType] = {"CanHoanThanh": "integer", "CanDuDKBan": "integer"}


def housing_tables(scale: int, seed: int) -> list[DemoTable]:
    """The register of projects and their quarterly progress."""
    rng = stream(seed, "housing")
    builders = active_enterprises(date(2021, 1, 1), ("41", "42"), scale, seed)
    builders = [builder for builder in builders if builder.ended is None]
    towns = [place for place in places() if place.name.startswith(("Phường", "Thị trấn"))]
    rows: list[Row] = []
    progress: list[Row] = []
    for number in range(PROJECTS * scale):
        builder = rng.choice(builders)
        row, started = _project(number, builder.name, builder.tax_code, rng.choice(towns), rng)
        rows.append(row)
        if started is not None:
            progress += _progress(row, started, rng)
    make_untidy(rows, ("TenDuAn", "DiaDiem", "TenCDT"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaDuAn": "DA119998", "NgayQD": BAD_DATE}]
    return [
        DemoTable("qlxd.du_an_nha_o", tuple(rows[0]), rows + refused(rows, rng, 0, broken), PROJECT_TYPES),
        DemoTable(
            "qlxd.du_an_tien_do",
            tuple(progress[0]),
            progress + refused(progress, rng, 2, [{"KLHoanThanh": "đang cập nhật"}, {"KyBaoCao": "3/2025"}]),
            PROGRESS_TYPES,
        ),
    ]


def _project(number: int, investor: str, tax_code: str, place: Place, rng: Random) -> tuple[Row, date | None]:
    kind = rng.choices(("TM", "XH", "DT"), (14, 9, 11))[0]
    title, smallest, largest = KINDS[kind]
    hectares = round(rng.uniform(smallest, largest), 2)
    dwellings = max(20, round(hectares * (95 if kind == "XH" else 28)))
    social = dwellings if kind == "XH" else round(dwellings * 0.2) if hectares > 10 else 0
    decided = day_between(date(2020, 3, 1), date(2026, 3, 1), rng)
    started = decided + timedelta(days=rng.randint(150, 600))
    state = rng.choices(("TC", "TD", "HT"), (75, 8, 17))[0] if started < date(2026, 6, 1) else "CB"
    begun = started if state != "CB" else None
    latitude, longitude = place.point(rng)
    row: Row = {
        "MaDuAn": f"DA11{number + 1:04d}",
        "TenDuAn": f"{title} {NAMES[number % len(NAMES)]} {number // len(NAMES) + 1}",
        "LoaiDA": kind,
        "TenCDT": investor,
        "MST": tax_code,
        "MaXa": place.code_today,
        "DiaDiem": f"Tổ dân phố {rng.randint(1, 20)}",
        "ViDo": latitude,
        "KinhDo": longitude,
        "DTDat": comma_number(hectares, 2),
        "DTDatNOXH": comma_number(hectares if kind == "XH" else round(hectares * 0.08, 2), 2) if social else None,
        "SoCan": dwellings,
        "SoCanNOXH": social,
        "TMDT": comma_number(round(hectares * rng.uniform(28_000, 52_000)), 0),
        "SoQDChuTruong": f"{rng.randint(100, 3200)}/QĐ-UBND",
        "NgayQD": date_text(decided, rng),
        "NgayKhoiCong": date_text(begun, rng) if begun else None,
        "NgayHTDuKien": date_text(started + timedelta(days=rng.randint(1400, 2600)), rng),
        "TrangThai": state,
        "NgayCapNhat": date_text(day_between(date(2026, 7, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
    return row, begun


def _progress(project: Row, started: date, rng: Random) -> Iterator[Row]:
    first = (started.year, (started.month - 1) // 3 + 1)
    done = spent = 0.0
    budget = int(str(project["TMDT"]).replace(".", ""))
    dwellings = int(str(project["SoCan"]))
    for quarter in quarters(first):
        done = min(100.0, done + rng.uniform(1.0, 9.0)) if project["TrangThai"] != "TD" or done < 20 else done
        spent = max(spent, done * rng.uniform(0.85, 1.05))
        built = int(dwellings * max(0.0, done - 30) / 70)
        yield {
            "MaDuAn": project["MaDuAn"],
            "KyBaoCao": quarter_text(quarter, rng),
            "KLHoanThanh": comma_number(round(done, 1), 1) + rng.choice(("", "%")),
            "VonThucHien": comma_number(int(budget * spent / 100), 0),
            "CanHoanThanh": built,
            "CanDuDKBan": int(dwellings * min(1.0, max(0.0, done - 15) / 60)),
            "MaVuongMac": rng.choices(("K", "M", "V", "T", "TT"), (45, 25, 10, 14, 6))[0],
        }
