"""Shops, eateries and leisure for visitors, and the points where visitors ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import (
    BAD_CODE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import person
from demo.generation.places import Place
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.van_hoa_du_lich.localities import address, peoples_committee, place_of, visited_places

SERVICE_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "SucChua": "integer", "GiaTu": "integer", "GiaDen": "integer",
    "ThanhToanDT": "boolean", "DatChuan": "boolean",
}  # fmt: skip
POINT_TYPES: dict[str, CellType] = {
    "ViDo": "decimal", "KinhDo": "decimal", "SoNV": "integer", "Wifi": "boolean", "AnPham": "boolean",
    "LuotPhucVu": "integer",
}  # fmt: skip
SERVICES = {"MS": 34, "AU": 36, "VC": 12, "TT": 6, "SK": 10, "PD": 3}
SIGNS = {
    "MS": ("Cửa hàng đặc sản", "Cửa hàng thổ cẩm", "Quầy quà lưu niệm", "Cửa hàng OCOP"),
    "AU": ("Nhà hàng ẩm thực Thái", "Nhà hàng", "Quán cơm lam gà nướng", "Quán cà phê"),
    "VC": ("Khu vui chơi", "Karaoke", "Khu câu cá sinh thái"),
    "TT": ("Sân bóng", "Bể bơi"),
    "SK": ("Tắm khoáng nóng", "Xông tắm thuốc lá dân tộc"),
    "PD": ("Phố đi bộ", "Chợ đêm"),
}
WORDS = ("Hoa Ban", "Him Lam", "Nậm Rốm", "Bản Mển", "Mường Then", "Pha Đin", "Tây Bắc", "Hương Rừng", "Noong Bua")
GOODS = {
    "MS": ("Gạo Séng Cù", "Chè Shan tuyết Tủa Chùa", "Cà phê Mường Ảng", "Thịt trâu gác bếp", "Mắc khén", "Khăn piêu"),
    "AU": ("Xôi nếp nương", "Pa pỉnh tộp", "Gà nướng mắc khén", "Cơm lam", "Rau rừng", "Cá suối nướng"),
}
POINTS = (
    ("Trung tâm Thông tin, xúc tiến du lịch tỉnh", "TT", "QT", "03130"),
    ("Quầy thông tin du lịch Cảng hàng không Điện Biên", "QT", "SB", "03142"),
    ("Quầy thông tin du lịch bến xe khách tỉnh", "QT", "BX", "03142"),
    ("Quầy hướng dẫn tham quan Đồi A1", "QT", "DT", "03136"),
    ("Quầy hướng dẫn tham quan Mường Phăng", "QT", "DT", "03325"),
    ("Quầy thông tin cửa khẩu Tây Trang", "QT", "CK", "03361"),
    ("Màn hình tra cứu Quảng trường 7-5", "KI", "QT", "03130"),
    ("Màn hình tra cứu Bảo tàng Chiến thắng", "KI", "DT", "03136"),
    ("Bảng bản đồ du lịch bản Che Căn", "BD", "BV", "03325"),
    ("Bảng bản đồ du lịch bản Mển", "BD", "BV", "03322"),
    ("Bảng bản đồ du lịch bản Phiêng Lơi", "BD", "BV", "03145"),
    ("Bảng bản đồ du lịch Him Lam", "BD", "DT", "03127"),
    ("Bảng thông tin du lịch Mường Lay", "BD", "TT", "03148"),
    ("Bảng thông tin du lịch Tủa Chùa", "BD", "TT", "03217"),
    ("Bảng thông tin du lịch Tuần Giáo", "BD", "TT", "03253"),
    ("Quầy thông tin du lịch Mường Lay", "QT", "TT", "03151"),
    ("Quầy thông tin du lịch A Pa Chải", "QT", "TT", "03154"),
    ("Bảng bản đồ đèo Pha Đin", "BD", "DT", "03280"),
)


def service_table(scale: int, seed: int) -> DemoTable:
    """Venues; most belong to households, which have no name but that on the sign."""
    rng = stream(seed, "services")
    kinds = [kind for kind, number in SERVICES.items() for _ in range(number * scale)]
    owners = iter(active_enterprises(date(2026, 9, 30), ("47110", "10309"), scale, seed))
    everywhere = visited_places(len(kinds), rng)
    rows = [
        _service_row(number, kind, place, owners, rng)
        for number, (kind, place) in enumerate(zip(kinds, everywhere, strict=True))
    ]
    make_untidy(rows, ("TenBienHieu", "DiaChi", "MatHang"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaCoSo": "DV119997", "LoaiDV": BAD_CODE}]
    return DemoTable("tbl_CoSoDichVu", tuple(rows[0]), rows + refused(rows, rng, 0, broken), SERVICE_TYPES)


def _service_row(number: int, kind: str, place: Place, owners: Iterator[Enterprise], rng: Random) -> Row:
    holder = "CQ" if kind == "PD" else rng.choices(("DN", "HKD"), (30, 70))[0]
    enterprise = next(owners) if holder == "DN" else None
    where = enterprise.place if enterprise else place
    latitude, longitude = where.point(rng)
    seats = rng.randint(300, 3000) if kind == "PD" else rng.randint(10, 180)
    standard = kind != "PD" and rng.random() < 0.3
    recognised = day_between(date(2023, 12, 1), date(2026, 8, 31), rng)
    cheapest = rng.randrange(20, 200, 5)
    return {
        "MaCoSo": f"DV11{number + 1:04d}",
        "TenBienHieu": f"{rng.choice(SIGNS[kind])} {rng.choice(WORDS)} {number % 12 + 1}",
        "LoaiDV": kind,
        "LoaiChuThe": holder,
        "TenDN": enterprise.name if enterprise else None,
        "MaSoDN": enterprise.tax_code if enterprise else None,
        "MaXa": where.code_today,
        "DiaChi": address(where, rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "SucChua": seats,
        "DienTich": comma_number(seats * rng.uniform(0.7, 5)),
        "MatHang": "; ".join(rng.sample(GOODS[kind], 3)) if kind in GOODS else None,
        "GioMo": "18:00" if kind == "PD" else rng.choice(("06:30", "07:00", "08:00")),
        "GioDong": rng.choice(("21:00", "22:00", "23:00")),
        "GiaTu": cheapest,
        "GiaDen": cheapest * rng.randint(2, 8),
        "ThanhToanDT": rng.random() < 0.75,
        "DatChuan": standard,
        "SoQD": f"{rng.randint(10, 400)}/QĐ-SVHTTDL" if standard else None,
        "NgayQD": date_text(recognised, rng) if standard else None,
        "NgayHetHan": date_text(recognised + timedelta(days=1096), rng) if standard else None,
        "TrangThai": rng.choices(("HD", "TN", "NG"), (92, 5, 3))[0],
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def point_table(scale: int, seed: int) -> DemoTable:
    """Information points; only staffed ones have hours, people and a telephone."""
    rng = stream(seed, "information points")
    rows = [
        _point_row(turn * len(POINTS) + index, turn, point, rng)
        for turn in range(scale)
        for index, point in enumerate(POINTS)
    ]
    make_untidy(rows, ("TenDiem", "DiaChi"), rng, share=0.15)
    return DemoTable("tbl_DiemThongTin", tuple(rows[0]), rows, POINT_TYPES)


def _point_row(number: int, turn: int, point: tuple[str, str, str, str], rng: Random) -> Row:
    name, kind, spot, code = point
    place = place_of(code)
    latitude, longitude = place.point(rng)
    staffed = kind in ("TT", "QT")
    languages = "Tiếng Việt; Tiếng Anh" if spot in ("SB", "CK", "QT", "DT") else "Tiếng Việt"
    return {
        "MaDiem": f"TT11{number + 1:03d}",
        "TenDiem": f"{name} ({turn + 1})" if turn else name,
        "LoaiDiem": kind,
        "ViTri": spot,
        "DonViVH": "Trung tâm Thông tin, xúc tiến du lịch" if staffed else peoples_committee(place),
        "MaXa": place.code_today,
        "DiaChi": address(place, rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "GioMo": "07:30" if kind != "BD" else None,
        "GioDong": rng.choice(("17:00", "17:30", "21:00")) if kind != "BD" else None,
        "SoNV": rng.randint(1, 6) if staffed else 0,
        "NgonNgu": languages,
        "Wifi": kind != "BD" and rng.random() < 0.8,
        "AnPham": staffed,
        "LuotPhucVu": rng.randint(300, 22000) if kind != "BD" else None,
        "DTCoQuan": f"(0215) 3{rng.randint(800, 899)} {rng.randint(100, 999)}" if staffed else None,
        "Website": "https://dulichdienbien.example.vn" if staffed else None,
        "NgayHD": date_text(day_between(date(2012, 1, 1), date(2025, 4, 30), rng), rng),
        "TrangThai": rng.choices(("HD", "TN"), (95, 5))[0],
        "NgayCapNhat": date_text(day_between(date(2025, 9, 1), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
