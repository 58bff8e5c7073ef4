"""Sources of wastewater, river stretches with what they can still take, and contaminated soil."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import comma_number, date_text, day_between
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, Row, stream
from demo.generation.tai_nguyen_moi_truong.points import RIVERS, VILLAGES
from demo.generation.tai_nguyen_moi_truong.projects import Project, projects

SOURCE_TYPES: dict[str, CellType] = {"ViDo": "decimal", "KinhDo": "decimal"}
STRETCHES = 26
ASSESSED = (2021, 2026)
LOADS = {
    "BOD5": (15.0, 6.0, 3.2), "COD": (30.0, 15.0, 7.0), "NH4-N": (0.9, 0.3, 0.15), "Tổng N": (1.5, 1.5, 0.8),
    "Tổng P": (0.3, 0.3, 0.12), "TSS": (50.0, 100.0, 31.0),
}  # fmt: skip
"""mg/L: limit of the standard of 2015 (class B1) and of 2023 (class B), and the usual concentration."""
GRAMS_PER_SECOND = 86.4
"""1 m³/s of 1 mg/L carries 86.4 kg a day."""
PUBLIC_SOURCES = (
    ("BV", "Trung tâm y tế {place}", 60), ("DC", "Khu dân cư trung tâm {place}", 180), ("CH", "Chợ {place}", 12),
    ("BR", "Bãi chôn lấp chất thải rắn {place}", 25),
)  # fmt: skip
SECTORS = {"KS": "CN", "TD": "CN", "CB": "CN", "CT": "BR", "DV": "DV", "CN": "CN", "NN": "CN", "HT": "DC"}
POLLUTED = {
    "BVTV": ("Kho thuốc bảo vệ thực vật cũ tại {place}", "DDT, Lindan", 30, 900),
    "BR": ("Bãi rác cũ {place}", "Pb, Cd, dầu khoáng", 1500, 22000),
    "KS": ("Khu khai trường đã đóng cửa {place}", "As, Pb, Zn", 3000, 60000),
    "CN": ("Cơ sở sản xuất đã ngừng hoạt động tại {place}", "Cr, Ni, dầu khoáng", 400, 6000),
}
POLLUTED_SITES = 34


def source_rows(scale: int, seed: int) -> list[Row]:
    """Enterprises with an environmental permit, and public facilities of each district and some communes."""
    rng = stream(seed, "wastewater sources")
    rows = [_enterprise_source(project, rng) for project in projects(scale, seed) if project.permit]
    for place in rng.sample(places(), 30):
        for kind, pattern, volume in PUBLIC_SOURCES:
            if rng.random() < 0.6:
                rows.append(
                    _public_source(kind, pattern.format(place=place.bare_name), volume, rng) | _seat(place, rng)
                )
    return [{"MaNT": f"NT{number:04d}", **row} for number, row in enumerate(rows, start=1)]


def _seat(place: Place, rng: Random) -> Row:
    latitude, longitude = place.point(rng)
    return {
        "MaXa": place.code_today,
        "DiaChi": place.address(rng),
        "ViDo": latitude,
        "KinhDo": longitude,
        "NguonTN": RIVERS[place.district_code][0],
    }


def _enterprise_source(project: Project, rng: Random) -> Row:
    enterprise = project.enterprise
    return {
        **_seat(enterprise.place, rng),
        "TenCS": enterprise.name,
        "MaSoThue": enterprise.tax_code,
        "LoaiNT": SECTORS[project.sector],
        "SoGPMT": project.permit,
        **_flow(project.wastewater, rng),
    }


def _public_source(kind: str, name: str, volume: int, rng: Random) -> Row:
    return {"TenCS": name, "MaSoThue": None, "LoaiNT": kind, "SoGPMT": None, **_flow(volume, rng)}


def _flow(allowed: int, rng: Random) -> Row:
    treated = rng.random() < 0.8
    return {
        "LLXaMax": comma_number(allowed, 1),
        "LLXaTB": comma_number(allowed * rng.uniform(0.4, 0.95), 1),
        "CheDoXa": rng.choice(("LT", "GD", "GD")),
        "PhuongThuc": rng.choice(("TC", "TC", "BD")),
        "CoXuLy": "1" if treated else "0",
        "QuyChuanNT": rng.choice(("QCVN 14:2008/BTNMT", "QCVN 40:2011/BTNMT")) if treated else None,
        "NgayDT": date_text(day_between(date(2023, 3, 1), date(2026, 6, 30), rng), rng),
        **person(rng),
    }


def stretch_rows(scale: int, seed: int) -> list[Row]:
    """Loads of each stretch of river, assessed twice; the balance is that of the ministry's circular."""
    rng = stream(seed, "river stretches")
    rows: list[Row] = []
    for serial in range(1, STRETCHES * scale + 1):
        place = rng.choice(places())
        river, basin = RIVERS[place.district_code]
        stretch: Row = {
            "MaDoan": f"DS{serial:03d}",
            "TenDoan": f"Đoạn từ {VILLAGES[serial % 24]} đến {VILLAGES[(serial * 5 + 3) % 24]}",
            "TenSong": river,
            "LuuVuc": basin,
            "MaXa": place.code_today,
            "ChieuDai": comma_number(rng.uniform(2.5, 24), 1),
        }
        flow, dirty = round(rng.uniform(0.3, 9.0), 2), rng.choice((0.7, 0.9, 1.1, 1.6))
        for year in ASSESSED:
            rows += [{**stretch, **_balance(name, year, flow, dirty, rng)} for name in LOADS]
    return rows


def _balance(name: str, year: int, flow: float, dirty: float, rng: Random) -> Row:
    old, new, usual = LOADS[name]
    most = round(flow * (old if year < 2023 else new) * GRAMS_PER_SECOND, 1)
    present = round(flow * usual * dirty * rng.uniform(0.7, 1.5) * GRAMS_PER_SECOND, 1)
    safety = rng.choice((0.7, 0.8))
    return {
        "NamDG": year,
        "ThongSo": name,
        "LuuLuong": comma_number(flow, 2),
        "TaiLuongMax": comma_number(most, 1),
        "TaiLuongHC": comma_number(present, 1),
        "HeSoAT": comma_number(safety, 1),
        "KNTiepNhan": comma_number((most - present) * safety, 1),
        "SoVB": f"{rng.randint(300, 2900)}/QĐ-UBND",
        "NgayVB": date_text(day_between(date(year, 3, 1), date(year, 6, 30), rng), rng),
    }


def polluted_rows(scale: int, seed: int) -> list[Row]:
    """Contaminated sites: old pesticide stores, dumps, closed pits."""
    rng = stream(seed, "contaminated soil")
    rows: list[Row] = []
    for serial in range(1, POLLUTED_SITES * scale + 1):
        kind = rng.choices(list(POLLUTED), (14, 10, 6, 4))[0]
        pattern, substances, smallest, largest = POLLUTED[kind]
        place = rng.choice(places())
        latitude, longitude = place.point(rng)
        score = rng.randint(15, 92)
        surveyed = day_between(date(2015, 3, 1), date(2025, 11, 30), rng)
        state = rng.choices(("CXL", "KS", "DXL", "DaXL"), (6, 4, 3, 5))[0]
        done = day_between(surveyed, date(2026, 6, 30), rng) if state == "DaXL" else None
        rows.append(
            {
                "MaKV": f"OND{serial:03d}",
                "TenKV": pattern.format(place=place.bare_name),
                "NguonON": kind,
                "MaXa": place.code_today,
                "DiaDiem": place.address(rng),
                "ViDo": latitude,
                "KinhDo": longitude,
                "DienTich": comma_number(rng.uniform(smallest, largest), 0),
                "ChatON": substances,
                "HeSoVuot": comma_number(rng.uniform(1.2, 6 + score / 2), 1),
                "TongDiem": score,
                "MucDo": "1" if score < 40 else "2" if score <= 75 else "3",
                "DonViTN": rng.choice(
                    ("UBND xã", "Sở Nông nghiệp và Môi trường", "Chủ cơ sở cũ đã giải thể, UBND tỉnh")
                ),
                "NgayDT": date_text(surveyed, rng),
                "TinhTrangXL": state,
                "NgayXL": date_text(done, rng) if done else None,
            }
        )
    return rows
