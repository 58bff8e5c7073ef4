"""The monitoring database ``quan_trac_moi_truong``: points, results, contaminated soil, river loads, wastewater."""

from __future__ import annotations

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, BAD_DATE, SHORT_COMMUNE, make_blank, make_untidy, refused
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.tai_nguyen_moi_truong.discharges import SOURCE_TYPES, polluted_rows, source_rows, stretch_rows
from demo.generation.tai_nguyen_moi_truong.points import POINT_TYPES, point_row, points
from demo.generation.tai_nguyen_moi_truong.samples import result_rows

STRETCH_TYPES: dict[str, CellType] = {"NamDG": "integer"}
RESULT_TYPES: dict[str, CellType] = {"DotQT": "integer"}


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the monitoring database; ``scale`` times the points, projects and stretches."""
    return [
        _point_table(scale, seed),
        _result_table(scale, seed),
        _polluted_table(scale, seed),
        _stretch_table(scale, seed),
        _source_table(scale, seed),
    ]


def _point_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "point rows")
    rows = [point_row(point, rng) for point in points(scale, seed)]
    make_untidy(rows, ("TenDiem",), rng, share=0.15)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaDiem": "NM998", "ThanhPhan": BAD_CODE, "NgayCapNhat": BAD_DATE}]
    return DemoTable("qtmt.dm_diem", tuple(rows[0]), rows + refused(rows, rng, 1, broken), POINT_TYPES)


def _result_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "results")
    rows = list(result_rows(points(scale, seed), rng))
    for row in rows:
        row["DonViTH"] = encode_tcvn3(str(row["DonViTH"]))
    make_untidy(rows, ("NgayLM", "KetQua"), rng, share=0.004)
    faults: list[Row] = [
        {"KetQua": "7,2O"}, {"KetQua": "vết"}, {"NgayLM": BAD_DATE}, {"ThongSo": "BOD20"}, {"MaXaLM": SHORT_COMMUNE},
        {"KetQua": "KPH", "LOD": None}, {"DonViTinh": "ppm?"}, {"KetQua": ">240000"},
    ]  # fmt: skip
    broken = [{"MaMau": f"NM001-99{turn:04d}", **fault} for turn, fault in enumerate(faults * 5)]
    return DemoTable("qtmt.kq_phan_tich", tuple(rows[0]), rows + refused(rows, rng, 30, broken), RESULT_TYPES)


def _polluted_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "polluted dirt")
    rows = polluted_rows(scale, seed)
    make_untidy(rows, ("TenKV", "DiaDiem"), rng, share=0.2)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    return DemoTable("qtmt.kv_o_nhiem_dat", tuple(rows[0]), rows, {**SOURCE_TYPES, "TongDiem": "integer"})


def _stretch_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "stretch dirt")
    rows = stretch_rows(scale, seed)
    make_untidy(rows, ("TenDoan", "TenSong"), rng, share=0.05)
    broken: list[Row] = [{"MaDoan": "DS998", "TaiLuongMax": "lớn"}, {"MaDoan": "DS999", "ThongSo": BAD_CODE}]
    return DemoTable("qtmt.kn_tiep_nhan", tuple(rows[0]), rows + refused(rows, rng, 2, broken), STRETCH_TYPES)


def _source_table(scale: int, seed: int) -> DemoTable:
    rng = stream(seed, "source dirt")
    rows = source_rows(scale, seed)
    make_untidy(rows, ("TenCS", "DiaChi", "NgayDT"), rng)
    make_blank(rows, ("ViDo", "KinhDo"), rng)
    broken: list[Row] = [{"MaNT": "NT9998", "LoaiNT": BAD_CODE}, {"MaNT": "NT9999", "LLXaMax": "nhiều"}]
    return DemoTable("qtmt.nguon_thai_nuoc", tuple(rows[0]), rows + refused(rows, rng, 2, broken), SOURCE_TYPES)
