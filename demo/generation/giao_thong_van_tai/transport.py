"""The road transport database ``csdl_van_tai``."""

from __future__ import annotations

from demo.generation.dirt import BAD_CODE, BAD_DATE, SHORT_COMMUNE, make_blank, make_untidy, refused
from demo.generation.giao_thong_van_tai.fares import fare_rows
from demo.generation.giao_thong_van_tai.operators import (
    KIND_TYPES,
    OPERATOR_TYPES,
    kind_rows,
    operator_row,
    operators,
)
from demo.generation.giao_thong_van_tai.routes import (
    DEPARTURE_TYPES,
    ROUTE_TYPES,
    departure_rows,
    route_row,
    routes,
)
from demo.generation.giao_thong_van_tai.taxis_and_buses import (
    FARE_TYPES,
    TARIFF_TYPES,
    TAXI_TYPES,
    TRIP_TYPES,
    bus_rows,
    taxi_rows,
)
from demo.generation.giao_thong_van_tai.taxis_and_buses import ROUTE_TYPES as BUS_ROUTE_TYPES
from demo.generation.table import CellType, DemoTable, Row, stream

TRIPS_A_MONTH = {"1": 30, "2": 15, "3": 8}
STATES = ("1", "2", "3", "0")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the transport database; ``scale`` times the operators and routes."""
    holders = operators(scale, seed)
    rng = stream(seed, "transport rows")
    register = [operator_row(operator, rng) for operator in holders]
    kinds = [row for operator in holders for row in kind_rows(operator, rng)]
    make_untidy(register, ("TenDV", "DiaChiTruSo"), rng)
    broken: list[Row] = [
        {"SoGPKD": "2799901", "NgayCap": BAD_DATE},
        {"SoGPKD": "2799902", "MaXa": SHORT_COMMUNE},
        {"SoGPKD": "2799903", "LoaiDV": BAD_CODE},
    ]
    brands, tariffs = taxi_rows(holders, scale, rng)
    bus_routes, bus_trips, bus_fares = bus_rows(holders, scale, rng)
    return [
        _table("tbl_DonVi", register + refused(register, rng, 2, broken), OPERATOR_TYPES),
        _table("tbl_LoaiHinhKD", kinds + refused(kinds, rng, 2, [{"MaLH": BAD_CODE}]), KIND_TYPES),
        *_route_tables(scale, seed),
        _table("tbl_Taxi", brands, TAXI_TYPES),
        _table("tbl_GiaTaxi", tariffs, TARIFF_TYPES),
        _table("tbl_Bus_Tuyen", bus_routes, BUS_ROUTE_TYPES),
        _table("tbl_Bus_Chuyen", bus_trips, TRIP_TYPES),
        _table("tbl_Bus_GiaVe", bus_fares, FARE_TYPES),
    ]


def _route_tables(scale: int, seed: int) -> list[DemoTable]:
    rng = stream(seed, "route rows")
    carriers = [operator for operator in operators(scale, seed) if "TCD" in operator.fleet and operator.state != "TH"]
    listed = routes(scale, seed)
    rows: list[Row] = []
    departures: list[Row] = []
    for route in listed:
        state = rng.choices(STATES, (80, 10, 7, 3))[0]
        timetable = departure_rows(route, state, carriers, rng)
        trips = sum(TRIPS_A_MONTH[str(row["NgayChay"])] for row in timetable if row["Chieu"] == "D")
        rows.append(route_row(route, state, trips, rng))
        departures += timetable
    fares = fare_rows(listed, departures, rng)
    make_untidy(rows, ("TenTuyen", "BenDen"), rng)
    make_blank(rows, ("TGHanhTrinh",), rng)
    bad_routes: list[Row] = [{"MaTuyen": "2729-1199-A"}, {"MaTuyen": "2729.9998.A", "NgayHL": BAD_DATE}]
    bad_fares: list[Row] = [
        {"GiaVe_Nghin": "ba trăm"},
        {"NgayKK": BAD_DATE},
        {"HangXe": BAD_CODE},
        {"PhuThu": "tùy lúc"},
    ]
    return [
        _table("tbl_TuyenCD", rows + refused(rows, rng, 1, bad_routes), ROUTE_TYPES),
        _table("tbl_BieuDo", departures + refused(departures, rng, 4, [{"GioXB": "25:10"}] * 2), DEPARTURE_TYPES),
        _table("tbl_KeKhaiGia", fares + refused(fares, rng, 3, bad_fares), {"GomAn": "boolean"}),
    ]


def _table(relation: str, rows: list[Row], types: dict[str, CellType]) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows, types)
