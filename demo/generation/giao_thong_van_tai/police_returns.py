"""The monthly and quarterly workbooks of the police, ``bao_cao_csgt``: counts only."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import BAD_CODE, comma_number, make_untidy, refused
from demo.generation.giao_thong_van_tai.licence_counts import licence_rows
from demo.generation.places import places
from demo.generation.table import DemoTable, Row, stream

MONTHS = tuple((year, month) for year in range(2022, 2027) for month in range(1, 13) if (year, month) <= (2026, 9))
DISTRICT_POLICE_END = (2025, 2)
NEW_COMMUNES = (2025, 7)
SEASON = (1.5, 0.6, 0.8, 0.9, 0.95, 0.9, 0.85, 0.9, 1.0, 1.1, 1.2, 1.35)
"""By month; before Tết everybody buys a motorcycle."""
VOLUMES = {
    ("Phòng CSGT", "Ô tô con"): 190, ("Phòng CSGT", "Ô tô khách"): 14, ("Phòng CSGT", "Ô tô tải"): 85,
    ("Phòng CSGT", "Xe chuyên dùng"): 6, ("Phòng CSGT", "Rơ moóc, sơ mi rơ moóc"): 7,
    ("Phòng CSGT", "Mô tô, xe máy"): 40, ("Công an cấp huyện", "Ô tô con"): 70,
    ("Công an cấp huyện", "Mô tô, xe máy"): 260, ("Công an cấp xã", "Mô tô, xe máy"): 1350,
    ("Công an cấp xã", "Xe máy điện"): 60,
}  # fmt: skip
"""First registrations in an ordinary month."""
SHARES = {"Cấp mới": 1.0, "Cấp đổi": 0.22, "Cấp lại": 0.05, "Thu hồi": 0.18}
MOTORCYCLES = ("Công an cấp xã", "Mô tô, xe máy")
ROMAN = ("I", "II", "III", "IV")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three workbooks; ``scale`` multiplies what is counted, not the months."""
    rng = stream(seed, "police returns")
    counts = {
        (month, where, what, action): _volume(month, where, usual * share * scale, rng)
        for month in MONTHS
        for (where, what), usual in VOLUMES.items()
        if where != "Công an cấp huyện" or month <= DISTRICT_POLICE_END
        for action, share in SHARES.items()
    }
    monthly = [_month_row(*key, number, rng) for key, number in counts.items()]
    quarterly = list(_quarters(counts, rng))
    licences = licence_rows(MONTHS, scale, seed)
    make_untidy(monthly, ("Loại phương tiện", "Nơi thực hiện"), rng, share=0.01)
    broken: list[Row] = [{"Nghiệp vụ": BAD_CODE}, {"Tháng": "Quý 1"}, {"Số lượt": "chưa rõ"}]
    lost: list[Row] = [{"Mã xã": "xã mới"}, {"Quý": "1/2024"}]
    return [
        _table("dang_ky_xe.xlsx", "Đăng ký xe", monthly + refused(monthly, rng, 3, broken)),
        _table("mo_to_theo_xa.xlsx", "Mô tô theo xã", quarterly + refused(quarterly, rng, 2, lost)),
        _table("giay_phep_lai_xe.xlsx", "GPLX", licences + refused(licences, rng, 2, [{"Hạng GPLX": "F"}])),
    ]


def _volume(month: tuple[int, int], where: str, usual: float, rng: Random) -> int:
    merged = where != "Công an cấp huyện" and month > DISTRICT_POLICE_END
    return round(usual * SEASON[month[1] - 1] * rng.uniform(0.85, 1.15) * (1.2 if merged else 1.0))


def _month_row(month: tuple[int, int], where: str, what: str, action: str, number: int, rng: Random) -> Row:
    electric = 0
    if what == "Xe máy điện":
        electric = number
    elif what in ("Ô tô con", "Mô tô, xe máy"):
        electric = round(number * 0.03 * (month[0] - 2021) * rng.uniform(0.5, 1.0))
    counted = month[0] >= 2023 or what == "Xe máy điện"
    return {
        "Tháng": month_text(month, rng),
        "Nơi thực hiện": where,
        "Loại phương tiện": what,
        "Nghiệp vụ": action,
        "Số lượt": comma_number(number, 0),
        "Trong đó xe chạy điện": comma_number(electric, 0) if counted else None,
    }


def _quarters(counts: dict[tuple[tuple[int, int], str, str, str], int], rng: Random) -> Iterator[Row]:
    """What the communes counted in a quarter adds up to the three months."""
    for year, quarter in sorted({(year, (month - 1) // 3) for year, month in MONTHS}):
        months = [(year, quarter * 3 + turn) for turn in (1, 2, 3)]
        weights: dict[str, float] = {}
        for place in places():
            code = place.code if months[0] < NEW_COMMUNES else place.code_today
            weights[code] = weights.get(code, 0) + place.weight
        totals = {action: sum(counts[month, *MOTORCYCLES, action] for month in months) for action in SHARES}
        again = totals["Cấp đổi"] + totals["Cấp lại"]
        shares = [apportion(total, list(weights.values())) for total in (totals["Cấp mới"], again, totals["Thu hồi"])]
        for code, new, exchanged, gone in zip(weights, *shares, strict=True):
            yield {
                "Quý": rng.choice((f"Quý {ROMAN[quarter]}/{year}", f"Q{quarter + 1}/{year}")),
                "Mã xã": code.lstrip("0") if rng.random() < 0.3 else code,
                "Số lượt Cấp mới": str(new),
                "Số lượt Cấp đổi, cấp lại": str(exchanged),
                "Số lượt Thu hồi": str(gone),
            }


def month_text(month: tuple[int, int], rng: Random) -> str:
    """The month as one clerk or another writes it."""
    year, number = month
    return rng.choice((f"Tháng {number}/{year}", f"{number:02d}/{year}", f"T{number}/{year}", f"{year}-{number:02d}"))


def _table(relation: str, sheet: str, rows: list[Row]) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows, {}, sheet)
