"""The industrial promotion software ``khuyen_cong``: outstanding rural industrial products, names still in TCVN3."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, day_between, refused
from demo.generation.enterprises import active_enterprises
from demo.generation.kinh_te.cooperatives import cooperatives
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream

PRODUCTS = 64
GOODS = (
    ("Khăn piêu Thái", "1", "chiếc", "dệt thổ cẩm"), ("Thổ cẩm Mông", "1", "m", "dệt thổ cẩm"),
    ("Ghế mây tre đan", "1", "chiếc", ""), ("Cà phê bột rang xay", "2", "kg", "Cà phê"),
    ("Miến dong", "2", "kg", "Chế biến nông sản"), ("Thịt trâu sấy", "2", "kg", "chăn nuôi"),
    ("Rượu Mông Pê", "2", "lít", ""), ("Gạo tám Điện Biên đóng túi", "2", "kg", "lúa gạo"),
    ("Trà Tuyết San", "2", "kg", "Chế biến nông sản"), ("Chẩm chéo", "2", "hộp", "chế biến nông sản"),
    ("Mật ong hoa rừng", "2", "lít", ""), ("Mắc ca sấy nứt vỏ", "2", "kg", "Chế biến nông sản"),
    ("Máy tuốt lúa mini", "3", "chiếc", ""), ("Dao rèn thủ công", "3", "chiếc", ""),
    ("Cà phê phin giấy", "2", "hộp", "cà phê"), ("Tinh dầu sả", "4", "lít", "Chế biến nông sản"),
)  # fmt: skip
"""Name, group, unit of output, and a word in the names of those who make it; a household where there is none."""
ROUNDS = {
    "H": ((2020, "UBND huyện"), (2022, "UBND huyện"), (2024, "UBND huyện")),
    "T": ((2021, "UBND tỉnh Điện Biên"), (2023, "UBND tỉnh Điện Biên"), (2025, "UBND tỉnh Điện Biên")),
    "KV": ((2022, "Bộ Công Thương"), (2024, "Bộ Công Thương"), (2026, "Bộ Công Thương")),
    "QG": ((2023, "Bộ Công Thương"), (2025, "Bộ Công Thương")),
}
"""Rounds of selection by level: year and who recognises."""
SHARES = {"H": 0.55, "T": 0.85, "KV": 0.3, "QG": 0.12}
NEW_COMMUNES = date(2025, 7, 1)


@dataclass(frozen=True)
class Maker:
    """Who makes a product; a household business has no code that may be read."""

    kind: str
    name: str
    code: str | None
    place: Place


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The products of every round; ``scale`` times the products."""
    rng = stream(seed, "rural products")
    makers = _makers(scale, seed, rng)
    rows: list[Row] = []
    for index in range(PRODUCTS * scale):
        *goods, word = GOODS[index % len(GOODS)]
        fitting = [maker for maker in makers if (word in maker.name if word else maker.kind == "HKD")]
        rows += _rounds_of(f"SP{index + 1:05d}", goods, rng.choice(fitting), rng)
    broken: list[Row] = [{"NGAYQD": BAD_DATE}, {"CAPBC": BAD_CODE}, {"MSDN": "011900000001"}]
    return [DemoTable("SANPHAM_CNNT", tuple(rows[0]), rows + refused(rows, rng, 1, broken))]


def _makers(scale: int, seed: int, rng: Random) -> list[Maker]:
    day = date(2026, 9, 1)
    found = [
        Maker("DN", e.name, e.tax_code, e.place)
        for e in active_enterprises(day, ("103", "012"), scale, seed)
        if e.founded.year < 2020 and e.form != "tu_nhan"
    ]
    found += [Maker("HTX", c.name, c.code, c.place) for c in cooperatives(scale, seed)]
    for place in rng.choices(places(), k=25 * scale):
        found.append(Maker("HKD", f"Hộ kinh doanh {person(rng)['hieu_truong_ho_ten']}", None, place))
    return found


def _rounds_of(code: str, goods: Sequence[str], maker: Maker, rng: Random) -> list[Row]:
    """The product at each level that recognised it; the provincial level at least."""
    levels = [level for level in ROUNDS if rng.random() < SHARES[level]] or ["T"]
    return [_row(code, goods, maker, level, rng) for level in levels]


def _row(code: str, goods: Sequence[str], maker: Maker, level: str, rng: Random) -> Row:
    name, group, unit = goods
    year, authority = rng.choice(ROUNDS[level])
    last = date(2026, 9, 20) if year == 2026 else date(year, 12, 20)
    decided = day_between(date(year, 5, 10), last, rng)
    place = maker.place
    return {
        "MASP": code,
        "TENSP": encode_tcvn3(f"{name} {place.bare_name}"),
        "NHOM": group,
        "NAMBC": str(year),
        "CAPBC": level,
        "TENCS": encode_tcvn3(maker.name),
        "LOAICS": maker.kind,
        "MSDN": maker.code,
        "MAXA": place.code if decided < NEW_COMMUNES else place.code_today,
        "DIEM": comma_number(rng.uniform(70, 96)),
        "SANLUONG": comma_number(rng.uniform(300, 24000), 0),
        "DVT": unit,
        "SOLD": str(rng.randint(3, 45)),
        "SOQD": f"{rng.randint(100, 3200)}/QĐ-{'BCT' if 'Bộ' in authority else 'UBND'}",
        "NGAYQD": f"{decided:%d/%m/%Y}" if rng.random() < 0.7 else f"{decided:%d-%m-%Y}",
        "COQUAN": f"{authority} {_district(place)}" if level == "H" else authority,
        **person(rng),
    }


def _district(place: Place) -> str:
    return place.district.removeprefix("Huyện ").removeprefix("Thị xã ").removeprefix("Thành phố ")
