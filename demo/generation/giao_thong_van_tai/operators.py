"""Licensed road transport operators: the enterprises of transport, cooperatives and household businesses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.enterprises import active_enterprises
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, Row, stream

TODAY = date(2026, 9, 30)
TRANSPORT = ("49332",)
COOPERATIVES, HOUSEHOLDS = 14, 40
TAXIS, BUSES = 6, 2
"""So many of the enterprises also run taxis and buses."""
CONSTRUCTION_TOOK_OVER = date(2025, 3, 1)
OPERATOR_TYPES: dict[str, CellType] = {"TongXe": "integer", "LanCap": "integer"}
KIND_TYPES: dict[str, CellType] = {"SoXe": "integer", "SoPH": "integer", "SoXeDien": "integer", "TongCho": "integer"}
COOPERATIVE_NAMES = ("Mường Thanh", "Tuần Giáo", "Thanh Xương", "Him Lam", "Noong Hẹt", "Mường Lay", "Tủa Chùa")
FREIGHT = ("HH", "CT")


@dataclass(frozen=True)
class Operator:
    """One holder of a transport licence."""

    licence: str
    kind: str
    """DN, HTX or HKD, as the register writes it."""
    name: str | None
    tax_code: str | None
    place: Place
    address: str
    first_licensed: date
    fleet: dict[str, int]
    """Vehicles by kind of transport."""
    state: str = "HL"


def operators(scale: int, seed: int) -> list[Operator]:
    """All licensed operators; the first enterprises run taxis and buses, and all of those are in good standing."""
    rng = stream(seed, "operators")
    found = [
        Operator("", "DN", e.name, e.tax_code, e.place, e.address, day_between(e.founded, TODAY, rng), {})
        for e in active_enterprises(TODAY, TRANSPORT, scale, seed)
    ]
    found += [_cooperative(index, rng) for index in range(COOPERATIVES * scale)]
    found += [_household(rng) for _ in range(HOUSEHOLDS * scale)]
    return [_licensed(operator, index, scale, rng) for index, operator in enumerate(found)]


def _cooperative(index: int, rng: Random) -> Operator:
    place = rng.choice(places())
    word = COOPERATIVE_NAMES[index % len(COOPERATIVE_NAMES)]
    turn = index // len(COOPERATIVE_NAMES)
    name = f"Hợp tác xã vận tải {word}" + (f" số {turn + 1}" if turn else "")
    licensed = day_between(date(2008, 1, 1), date(2024, 12, 31), rng)
    return Operator("", "HTX", name, None, place, place.address(rng), licensed, {})


def _household(rng: Random) -> Operator:
    place = rng.choice(places())
    licensed = day_between(date(2016, 1, 1), TODAY, rng)
    return Operator("", "HKD", None, None, place, place.address(rng), licensed, {})


def _licensed(operator: Operator, index: int, scale: int, rng: Random) -> Operator:
    state = rng.choices(("HL", "DC", "TH"), (90, 4, 6))[0]
    if index < TAXIS * scale:
        fleet, state = {"TX": rng.randint(12, 70), "HD": rng.randint(1, 6)}, "HL"
    elif index < (TAXIS + BUSES) * scale:
        fleet, state = {"BUS": rng.randint(6, 14), "TCD": rng.randint(2, 8)}, "HL"
    elif operator.kind == "HKD":
        fleet = {rng.choice(("HH", "HH", "HD")): rng.randint(1, 4)}
    elif operator.kind == "HTX":
        fleet = {"TCD": rng.randint(4, 30), "HD": rng.randint(3, 25)}
    else:
        kinds = rng.sample(("TCD", "HD", "DL", "HH", "CT"), rng.choices((1, 2, 3), (5, 3, 1), k=1)[0])
        fleet = {kind: rng.randint(1, 18) for kind in kinds}
    return replace(operator, licence=f"27{index + 1:05d}", fleet=fleet, state=state)


def operator_row(operator: Operator, rng: Random) -> Row:
    """The operator in the licence register; a household's name and home stand in columns nobody reads."""
    times = rng.choices((1, 2, 3), (4, 4, 2))[0]
    issued = operator.first_licensed if times == 1 else day_between(operator.first_licensed, TODAY, rng)
    household = operator.kind == "HKD"
    who = person(rng)
    return {
        "SoGPKD": operator.licence,
        "LoaiDV": operator.kind,
        "TenDV": operator.name,
        "TenHoKD": f"Hộ kinh doanh {who['hieu_truong_ho_ten']}" if household else None,
        "MaSoDN": operator.tax_code,
        "MaXa": operator.place.code_today,
        "DiaChiTruSo": None if household else operator.address,
        "DiaChiHo": operator.address if household else None,
        "CQCap": "XD" if issued >= CONSTRUCTION_TOOK_OVER else "GTVT",
        "NgayCapDau": date_text(operator.first_licensed, rng),
        "NgayCap": date_text(issued, rng),
        "LanCap": times,
        "TongXe": sum(operator.fleet.values()),
        "TinhTrang": operator.state,
        "NgayCN": date_text(day_between(max(issued, date(2026, 1, 5)), TODAY, rng), rng),
        **who,
    }


def kind_rows(operator: Operator, rng: Random) -> list[Row]:
    """One row for each kind of transport."""
    return [_kind_row(operator.licence, kind, vehicles, rng) for kind, vehicles in operator.fleet.items()]


def _kind_row(licence: str, kind: str, vehicles: int, rng: Random) -> Row:
    seats = {"TX": 5, "BUS": 40, "TCD": 32, "HD": 16, "DL": 29}.get(kind)
    load = {"HH": rng.uniform(1.5, 16), "CT": rng.uniform(20, 30)}.get(kind)
    return {
        "SoGPKD": licence,
        "MaLH": kind,
        "SoXe": vehicles,
        "SoPH": sum(rng.random() < 0.95 for _ in range(vehicles)),
        "SoXeDien": sum(rng.random() < 0.3 for _ in range(vehicles)) if kind == "TX" else 0,
        "TongCho": None if seats is None else seats * vehicles,
        "TongTaiTrong": None if load is None else comma_number(load * vehicles, 2),
    }
