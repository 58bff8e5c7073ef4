"""The very few landings on the reservoirs of the province."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.communes_today import commune_today
from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.giao_thong_van_tai.named_places import place_named
from demo.generation.table import CellType, Row

PORT_TYPES: dict[str, CellType] = {"Lat": "decimal", "Lon": "decimal", "SoKhach": "integer", "CaNhan": "boolean"}
LANDINGS = (
    ("Bến khách ngang sông Lay Nưa", "KN", "Sông Đà, hồ thủy điện Sơn La", "Xã Lay Nưa"),
    ("Bến hành khách Đồi Cao", "HK", "Sông Đà, hồ thủy điện Sơn La", "Phường Na Lay"),
    ("Bến hàng hóa Huổi Só", "HH", "Sông Đà, hồ thủy điện Sơn La", "Xã Huổi Só"),
    ("Bến khách ngang sông Tủa Thàng", "KN", "Sông Đà, hồ thủy điện Sơn La", "Xã Tủa Thàng"),
    ("Khu neo đậu Mường Lay", "ND", "Sông Đà, hồ thủy điện Sơn La", "Phường Sông Đà"),
)


def port_rows(scale: int, rng: Random) -> list[Row]:
    """All landings."""
    rows: list[Row] = []
    for index in range(len(LANDINGS) * scale):
        name, kind, water, commune = LANDINGS[index % len(LANDINGS)]
        place = place_named(commune)
        latitude, longitude = place.point(rng)
        opened = day_between(date(2018, 1, 1), date(2025, 6, 1), rng)
        private = kind == "KN" and index % 2 == 1
        rows.append(
            {
                "MaBen": f"BT11{index + 1:03d}",
                "TenBen": name,
                "LoaiBen": kind,
                "TuyenSong": water,
                "Bo": None if kind == "ND" else rng.choice(("T", "P")),
                "MaXa": place.code_today,
                "Lat": latitude,
                "Lon": longitude,
                "ChieuDaiBo": None if kind == "ND" else comma_number(rng.uniform(10, 60)),
                "DTVungNuoc": comma_number(rng.uniform(400, 6000)),
                "TrongTai": comma_number(rng.uniform(5, 100)),
                "SoKhach": rng.randint(12, 50) if kind in ("KN", "HK") else None,
                "DonViKT": None if private else f"Ủy ban nhân dân {commune_today(place.code_today)}",
                "CaNhan": private,
                "SoQD": f"{rng.randint(10, 400)}/GP-SGTVT",
                "NgayCB": date_text(opened, rng),
                "NgayHH": date_text(opened.replace(year=opened.year + 10, day=1), rng),
                "TrangThai": "A",
                "NgayCN": date_text(day_between(date(2026, 1, 5), date(2026, 9, 20), rng), rng),
            }
        )
    return rows
