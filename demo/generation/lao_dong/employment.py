"""The employment services system ``dich_vu_viec_lam``: organisations, their quarterly results, and no sender abroad."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, day_between, make_blank, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import PERSONAL_COLUMNS, person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

ENTERPRISES = 5
TODAY = date(2026, 9, 25)
QUARTERS = tuple((year, quarter) for year in range(2023, 2027) for quarter in range(1, 5))[:-1]
SPELLINGS = ("{year}-Q{quarter}", "Quý {roman}/{year}", "Q{quarter}/{year}")
ROMAN = ("I", "II", "III", "IV")
SEASON = (1.25, 1.0, 0.9, 0.85)
"""Most people look for work after Tết."""
CENTRES = (
    ("Trung tâm Dịch vụ việc làm tỉnh Điện Biên", "TTDVVL", "145/QĐ-UBND", date(2006, 2, 17), 900),
    ("Trung tâm Dịch vụ việc làm Thanh niên tỉnh Điện Biên", "TTDT", "32/QĐ-TĐTN", date(2012, 5, 8), 160),
)
"""Name, kind, founding decision and its day, people advised in a quarter."""
ORGANISATION_TYPES: dict[str, CellType] = {
    "giayPhep.kyQuy": "integer", "diaChi.lat": "decimal", "diaChi.lng": "decimal", "soNhanVien": "integer",
}  # fmt: skip
RESULT_TYPES: dict[str, CellType] = dict.fromkeys(
    ("ketQua.tuVan", "ketQua.gioiThieu", "ketQua.nhanViec", "ketQua.nhanViecNu", "ketQua.viTriTuyen",
     "ketQua.phienGiaoDich"), "integer",
)  # fmt: skip
SENDER_COLUMNS = (
    "giayPhep.so", "giayPhep.maSoDN", "tenDoanhNghiep", "giayPhep.ngayCap", "giayPhep.lanCap", "giayPhep.kyQuy",
    "thiTruong", "diaChi.chiTiet", "diaChi.maXa", "trangThai", "ngayTrangThai", "baoCao.nam", "baoCao.soLaoDong",
    "baoCao.soLaoDongNu", "capNhat", *PERSONAL_COLUMNS,
)  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All resources of the service; ``scale`` times the enterprises."""
    rng = stream(seed, "employment services")
    organisations = list(_organisations(scale, seed, rng))
    results = [
        row for number, (_, usual) in enumerate(organisations, 1) for row in _results(f"VL11{number:04d}", usual, rng)
    ]
    rows = [{"maToChuc": f"VL11{number:04d}", **row} for number, (row, _) in enumerate(organisations, 1)]
    make_untidy(rows, ("tenToChuc", "diaChi.chiTiet"), rng, share=0.2)
    make_blank(results, ("ketQua.nhanViecNu",), rng, share=0.02)
    broken: list[Row] = [{"ngayChot": BAD_DATE}, {"kyBaoCao": "1/2024"}]
    return [
        DemoTable("/v1/to-chuc", tuple(rows[0]), rows, ORGANISATION_TYPES),
        DemoTable("/v1/ket-qua-quy", tuple(results[0]), results + refused(results, rng, 1, broken), RESULT_TYPES),
        DemoTable("/v1/doanh-nghiep-dua-lao-dong", SENDER_COLUMNS, []),
    ]


def _organisations(scale: int, seed: int, rng: Random) -> Iterator[tuple[Row, int]]:
    """Every organisation, with the people it usually advises in a quarter."""
    capital = places()[0]
    for name, kind, decision, founded, usual in CENTRES:
        paper: Row = {"quyetDinh.so": decision, "quyetDinh.ngay": founded.isoformat()}
        yield _row(name, kind, capital, rng, paper), usual
    candidates = [e for e in active_enterprises(TODAY, ("6201", "4711"), scale, seed) if e.form != "tu_nhan"]
    settled = [e for e in candidates if e.founded < date(2023, 1, 1)]
    for enterprise in rng.sample(settled, ENTERPRISES * scale):
        yield _row(enterprise.name, "DN", enterprise.place, rng, _licence(enterprise, rng)), rng.randint(12, 90)


def _licence(enterprise: Enterprise, rng: Random) -> Row:
    issued = day_between(date(2022, 3, 1), date(2026, 5, 31), rng)
    return {
        "giayPhep.maSoDN": enterprise.tax_code,
        "giayPhep.so": f"{rng.randint(3, 40):02d}/GP-{'SLĐTBXH' if issued < date(2025, 3, 1) else 'SNV'}",
        "giayPhep.ngayCap": issued.isoformat(),
        "giayPhep.ngayHetHan": (issued + timedelta(days=rng.choice((1095, 1825)))).isoformat(),
        "giayPhep.kyQuy": 300,
    }


def _row(name: str, kind: str, place: Place, rng: Random, paper: Row) -> Row:
    latitude, longitude = place.point(rng)
    names = ("giayPhep.maSoDN", "giayPhep.so", "giayPhep.ngayCap", "giayPhep.ngayHetHan", "giayPhep.kyQuy",
             "quyetDinh.so", "quyetDinh.ngay")  # fmt: skip
    number = rng.randrange(100_000, 999_999)
    return {
        "tenToChuc": name,
        "loai": kind,
        **dict.fromkeys(names),
        **paper,
        "diaChi.chiTiet": place.address(rng),
        "diaChi.maXa": place.code_today,
        "diaChi.lat": latitude,
        "diaChi.lng": longitude,
        "dienThoaiCoQuan": rng.choice((f"(0215) 3.{number // 1000}.{number % 1000:03d}", f"02153{number}")),
        "soNhanVien": rng.randint(12, 22) if kind == "TTDVVL" else rng.randint(2, 6),
        "trangThai": "ACTIVE" if kind != "DN" or rng.random() < 0.85 else "PAUSED",
        "capNhat": day_between(TODAY, date(2026, 10, 20), rng).isoformat(),
        **person(rng),
    }


def _results(code: str, usual: int, rng: Random) -> Iterator[Row]:
    for year, quarter in QUARTERS:
        advised = round(usual * SEASON[quarter - 1] * rng.uniform(0.8, 1.2))
        referred = round(advised * rng.uniform(0.35, 0.7))
        placed = round(referred * rng.uniform(0.3, 0.7))
        closed = date(year + quarter // 4, quarter % 4 * 3 + 1, 1) + timedelta(days=rng.randint(3, 20))
        yield {
            "kyBaoCao": rng.choice(SPELLINGS).format(year=year, quarter=quarter, roman=ROMAN[quarter - 1]),
            "maToChuc": code,
            "ketQua.tuVan": advised,
            "ketQua.gioiThieu": referred,
            "ketQua.nhanViec": placed,
            "ketQua.nhanViecNu": round(placed * rng.uniform(0.3, 0.65)),
            "ketQua.viTriTuyen": round(referred * rng.uniform(0.9, 2.4)),
            "ketQua.phienGiaoDich": rng.randint(2, 9) if usual > 100 else rng.randint(0, 1),
            "ngayChot": closed.isoformat(),
        }
