"""What the warehouse makes of natural resources and environment: limits, communes, money, what must not go out."""

from __future__ import annotations

from decimal import Decimal

import pytest

from catalog import Catalog
from demo.generation.people import PERSONAL_COLUMNS
from demo.generation.tai_nguyen_moi_truong import GENERATORS
from tests.demo.conftest import MadeTables, Published

TOPIC = "tai_nguyen_moi_truong"
WATER = f"mart.{TOPIC}__chat_luong_nuoc__mau_nuoc"
LAND = f"mart.{TOPIC}__quy_hoach_su_dung_dat__ke_hoach_nam"


def test_every_dataset_of_the_topic_passes_its_contract(published: Published, catalog: Catalog) -> None:
    verdicts = {name: v for name, v in published.verdicts.items() if name.startswith(TOPIC)}
    assert len(verdicts) == 12
    assert {name: v.reasons for name, v in verdicts.items() if v.verdict == "held"} == {}
    numbers = {dataset.number for dataset in catalog.datasets.values() if dataset.topic == TOPIC}
    assert numbers == {f"VII.{number}" for number in range(1, 13)}


def test_below_detection_is_the_limit_and_never_zero(published: Published, tables: MadeTables) -> None:
    written = {str(row["KetQua"]).strip() for row in tables.of("quan_trac_moi_truong", "qtmt.kq_phan_tich").rows}
    assert {"KPH", "ND"} <= written
    assert any(result.startswith("<") for result in written)
    rows = published.rows(f"select dau, count(*), min(gia_tri) > 0 from {WATER} group by dau order by dau")
    assert [(sign, positive) for sign, _, positive in rows] == [("<", True), ("=", True)]


def test_a_limit_of_detection_above_the_standard_gives_no_verdict(published: Published) -> None:
    rows = published.rows(
        f"select distinct thong_so, extract(year from ngay_lay_mau)::int from {WATER} where danh_gia = 'khong_ket_luan'"
    )
    assert rows == [("hg", 2021)]


def test_the_standard_is_that_of_the_day_of_sampling(published: Published) -> None:
    rows = published.rows(
        "select quy_chuan, min(ngay_lay_mau) >= date '2023-09-12', max(ngay_lay_mau) >= date '2023-09-12' "
        f"from {WATER} where quy_chuan like 'QCVN 08%' group by quy_chuan order by quy_chuan"
    )
    assert rows == [("QCVN 08-MT:2015/BTNMT", False, False), ("QCVN 08:2023/BTNMT", True, True)]


def test_rivers_carry_more_mud_in_the_rainy_season(published: Published) -> None:
    (wet, dry) = published.rows(
        "select avg(gia_tri) filter (where extract(month from ngay_lay_mau) between 5 and 9), "
        "avg(gia_tri) filter (where extract(month from ngay_lay_mau) not between 5 and 9) "
        f"from {WATER} where thong_so = 'tss' and thanh_phan = 'nuoc_mat'"
    )[0]
    assert isinstance(wet, Decimal)
    assert isinstance(dry, Decimal)
    assert wet > 2 * dry


def test_samples_show_the_commune_of_their_day_and_the_one_of_today(published: Published) -> None:
    rows = published.rows(
        "select ngay_lay_mau >= date '2025-07-01', count(ten_huyen) > 0, bool_and(ma_xa = ma_xa_hien_hanh) "
        f"from {WATER} group by 1 order by 1"
    )
    assert rows == [(False, True, False), (True, False, True)]


def test_the_land_of_all_communes_is_the_province_in_every_year(published: Published) -> None:
    rows = published.rows(
        "select nam_ke_hoach::int, count(*)::int, sum(dien_tich_hien_trang_ha) "
        f"from {LAND} where loai_dat = 'TDT' group by 1 order by 1"
    )
    area = Decimal("953992.00")
    assert rows == [*((year, 129, area) for year in range(2022, 2026)), (2026, 45, area)]


@pytest.mark.parametrize("hidden", ["CQP", "CAN"])
def test_land_of_defence_and_security_is_never_told(
    published: Published, catalog: Catalog, tables: MadeTables, hidden: str
) -> None:
    assert hidden in tables.of("csdl_dat_dai", "ke_hoach_su_dung_dat.xlsx").columns
    read = {c.source for table in catalog.system("csdl_dat_dai").tables for c in table.columns}
    assert hidden not in read
    assert published.rows(f"select count(*) from {LAND} where loai_dat = '{hidden}'") == [(0,)]
    remainder = published.rows(f"select bool_and(dien_tich_ke_hoach_ha > 0) from {LAND} where loai_dat = 'PNK'")
    assert remainder == [(True,)]


def test_fees_are_in_dong_not_in_million_dong(published: Published, tables: MadeTables) -> None:
    million = [str(row["TienCapQuyen"]) for row in tables.of("giay_phep_tnmt", "tbl_GPKS").rows if row["TienCapQuyen"]]
    assert all("," in fee for fee in million)
    rows = published.rows(
        f"select min(tien_cap_quyen_dong) >= 1000000, max(tien_cap_quyen_dong) <= 10000000000 "
        f"from mart.{TOPIC}__giay_phep_khoang_san__giay_phep"
    )
    assert rows == [(True, True)]


def test_licence_holders_who_are_persons_have_no_name(published: Published, tables: MadeTables) -> None:
    mistyped = [
        row for row in tables.of("giay_phep_tnmt", "tbl_GPTNN").rows if row["LoaiChuGP"] == "CN" and row["TenToChuc"]
    ]
    assert mistyped
    rows = published.rows(
        "select loai_chu_giay_phep, count(*) > 5, count(ten_to_chuc) = count(*), count(ten_to_chuc) = 0 "
        f"from mart.{TOPIC}__giay_phep_tai_nguyen_nuoc__giay_phep group by 1 order by 1"
    )
    assert rows == [("ca_nhan", True, False, True), ("to_chuc", True, True, False)]


@pytest.mark.parametrize(
    ("table", "count", "whole"),
    [("vung_rui_ro", "so_ho_nguy_co", "tong_so_ho"), ("diem_nguy_co", "so_ho_anh_huong", "tong_ho_ban")],
)
def test_few_households_and_few_others_are_withheld(published: Published, table: str, count: str, whole: str) -> None:
    mart = f"mart.{TOPIC}__phan_vung_rui_ro_thien_tai__{table}"
    shown = published.rows(
        f"select count(*) from {mart} where {count} between 1 and 4 or {whole} - {count} between 1 and 4"
    )
    assert shown == [(0,)]
    reasons = published.rows(f"select distinct ly_do_trong_so_ho from {mart} where {count} is null")
    assert ("khong_cong_bo",) in reasons


def test_names_from_the_map_and_the_laboratory_are_unicode(published: Published) -> None:
    spots = published.rows(
        f"select count(*), count(*) filter (where ten_diem ~ '(Suối|Taluy dương|Khu vực trũng)') "
        f"from mart.{TOPIC}__phan_vung_rui_ro_thien_tai__diem_nguy_co"
    )
    assert spots[0][0] == spots[0][1] != 0
    laboratories = published.rows(f"select distinct don_vi_thuc_hien from {WATER} order by 1")
    assert all("Trung tâm Quan trắc" in str(name) for (name,) in laboratories)


def test_the_national_list_names_the_ministry_in_office(published: Published) -> None:
    rows = published.rows(
        f"select nguon_bo, min(ngay_cap) >= date '2025-03-01' from mart.{TOPIC}__nhan_sinh_thai group by 1 order by 1"
    )
    assert rows == [("bo_nnmt", True), ("bo_tnmt", False)]


def test_refused_rows_stay_few(published: Published) -> None:
    systems = ", ".join(f"'{system}'" for system in GENERATORS)
    rows = published.rows(
        "select source_table, landed, refused from ops.reconciliation "
        f"where split_part(source_table, '.', 1) in ({systems})"
    )
    assert {str(table).partition(".")[0] for table, *_ in rows} == set(GENERATORS)
    shares = {table: int(str(refused)) / int(str(landed)) for table, landed, refused in rows}
    assert 0 < max(shares.values()) < 0.04


def test_reserves_and_persons_lie_in_no_column(catalog: Catalog) -> None:
    columns = {c.name for d in catalog.datasets.values() if d.topic == TOPIC for r in d.resources for c in r.columns}
    assert not columns & {"tru_luong", "toa_do_ranh_gioi", "chu_su_dung_dat", *PERSONAL_COLUMNS}
