"""Map tables of natural hazards ``ban_do_thien_tai``, as exported from the map software: zones and dangerous spots."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, SHORT_COMMUNE, comma_number, day_between, make_blank, refused
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream

HAZARDS = {"LQ": 0.9, "SL": 0.8, "NL": 0.35, "RH": 0.7, "HH": 0.4, "CR": 0.6, "DL": 0.75}
"""Flash flood, landslide, inundation, cold, drought, forest fire, whirlwind and hail: share of communes concerned."""
ASSESSMENTS = (date(2021, 11, 15), date(2023, 11, 20), date(2025, 11, 18))
TERRITORY_CHANGE = date(2025, 7, 1)
SPOTS = 420
SPOT_KINDS = {"LQ": "Suối {village}", "SL": "Taluy dương sau bản {village}", "NL": "Khu vực trũng {village}"}
VILLAGES = (
    "Huổi Khương", "Nậm Nhừ", "Háng Tơ Mang", "Tin Tốc", "Mường Pồn 1", "Mường Pồn 2", "Lĩnh", "Huổi Ké", "Nà Pen",
    "Pá Vạt", "Phì Cao", "Suối Lư", "Xá Nhè", "Hồ Mức", "Nậm Củng", "Co Muông", "Pú Sinh", "Huổi Một",
)  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both exports; the communes do not multiply, ``scale`` multiplies the dangerous spots."""
    spots = list(_spots(scale, seed))
    rng = stream(seed, "hazard dirt")
    zones = list(_zones(spots, seed))
    make_blank(spots, ("VI_DO", "KINH_DO"), rng)
    zone_faults: list[Row] = [{"LOAI_TT": BAD_CODE}, {"MA_XA": SHORT_COMMUNE}, {"DT_NC": "~100"}]
    spot_faults: list[Row] = [{"MA_DIEM": "DNC9998", "CAP_NC": BAD_CODE}, {"MA_DIEM": "DNC9999", "NGAY_DT": "2023"}]
    return [
        DemoTable("vung_rui_ro.csv", tuple(zones[0]), zones + refused(zones, rng, 4, zone_faults)),
        DemoTable("diem_nguy_co.csv", tuple(spots[0]), spots + refused(spots, rng, 2, spot_faults)),
    ]


def _spots(scale: int, seed: int) -> Iterator[Row]:
    rng = stream(seed, "dangerous spots")
    for serial in range(1, SPOTS * scale + 1):
        place, kind = rng.choice(places()), rng.choices(list(SPOT_KINDS), (5, 6, 2))[0]
        latitude, longitude = place.point(rng)
        households = rng.randint(0, 46)
        done = rng.choices(("CHUA", "DANG", "XONG"), (6, 2, 2))[0]
        yield {
            "MA_DIEM": f"DNC{serial:04d}",
            "TEN_DIEM": encode_tcvn3(f"{SPOT_KINDS[kind].format(village=rng.choice(VILLAGES))}, {place.name}"),
            "LOAI_TT": kind,
            "MA_XA": place.code_today,
            "VI_DO": f"{latitude:.6f}",
            "KINH_DO": f"{longitude:.6f}",
            "CAP_NC": rng.choices(("1", "2", "3", "4"), (2, 4, 4, 1))[0],
            "SO_HO": str(households),
            "TONG_HO": str(households + rng.randint(30, 120)),
            "CT_ANHHUO": rng.choice(("Đường tỉnh", "Trường học", "Trạm y tế", "Kênh thủy lợi", "")),
            "DI_DOI": done,
            "NGAY_DT": f"{day_between(date(2022, 5, 1), date(2026, 6, 30), rng):%d/%m/%Y}",
            **person(rng),
        }


def _zones(spots: list[Row], seed: int) -> Iterator[Row]:
    rng = stream(seed, "hazard zones")
    counted: dict[tuple[str, str], int] = {}
    for spot in spots:
        key = (str(spot["MA_XA"]), str(spot["LOAI_TT"]))
        counted[key] = counted.get(key, 0) + 1
    for turn, day in enumerate(ASSESSMENTS):
        for code, parts in _units(day):
            for hazard, share in HAZARDS.items():
                spotted = counted.get((code, hazard), 0) if turn == len(ASSESSMENTS) - 1 else rng.randint(0, 4)
                if spotted == 0 and rng.random() > share:
                    continue
                total, households = 7400.0 * parts * rng.uniform(0.7, 1.3), 1050 * parts
                level = rng.choices((1, 2, 3, 4), (3, 5, 4, 1))[0]
                yield {
                    "NAM": str(day.year),
                    "MA_XA": code,
                    "LOAI_TT": hazard,
                    "CAP_NC": str(level),
                    "CAP_RR": str(min(5, level + rng.choice((0, 0, 1))))
                    if hazard in ("LQ", "SL", "NL")
                    else str(min(level, 3)),
                    "DT_TN": comma_number(total, 1),
                    "DT_NC": comma_number(total * level * rng.uniform(0.01, 0.09), 1),
                    "SO_DIEM": str(spotted),
                    "SO_HO": str(round(households * level * rng.uniform(0.0, 0.06))),
                    "TONG_HO": str(households),
                    "NGAY_DG": f"{day:%d/%m/%Y}",
                    "TY_LE_BD": rng.choice(("1:10000", "1:50000")),
                }


def _units(day: date) -> list[tuple[str, int]]:
    """Communes on the day, and how many old communes each of them is."""
    every: dict[str, int] = {}
    for place in places():
        code = _code(place, day)
        every[code] = every.get(code, 0) + 1
    return list(every.items())


def _code(place: Place, day: date) -> str:
    return place.code if day < TERRITORY_CHANGE else place.code_today
