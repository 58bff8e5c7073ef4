"""The synthetic enterprises all departments' databases speak of: the same code, name and seat in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from demo.generation.places import Place, places
from demo.generation.table import stream

ENTERPRISES = 3400
"""Ever registered at scale 1; about two thirds are active."""
TAX_PREFIX = "56"
TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
NO_CHECK_DIGIT = 10
LAST_DAY = date(2026, 9, 30)
LIVING = {"dang_hoat_dong": 88, "tam_ngung": 7, "khong_con_tai_dia_chi": 3, "dang_giai_the": 2}
ENDED = {"da_giai_the": 84, "bi_thu_hoi": 16}
"""Status in the register and its weight, of enterprises that exist and of those that do not any more."""
CAPITALS = (500, 900, 1000, 1500, 1900, 2000, 3000, 4500, 5000, 6000, 9000, 9900, 15000, 20000, 30000, 50000, 90000)
"""Charter capital in million đồng, as founders like to write it."""
CAPITAL_FACTORS = {"35111": 8, "08101": 2, "55101": 2, "62010": 0.5, "69101": 0.5}
MILLION = 1_000_000
FORMS = {"tnhh1tv": 46, "tnhh2tv": 27, "co_phan": 19, "tu_nhan": 7, "hop_danh": 1}
"""Legal form and its weight, by the code of the register of enterprises."""
PREFIXES = {
    "tnhh1tv": "Công ty TNHH một thành viên", "tnhh2tv": "Công ty TNHH", "co_phan": "Công ty cổ phần",
    "tu_nhan": "Doanh nghiệp tư nhân", "hop_danh": "Công ty hợp danh",
}  # fmt: skip
ACTIVITIES = {
    "41020": ("Xây dựng", 20), "42102": ("Xây dựng giao thông", 12), "46639": ("Vật liệu xây dựng", 14),
    "47110": ("Thương mại", 10), "46621": ("Khoáng sản", 3), "08101": ("Khai thác đá", 4), "01260": ("Cà phê", 4),
    "02102": ("Lâm nghiệp", 3), "35111": ("Thủy điện", 3), "49332": ("Vận tải", 9), "55101": ("Khách sạn", 5),
    "79120": ("Du lịch lữ hành", 3), "47721": ("Dược phẩm", 4), "71101": ("Tư vấn thiết kế", 8),
    "47300": ("Xăng dầu", 4), "62010": ("Công nghệ", 3), "10309": ("Chế biến nông sản", 4),
    "38110": ("Môi trường", 2), "69101": ("Luật", 1),
}  # fmt: skip
"""Main activity by VSIC 2018 code: the word it puts in a name, and its weight."""
WORDS = (
    "Hoa Ban", "Mường Thanh", "Tây Bắc", "Nậm Rốm", "Pha Đin", "Hồng Cúm", "A Pa Chải", "Pú Nhi", "Tà Lèng", "Him Lam",
    "Noong Bua", "Bản Phủ", "Sơn Hà", "Trường Thành", "Minh Quang", "Hoàng Gia", "An Phát", "Đại Lộc", "Thành Đạt",
    "Phúc Lâm", "Hải Đăng", "Tân Tiến", "Quang Minh", "Việt Trung", "Đông Phương", "Thái Bình Minh", "Nam Sơn",
    "Đức Long", "Bảo An", "Kim Thành", "Vạn Xuân", "Hưng Thịnh", "Cường Thịnh", "Phú Cường", "Long Vân", "Sông Mã",
)  # fmt: skip


@dataclass(frozen=True)
class Enterprise:
    """An enterprise of the register V.1; it does not exist."""

    tax_code: str
    """Ten digits, the last a valid check digit."""
    name: str
    form: str
    activity: str
    """Main activity, VSIC 2018, five digits."""
    place: Place
    address: str
    founded: date
    ended: date | None
    """Day of dissolution or of revocation; None while it exists."""
    status: str
    """By the code of the register V.1; says whether ``ended`` was a dissolution or a revocation."""
    capital: int
    """Charter capital in đồng."""

    def exists_on(self, day: date) -> bool:
        """Whether it was registered and not dissolved on ``day``."""
        return self.founded <= day and (self.ended is None or day < self.ended)


@cache
def enterprises(scale: int = 1, seed: int = 2024) -> tuple[Enterprise, ...]:
    """``scale`` times the province's enterprises, in the order of their registration codes."""
    rng, register = stream(seed, "enterprises"), stream(seed, "enterprises: register")
    every_place = places()
    weights = [place.weight * (6 if place.district_code == "094" else 1) for place in every_place]
    found: list[Enterprise] = []
    names: set[str] = set()
    serial = 100_000
    while len(found) < ENTERPRISES * scale:
        serial += rng.randint(1, 40)
        code = tax_code(serial)
        if code is not None:
            found.append(_enterprise(code, rng, register, every_place, weights, names))
    return tuple(found)


def active_enterprises(day: date, activities: Sequence[str] = (), scale: int = 1, seed: int = 2024) -> list[Enterprise]:
    """Those that exist on ``day``; with ``activities`` only those whose VSIC code begins with one of them."""
    return [
        enterprise
        for enterprise in enterprises(scale, seed)
        if enterprise.exists_on(day) and (not activities or enterprise.activity.startswith(tuple(activities)))
    ]


def tax_code(serial: int) -> str | None:
    """The code of the province with this serial number; None where the check digit would have two digits."""
    digits = f"{TAX_PREFIX}{serial:07d}"
    check = 10 - sum(int(digit) * weight for digit, weight in zip(digits, TAX_WEIGHTS, strict=True)) % 11
    return None if check == NO_CHECK_DIGIT else f"{digits}{check}"


def _enterprise(
    code: str, rng: Random, register: Random, every_place: Sequence[Place], weights: list[float], names: set[str]
) -> Enterprise:
    form = rng.choices(list(FORMS), list(FORMS.values()))[0]
    activity = rng.choices(list(ACTIVITIES), [weight for _, weight in ACTIVITIES.values()])[0]
    place = rng.choices(every_place, weights)[0]
    founded = date(2000, 1, 1) + timedelta(days=int(9700 * rng.random() ** 0.6))
    ended = founded + timedelta(days=rng.randint(200, 6000)) if rng.random() < 0.45 else None
    if ended and ended >= LAST_DAY:
        ended = None
    return Enterprise(
        code,
        _name(form, activity, rng, names),
        form,
        activity,
        place,
        place.address(rng),
        founded,
        ended,
        _drawn(ENDED if ended else LIVING, register),
        round(register.choice(CAPITALS) * CAPITAL_FACTORS.get(activity, 1)) * MILLION,
    )


def _drawn(weights: dict[str, int], rng: Random) -> str:
    return rng.choices(list(weights), list(weights.values()))[0]


def _name(form: str, activity: str, rng: Random, names: set[str]) -> str:
    """A name no other enterprise has, as the law on enterprises asks."""
    while True:
        name = f"{PREFIXES[form]} {ACTIVITIES[activity][0]} {rng.choice(WORDS)}"
        if name in names:
            name += f" {rng.choice(WORDS)}"
        if name in names:
            name += f" {rng.randint(2, 999)}"
        if name not in names:
            names.add(name)
            return name
