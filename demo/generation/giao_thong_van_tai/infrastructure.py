"""The transport infrastructure database ``csdl_ket_cau_ha_tang``."""

from __future__ import annotations

from demo.generation.dirt import BAD_CODE, BAD_DATE, SHORT_COMMUNE, make_blank, make_untidy, refused
from demo.generation.giao_thong_van_tai.parking import (
    BAN_TYPES,
    PLACE_TYPES,
    PRICE_TYPES,
    ban_rows,
    parking_rows,
    price_rows,
)
from demo.generation.giao_thong_van_tai.ports import PORT_TYPES, port_rows
from demo.generation.giao_thong_van_tai.roads import road_rows
from demo.generation.giao_thong_van_tai.signs import (
    CAMERA_TYPES,
    SIGN_TYPES,
    SIGNAL_TYPES,
    camera_rows,
    sign_rows,
    signal_rows,
)
from demo.generation.table import CellType, DemoTable, Row, stream


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the infrastructure database; ``scale`` times the signs, places and cameras, on the same roads."""
    return [
        _table("kcht.dm_duong", road_rows(), {}),
        _signs(scale, seed),
        _table("kcht.den_tin_hieu", signal_rows(scale, stream(seed, "signals")), SIGNAL_TYPES),
        _table("kcht.camera", camera_rows(scale, stream(seed, "cameras")), CAMERA_TYPES),
        *_parking(scale, seed),
        _table("kcht.doan_cam_do", ban_rows(scale, stream(seed, "bans")), BAN_TYPES),
        _table("kcht.ben_thuy", port_rows(scale, stream(seed, "ports")), PORT_TYPES),
    ]


def _signs(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "signs")
    rows = sign_rows(scale, rng)
    faults: list[Row] = [
        {"LyTrinh": "Km 12,350"}, {"SoHieu": "P102"}, {"Phia": BAD_CODE}, {"NgayKT": BAD_DATE}, {"MaXa": SHORT_COMMUNE},
    ]  # fmt: skip
    broken = [{"MaTS": f"BB11{999_900 + turn:06d}", **fault} for turn, fault in enumerate(faults * 6)]
    make_untidy(rows, ("SoHieu", "LyTrinh"), rng, share=0.01)
    make_blank(rows, ("Lat", "Lon"), rng, share=0.05)
    return _table("kcht.bien_bao", rows + refused(rows, rng, 20, broken), SIGN_TYPES)


def _parking(scale: int, seed: int) -> list[DemoTable]:
    rng = stream(seed, "parking")
    rows = parking_rows(scale, seed, rng)
    prices = price_rows(rows, rng)
    make_untidy(rows, ("TenDiem", "DiaChi", "DonViQL"), rng)
    make_blank(rows, ("Lat", "Lon"), rng)
    make_blank(rows, ("DienTich",), rng)
    broken: list[Row] = [{"MaDiem": "DX119998", "GioDong": "25h"}, {"MaDiem": "DX119999", "LoaiDiem": BAD_CODE}]
    return [
        _table("kcht.diem_do_xe", rows + refused(rows, rng, 1, broken), PLACE_TYPES),
        _table("kcht.gia_trong_giu", prices + refused(prices, rng, 5, [{"NgayHL": BAD_DATE}] * 3), PRICE_TYPES),
    ]


def _table(relation: str, rows: list[Row], types: dict[str, CellType]) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows, types)
