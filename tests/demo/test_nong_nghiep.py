"""What the warehouse makes of topic VIII, agriculture."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from catalog import Catalog
from demo.generation.nong_nghiep import GENERATORS
from demo.generation.nong_nghiep.herds import FACTORS
from demo.generation.people import FAMILY
from tests.demo.conftest import Published

REGISTERS_OF_HOLDERS = ("co_so_phan_bon", "co_so_thuoc_bvtv", "co_so_chan_nuoi", "co_so_thuc_an_chan_nuoi",
                        "trang_trai_quy_mo_lon", "nong_san__co_so_che_bien")  # fmt: skip


def test_every_dataset_of_agriculture_is_there_and_passes_its_contract(published: Published, catalog: Catalog) -> None:
    ours = {dataset.id: dataset.number for dataset in catalog.datasets.values() if dataset.topic == "nong_nghiep"}
    assert set(ours.values()) == {f"VIII.{number}" for number in range(1, 17)}
    held = {name: published.verdicts[name].reasons for name in ours if published.verdicts[name].verdict == "held"}
    assert held == {}


def test_refused_rows_of_agriculture_are_few_and_in_most_tables(published: Published, catalog: Catalog) -> None:
    counts = published.rows(
        "select source_table, landed, refused from ops.reconciliation "
        "where split_part(source_table, '.', 1) = any(array['" + "','".join(GENERATORS) + "'])"
    )
    assert len(counts) == sum(len(catalog.system(system).tables) for system in GENERATORS)
    assert max(refused / landed for _, landed, refused in counts) < 0.035  # type: ignore[operator]
    assert sum(refused > 0 for _, _, refused in counts) > 16  # type: ignore[operator]


@pytest.mark.parametrize("table", REGISTERS_OF_HOLDERS)
def test_holders_who_are_persons_have_no_name_code_or_street(published: Published, table: str) -> None:
    mart = f"mart.nong_nghiep__{table}"
    kinds = Counter(
        dict(published.rows(f"select loai_chu_the, count(*) from {mart} group by 1"))  # type: ignore[arg-type]
    )
    assert kinds["to_chuc"] > 0
    named = published.rows(
        f"select count(*) from {mart} where loai_chu_the = 'ca_nhan' "
        "and (ten_to_chuc is not null or ma_so_doanh_nghiep is not null or dia_chi like '%%,%%')"
    )
    assert named == [(0,)]
    unnamed = published.rows(f"select count(*) from {mart} where loai_chu_the = 'to_chuc' and ten_to_chuc is null")
    assert unnamed == [(0,)]


def test_a_persons_name_typed_into_the_cell_for_organisations_stays_behind(published: Published) -> None:
    typed = [
        str(name)
        for (name,) in published.rows(
            "select ten_to_chuc from staging.stg_kinh_doanh_vat_tu_nong_nghiep__giay_chung_nhan "
            "where loai_chu_the = 'ca_nhan' and ten_to_chuc is not null"
        )
    ]
    assert typed
    assert all(any(family in name for family in FAMILY) for name in typed)
    for table in ("co_so_phan_bon", "co_so_thuoc_bvtv"):
        shown = {name for (name,) in published.rows(f"select ten_to_chuc from mart.nong_nghiep__{table}")}
        assert not shown & set(typed)


def test_names_kept_in_vni_and_in_latin1_are_unicode(published: Published) -> None:
    traders = published.rows("select ten_to_chuc from mart.nong_nghiep__co_so_phan_bon where ten_to_chuc is not null")
    assert all(str(name).startswith(("Công ty", "Doanh nghiệp", "Hợp tác xã")) for (name,) in traders)
    works = published.rows("select ten_cong_trinh from mart.nong_nghiep__cong_trinh_nuoc_sinh_hoat")
    assert all(str(name).startswith("Công trình nước sinh hoạt bản ") for (name,) in works)


def test_crops_and_pests_keep_the_communes_of_their_day(published: Published) -> None:
    for table, day in (("san_xuat_trong_trot", "ngay_chot"), ("sinh_vat_gay_hai", "tu_ngay")):
        rows = published.rows(
            f"select {day} >= date '2025-07-01', count(distinct ma_xa) > 45, count(distinct ma_xa_hien_hanh), "
            f"count(ten_huyen) > 0 from mart.nong_nghiep__{table} group by 1 order by 1"
        )
        assert rows == [(False, True, 45, True), (True, False, 45, False)], table


def test_the_paddy_of_the_province_continues_across_the_reorganisation(published: Published) -> None:
    area = dict(
        published.rows(
            "select nam, sum(dien_tich_ha)::float from mart.nong_nghiep__san_xuat_trong_trot "
            "where cay_trong = 'lua_ruong' and nam between 2024 and 2025 group by 1"
        )
    )
    assert area[2025] == pytest.approx(area[2024], rel=0.05)
    assert 25_000 < area[2025] < 33_000  # type: ignore[operator]


def test_money_is_in_dong_although_departments_write_thousands_and_millions(published: Published) -> None:
    cents = published.rows("select min(gia), max(gia) from mart.nong_nghiep__nong_san__gia_thang")[0]
    assert 1_000 < cents[0] < 10_000 < cents[1] < 500_000  # type: ignore[operator]
    investment = published.rows("select min(tong_muc_dau_tu) from mart.nong_nghiep__cong_trinh_nuoc_sinh_hoat")[0][0]
    assert investment > 50_000_000  # type: ignore[operator]
    damage = published.rows("select max(uoc_thiet_hai) from mart.nong_nghiep__thiet_hai_thien_tai__thiet_hai")[0][0]
    assert damage > 1_000_000_000  # type: ignore[operator]


def test_few_people_dead_or_hurt_are_never_shown_nor_to_be_worked_out(published: Published) -> None:
    mart = "mart.nong_nghiep__thiet_hai_thien_tai"
    for column in ("so_nguoi_chet", "so_nguoi_mat_tich", "so_nguoi_bi_thuong"):
        shown = published.rows(f"select count(*) from {mart}__thiet_hai where {column} between 1 and 4")
        assert shown == [(0,)], column
    rest = published.rows(
        f"""
        with theo_xa as (
            select extract(year from dot.tu_ngay) as nam, dot.loai_thien_tai,
                sum(coalesce(xa.so_nguoi_chet, 0) + coalesce(xa.so_nguoi_mat_tich, 0)) as thay_duoc
            from {mart}__thiet_hai as xa join {mart}__dot_thien_tai as dot using (ma_dot)
            where xa.la_lan_moi_nhat
            group by 1, 2
        )
        select theo_nam.so_nguoi_chet_mat_tich - theo_xa.thay_duoc
        from {mart}__theo_nam as theo_nam join theo_xa using (nam, loai_thien_tai)
        where theo_nam.so_nguoi_chet_mat_tich is not null
        """
    )
    assert rest
    assert all(left == 0 or left >= 5 for (left,) in rest)  # type: ignore[operator]
    reasons = published.rows(f"select distinct ly_do_trong_nguoi from {mart}__theo_nam")
    assert {reason for (reason,) in reasons} == {None, "khong_cong_bo"}


def test_quick_reports_are_replaced_by_official_ones(published: Published) -> None:
    rows = published.rows(
        "select ma_dot, ma_xa, array_agg(trang_thai_so_lieu order by lan_bao_cao), "
        "array_agg(la_lan_moi_nhat order by lan_bao_cao) from mart.nong_nghiep__thiet_hai_thien_tai__thiet_hai "
        "group by 1, 2 having count(*) > 1"
    )
    assert len(rows) > 300
    for _, _, states, newest in rows:
        assert newest == [False] * (len(states) - 1) + [True]  # type: ignore[arg-type]
        assert "chinh_thuc" not in states[:-1]  # type: ignore[index]
    assert any(states[-1] == "chinh_thuc" for _, _, states, _ in rows)  # type: ignore[index]


def test_lists_of_the_nation_name_who_issued_them(published: Published) -> None:
    issuers = {
        table: {issuer for (issuer,) in published.rows(f"select distinct nguon_bo from mart.nong_nghiep__{table}")}
        for table in ("thuoc_bao_ve_thuc_vat__thuoc_duoc_phep", "phan_bon_pho_bien", "loai_thuy_san")
    }
    ministries = {"Bộ Nông nghiệp và Phát triển nông thôn", "Bộ Nông nghiệp và Môi trường"}
    assert issuers["thuoc_bao_ve_thuc_vat__thuoc_duoc_phep"] == ministries
    assert issuers["phan_bon_pho_bien"] == ministries
    assert issuers["loai_thuy_san"] == {"Chính phủ"}


def test_no_demo_row_knows_of_a_day_after_the_demos(published: Published) -> None:
    for table, column in (("thiet_hai_thien_tai__dot_thien_tai", "ngay_cap_nhat"), ("sinh_vat_gay_hai", "tu_ngay")):
        (latest,) = published.rows(f"select max({column}) from mart.nong_nghiep__{table}")[0]
        assert latest <= date(2026, 11, 24)  # type: ignore[operator]


def test_a_farm_is_sized_by_its_herds(published: Published) -> None:
    sizes = dict(published.rows("select quy_mo, count(*) from mart.nong_nghiep__co_so_chan_nuoi group by 1"))
    assert set(sizes) == {"nho", "vua", "lon"}
    factors = published.rows("select distinct he_so_don_vi::float from mart.nong_nghiep__co_so_chan_nuoi__dan_vat_nuoi")
    assert {factor for (factor,) in factors} == {factor for factor, _ in FACTORS.values()}
