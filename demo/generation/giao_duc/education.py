"""The sector education database ``csdl_giao_duc``."""

from __future__ import annotations

from demo.generation.dirt import BAD_CODE, BAD_DATE, BAD_NUMBER, SHORT_COMMUNE, make_blank, make_untidy, refused
from demo.generation.giao_duc.centres import CENTRE_TYPES, TRAINING_TYPES, centre_row, centre_units, training_rows
from demo.generation.giao_duc.school_register import REGISTER_TYPES, school_row
from demo.generation.giao_duc.schools import YEARS, School, schools
from demo.generation.giao_duc.sizes import Size, Unit, size_row, sizes
from demo.generation.giao_duc.staff import STAFF_TYPES, staff_row
from demo.generation.people import PERSONAL_COLUMNS
from demo.generation.table import CellType, DemoTable, Row, stream

LEVELS = ("nha_tre", "mau_giao", "tieu_hoc", "thcs", "thpt")
UNIVERSITY_COLUMNS = (
    "ma_truong_dh", "TenTruong", "ma_loai", "ma_loai_hinh", "co_quan_chu_quan", "ma_xa_hc", "DiaChi", "toa_do_vi",
    "toa_do_kinh", "sl_nganh", "sl_sv", "sl_giang_vien", "sl_gv_tien_si", "ngay_qd_thanh_lap", "tinh_trang",
    "NgayCapNhat", *PERSONAL_COLUMNS,
)  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables of the sector database; ``scale`` times the real number of schools, pupils and centres."""
    register = schools(scale, seed)
    units = _units(register, seed)
    centres = centre_units(scale, seed)
    all_sizes = _all_sizes(register, units, centres, scale, seed)
    return [
        _register_table(register, units, all_sizes, seed),
        _size_table(all_sizes, seed),
        _staff_table(all_sizes, seed),
        _centre_table(all_sizes, seed),
        _training_table(scale, seed),
        _table("dbo.dm_co_so_dai_hoc", [], {}, UNIVERSITY_COLUMNS),
    ]


def _units(register: list[School], seed: int) -> dict[str, Unit]:
    rng = stream(seed, "kitchens")
    return {
        school.code: Unit(
            school.code, school.type, school.private, school.place, school.weight, has_kitchen=rng.random() < 0.9
        )
        for school in register
    }


def _all_sizes(
    register: list[School], units: dict[str, Unit], centres: list[Unit], scale: int, seed: int
) -> list[Size]:
    found: list[Size] = []
    for year in YEARS:
        for level in LEVELS:
            teaching = [units[school.code] for school in register if school.teaches(level, year)]
            found += sizes(teaching, level, year, scale, seed)
        found += sizes(centres, "gdtx", year, scale, seed)
    return found


def _register_table(register: list[School], units: dict[str, Unit], all_sizes: list[Size], seed: int) -> DemoTable:
    rng = stream(seed, "register")
    classes: dict[tuple[str, int], int] = {}
    for size in all_sizes:
        key = (size.unit.code, size.year)
        classes[key] = classes.get(key, 0) + size.classes
    newest = {code: number for (code, _), number in sorted(classes.items())}
    rows = [school_row(school, newest[school.code], units[school.code].has_kitchen, rng) for school in register]
    broken = _test_entries(
        {"ngay_qd_thanh_lap": BAD_DATE}, {"tong_phong_hoc": BAD_NUMBER}, {"ma_loai_truong": BAD_CODE},
        {"ma_xa_hc": SHORT_COMMUNE}, {"TenTruong": "  "},
    )  # fmt: skip
    make_untidy(rows, ("TenTruong", "DiaChi", "ngay_qd_thanh_lap"), rng)
    make_blank(rows, ("toa_do_vi", "toa_do_kinh"), rng)
    make_blank(rows, ("dien_tich_dat",), rng)
    return _table("dbo.dm_truong", rows + refused(rows, rng, 4, broken), REGISTER_TYPES)


def _test_entries(*faults: Row) -> list[Row]:
    """Entries someone made to try the software and never removed, each broken in one way."""
    return [
        {"ma_truong_moet": f"110949{9990 + turn}", "TenTruong": f"Trường thử nghiệm phần mềm {turn + 1}", **fault}
        for turn, fault in enumerate(faults)
    ]


def _size_table(all_sizes: list[Size], seed: int) -> DemoTable:
    rng = stream(seed, "size rows")
    rows = [size_row(size, rng) for size in all_sizes]
    broken: list[Row] = [
        {"sl_hs": BAD_NUMBER}, {"sl_lop": "12 lớp"}, {"ma_cap": BAD_CODE}, {"ngay_chot": BAD_DATE},
        {"nam_hoc": "2023/2024"}, {"sl_hs_nu": None}, {"ma_xa_bc": SHORT_COMMUNE},
    ]  # fmt: skip
    make_untidy(rows, ("ngay_chot", "sl_hs"), rng, share=0.01)
    return _table("dbo.th_quy_mo", rows + refused(rows, rng, 6, broken), {})


def _staff_table(all_sizes: list[Size], seed: int) -> DemoTable:
    rng = stream(seed, "staff rows")
    rows = [staff_row(size, rng) for size in all_sizes]
    broken: list[Row] = [{"ngay_chot": BAD_DATE}, {"ma_cap": BAD_CODE}, {"sl_gv": None}, {"ma_loai_hinh": "X"}]
    return _table("dbo.th_doi_ngu", rows + refused(rows, rng, 5, broken), STAFF_TYPES)


def _centre_table(all_sizes: list[Size], seed: int) -> DemoTable:
    rng = stream(seed, "centre rows")
    newest = [size for size in all_sizes if size.level == "gdtx" and size.year == YEARS[-1]]
    rows = [centre_row(size, number, rng) for number, size in enumerate(newest)]
    make_untidy(rows, ("TenCoSo", "DiaChi"), rng, share=0.2)
    return _table("dbo.dm_co_so_gdtx", rows, CENTRE_TYPES)


def _training_table(scale: int, seed: int) -> DemoTable:
    rows = training_rows(scale, seed)
    make_untidy(rows, ("TenTrungTam", "DiaChi"), stream(seed, "training dirt"), share=0.2)
    return _table("dbo.dm_trung_tam_nn_th", rows, TRAINING_TYPES)


def _table(relation: str, rows: list[Row], types: dict[str, CellType], columns: tuple[str, ...] = ()) -> DemoTable:
    return DemoTable(relation, columns or tuple(rows[0]), rows, types)
