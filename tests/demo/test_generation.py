"""The generated rows of every topic: the same for the same seed, dirty within bounds, with what no contract names."""

from __future__ import annotations

import unicodedata
from collections import Counter

import pytest

from catalog import Catalog
from demo.databases import GENERATORS
from demo.generation.apportion import apportion
from demo.generation.people import PERSONAL_COLUMNS
from demo.source_files.pairing import pairs
from tests.demo.conftest import SEED, MadeTables

MOST_COPIES = 0.02


def test_every_system_of_the_catalog_has_a_generator_and_no_other(catalog: Catalog) -> None:
    assert set(GENERATORS) == set(catalog.systems)


@pytest.mark.parametrize("system", GENERATORS)
def test_the_same_seed_gives_the_same_rows_and_another_seed_others(tables: MadeTables, system: str) -> None:
    first = [table.rows for table in tables.of_system(system)]
    assert first == [table.rows for table in GENERATORS[system](1, SEED)]
    assert first != [table.rows for table in GENERATORS[system](1, SEED + 1)]


@pytest.mark.parametrize("system", GENERATORS)
def test_exact_copies_are_few(tables: MadeTables, system: str) -> None:
    for table in tables.of_system(system):
        copies = len(table.rows) - len(set(table.tuples()))
        assert copies <= MOST_COPIES * len(table.rows), table.relation


@pytest.mark.parametrize("system", GENERATORS)
def test_every_row_has_a_cell_for_every_column(tables: MadeTables, system: str) -> None:
    for table in tables.of_system(system):
        names = set(table.columns)
        assert len(names) == len(table.columns), table.relation
        assert all(names <= row.keys() for row in table.rows), table.relation
        assert set(table.types) <= names, table.relation


@pytest.mark.parametrize("system", GENERATORS)
def test_the_databases_hold_personal_data_that_no_contract_names(
    catalog: Catalog, tables: MadeTables, system: str
) -> None:
    assert any(set(PERSONAL_COLUMNS) <= set(table.columns) for table in tables.of_system(system))
    allowed = {column.source for table in catalog.system(system).tables for column in table.columns}
    assert not allowed & set(PERSONAL_COLUMNS)


def test_no_dataset_publishes_a_personal_column(catalog: Catalog) -> None:
    published = {c.name for d in catalog.datasets.values() for r in d.resources for c in r.columns}
    assert not published & set(PERSONAL_COLUMNS)


@pytest.mark.parametrize("system", GENERATORS)
def test_every_column_a_system_file_names_exists_in_the_source(
    catalog: Catalog, tables: MadeTables, system: str
) -> None:
    found = pairs(catalog.system(system), tables.of_system(system))
    assert [pair.source for pair in found] == list(catalog.system(system).tables)
    for pair in found:
        assert {column.source for column in pair.source.columns} <= set(pair.made.columns), pair.source.id
        assert pair.made.rows or pair.source.may_be_empty, pair.source.id


VOLUMES = [
    ("csdl_thu_vien", "BIEUGHI", 50_000, 300_000),
    ("csdl_duoc", "danh_muc_thuoc.csv", 20_000, 30_000),
    ("csdl_ket_cau_ha_tang", "kcht.bien_bao", 3_000, 10_000),
    ("csdl_dang_ky_kinh_doanh", "dkkd.tbl_doanh_nghiep", 3_000, 4_000),
    ("csdl_dang_ky_kinh_doanh", "dkkd.tbl_hop_tac_xa", 250, 400),
    ("quan_trac_moi_truong", "qtmt.kq_phan_tich", 5_000 * 5, 8_000 * 5),
    ("csdl_thuy_loi", "ctl_cong_trinh", 800, 1_500),
    ("csdl_thuy_loi", "cns_cong_trinh", 800, 1_200),
    ("csdl_dau_tu_cong", "dtc_du_an", 300, 600),
    ("di_san", "di_san.hien_vat", 10_000, 30_000),
    ("csdl_ngan_sach", "ck.so_lieu_bieu", 600 * 6, 3_000 * 6),
    ("gia_xay_dung", "gia_vat_lieu.csv", 400 * 45, 1_500 * 45),
    ("csdl_xay_dung", "qlxd.ct_hao_phi", 10_000, 50_000),
    ("csdl_du_lich", "tbl_CoSoLuuTru", 200, 260),
    ("cap_phep_duoc", "tbl_co_so_duoc", 250, 450),
    ("so_huu_cong_nghiep", "van_bang.csv", 200, 600),
]
"""Rows at scale 1 that the province has of what people look for first."""


@pytest.mark.parametrize(("system", "relation", "fewest", "most"), VOLUMES)
def test_volumes_are_those_of_the_province(
    tables: MadeTables, system: str, relation: str, fewest: int, most: int
) -> None:
    assert fewest <= len(tables.of(system, relation).rows) <= most


def test_the_province_has_about_400_000_rows(tables: MadeTables) -> None:
    made = sum(len(table.rows) for system in GENERATORS for table in tables.of_system(system))
    assert 380_000 <= made <= 420_000


def test_a_library_describes_an_edition_once_and_the_same_edition_has_one_isbn(tables: MadeTables) -> None:
    rows = {row["MABG"]: row for row in tables.of("csdl_thu_vien", "BIEUGHI").rows if str(row["MABG"]) < "BG99"}
    tidy = [{k: tidied(row[k]) for k in ("MATV", "NHANDE", "NXB", "NAMXB", "NGONNGU", "ISBN")} for row in rows.values()]
    editions = Counter((r["MATV"], r["NHANDE"], r["NXB"], r["NAMXB"], r["NGONNGU"]) for r in tidy)
    assert max(editions.values()) == 1
    numbers: dict[tuple[str, ...], set[str]] = {}
    for row in tidy:
        numbers.setdefault((row["NHANDE"], row["NXB"], row["NAMXB"], row["NGONNGU"]), set()).add(row["ISBN"])
    assert {len(found) for found in numbers.values()} == {1}


def tidied(cell: object) -> str:
    """A cell without what ``make_untidy`` did to it."""
    text = unicodedata.normalize("NFC", str(cell)).replace("\u200b", "").replace("ð", "đ")
    return " ".join(text.split())


def test_a_total_is_divided_without_losing_anything() -> None:
    assert apportion(10, [1, 1, 1]) == [4, 3, 3]
    assert apportion(7, [5, 0, 0], minimum=1) == [5, 1, 1]
    with pytest.raises(ValueError, match="cannot divide 2 among 3"):
        apportion(2, [1, 1, 1], minimum=1)
