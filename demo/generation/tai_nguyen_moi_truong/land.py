"""The land planning workbooks ``csdl_dat_dai``: yearly plans by commune, the plan to 2030, and planned works."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.apportion import apportion
from demo.generation.communes_today import name_today
from demo.generation.dirt import BAD_NUMBER, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.people import PERSONAL_COLUMNS, person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream

PROVINCE_HECTARES = 953_992
"""Area of the province as its own page gives it: 9,539.92 km²."""
YEARS = range(2022, 2027)
TYPES = {
    "LUA": 4.9, "HNK": 20.5, "CLN": 3.1, "RPH": 30.4, "RDD": 5.4, "RSX": 24.0, "NTS": 0.3, "NKH": 0.1,
    "ONT": 0.5, "ODT": 0.09, "TSC": 0.02, "SKN": 0.01, "TMD": 0.02, "SKC": 0.03, "SKS": 0.03, "DGT": 0.9,
    "DTL": 0.15, "DNL": 0.25, "DGD": 0.06, "NTD": 0.06, "SON": 0.75, "CQP": 0.35, "CAN": 0.01, "TON": 0.01,
    "CSD": 8.0,
}  # fmt: skip
"""Weight of each land type; CQP and CAN (defence, security) lie in the workbook and are never read."""
FARM = ("LUA", "HNK", "CLN", "RPH", "RDD", "RSX", "NTS", "NKH")
GROWTH = {"DGT": 1.012, "ONT": 1.004, "ODT": 1.01, "SKS": 1.03, "DNL": 1.03, "TMD": 1.03, "SKN": 1.02, "RSX": 1.004}
"""Land types the plan enlarges, mostly from unused land."""
WORKS_A_YEAR = 170
WORKS = {
    "DGT": "Đường {place} - trung tâm xã", "DTL": "Thủy lợi {place}", "ONT": "Điểm dân cư {place}",
    "DGD": "Trường học {place}",
    "DNL": "Đường dây và trạm biến áp {place}", "TSC": "Trụ sở làm việc {place}", "SKS": "Mỏ đá {place}",
    "NTD": "Nghĩa trang nhân dân {place}", "TMD": "Khu thương mại, dịch vụ {place}",
}  # fmt: skip
INVESTORS = ("Ban Quản lý dự án các công trình tỉnh", "UBND xã, phường", "Công ty Điện lực Điện Biên", "Sở Xây dựng")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All workbooks; the communes do not multiply, ``scale`` multiplies the planned works."""
    return [
        _workbook("ke_hoach_su_dung_dat.xlsx", "Ke hoach nam", list(_plan_rows(seed)), seed, ("Tên ĐVHC",)),
        _workbook("quy_hoach_su_dung_dat.xlsx", "Quy hoach", list(_province_rows(seed)), seed, ()),
        _workbook("cong_trinh_su_dung_dat.xlsx", "Danh muc", list(_work_rows(scale, seed)), seed, ("Tên công trình",)),
    ]


def _workbook(name: str, sheet: str, rows: list[Row], seed: int, texts: tuple[str, ...]) -> DemoTable:
    rng = stream(seed, f"dirt of {name}")
    make_untidy(rows, texts, rng, share=0.05)
    column = "Diện tích (ha)" if "Diện tích (ha)" in rows[0] else "Tổng diện tích"
    broken = [{next(iter(rows[0])): "2199", column: BAD_NUMBER}] if texts else []
    return DemoTable(name, tuple(rows[0]), rows + refused(rows, rng, 2 if texts else 0, broken), sheet=sheet)


def _plan_rows(seed: int) -> Iterator[Row]:
    rng = stream(seed, "land plans")
    for year in YEARS:
        units = _units_of(year)
        totals = apportion(PROVINCE_HECTARES * 100, [weight for *_, weight in units])
        for (code, name, urban, _), total in zip(units, totals, strict=True):
            now = _areas(total, urban, Random(f"{seed}:{code}:{year < 2026}"))
            planned = _planned(now, rng)
            decision = f"{rng.randint(100, 2600)}/QĐ-UBND"
            signed = date_text(day_between(date(year - 1, 12, 5), date(year, 3, 30), rng), rng)
            for kind, areas in (("HT", now), ("KH", planned)):
                yield {
                    "Năm": str(year),
                    "Mã ĐVHC": code,
                    "Tên ĐVHC": name,
                    "Loại số liệu": kind,
                    **_written(areas),
                    "Số QĐ": decision,
                    "Ngày QĐ": signed,
                    **person(rng),
                }


def _units_of(year: int) -> list[tuple[str, str, bool, float]]:
    """Code, name, whether a town, and weight of the units the plan of the year speaks of."""
    if year < 2026:
        return [(p.code, p.name, not p.name.startswith("Xã"), _extent(p)) for p in places()]
    merged: dict[str, float] = {}
    for place in places():
        merged[place.code_today] = merged.get(place.code_today, 0.0) + _extent(place)
    towns = {place.code_today for place in places() if not place.name.startswith("Xã")}
    return [(code, name_today(code), code in towns, weight) for code, weight in merged.items()]


def _extent(place: Place) -> float:
    """Mountain communes are large, wards are small."""
    return 1.0 + int(place.code) % 7 / 4 if place.name.startswith("Xã") else 0.12


def _areas(total: int, urban: bool, rng: Random) -> dict[str, int]:
    weights = {
        kind: weight * rng.uniform(0.6, 1.4) * (0.0 if kind == ("ONT" if urban else "ODT") else 1.0)
        for kind, weight in TYPES.items()
    }
    return dict(zip(weights, apportion(total, list(weights.values())), strict=True))


def _planned(now: dict[str, int], rng: Random) -> dict[str, int]:
    planned = dict(now)
    for kind, growth in GROWTH.items():
        more = min(int(now[kind] * (growth - 1) * rng.uniform(0.2, 1.8)), planned["CSD"])
        planned[kind] += more
        planned["CSD"] -= more
    return planned


def _written(areas: dict[str, int]) -> Row:
    farm = sum(areas[kind] for kind in FARM)
    sums = {"Tổng diện tích": sum(areas.values()), "NNP": farm, "PNN": sum(areas.values()) - farm - areas["CSD"]}
    return {name: comma_number(value / 100, 2) for name, value in {**sums, **areas}.items()}


def _province_rows(seed: int) -> Iterator[Row]:
    rng = stream(seed, "provincial land plan")
    for version, decision, signed in (("QH", "1412/QĐ-UBND", "20/08/2022"), ("DC", "2075/QĐ-UBND", "29/11/2024")):
        areas = _areas(PROVINCE_HECTARES * 100, urban=False, rng=Random(f"{seed}:province"))
        areas["ODT"], areas["ONT"] = areas["ONT"] // 6, areas["ONT"] - areas["ONT"] // 6
        for year in (2020, 2025, 2030):
            yield {
                "Phiên bản": version,
                "Mốc năm": str(year),
                **_written(areas),
                "Số QĐ": decision,
                "Ngày QĐ": signed,
                **dict.fromkeys(PERSONAL_COLUMNS),
            }
            for _ in range(5):
                areas = _planned(areas, rng)


def _work_rows(scale: int, seed: int) -> Iterator[Row]:
    rng = stream(seed, "planned works")
    for year in YEARS:
        for serial in range(1, WORKS_A_YEAR * scale + 1):
            place, kind = rng.choice(places()), rng.choice(list(WORKS))
            area = rng.uniform(0.08, 28)
            rice = area * rng.uniform(0, 0.4) if rng.random() < 0.4 else 0.0
            forest = area * rng.uniform(0, 0.3) if rng.random() < 0.2 else 0.0
            yield {
                "Năm": str(year),
                "Mã công trình": f"{year}-{serial:04d}",
                "Tên công trình": WORKS[kind].format(place=place.bare_name),
                "Mã đất": kind,
                "Mã ĐVHC": place.code if year < 2026 else place.code_today,
                "Diện tích (ha)": comma_number(area, 2),
                "Lấy từ đất lúa": comma_number(int(rice * 100) / 100, 2),
                "Lấy từ rừng phòng hộ": comma_number(int(forest * 100) / 100, 2),
                "Hình thức": rng.choice(("THD", "THD", "CMD", "DG")),
                "Chủ đầu tư": rng.choice(INVESTORS),
                "Tình trạng": rng.choices(("CTH", "DTH", "HT", "HUY"), (5, 4, 4, 1) if year < 2026 else (8, 3, 0, 0))[
                    0
                ],
                "Số QĐ": f"{rng.randint(100, 2600)}/QĐ-UBND",
                "Ngày QĐ": date_text(day_between(date(year - 1, 12, 5), date(year, 3, 30), rng), rng),
                **person(rng),
            }
