"""What the warehouse makes of topic XII, construction."""

from __future__ import annotations

import pytest

from catalog import Catalog
from demo.generation.xay_dung.norms import work_items
from tests.demo.conftest import SEED, MadeTables, Published


def test_every_dataset_of_construction_passes_its_contract(published: Published, catalog: Catalog) -> None:
    verdicts = {name: v for name, v in published.verdicts.items() if name.startswith("xay_dung.")}
    assert {catalog.datasets[name].number for name in verdicts} == {f"XII.{number}" for number in range(1, 13)}
    assert {name: v.reasons for name, v in verdicts.items() if v.verdict == "held"} == {}


def test_price_areas_change_from_districts_to_groups_of_communes_in_july_2025(published: Published) -> None:
    areas = published.rows(
        "select thang, count(distinct khu_vuc)::int, bool_and(khu_vuc like 'H%') "
        "from mart.xay_dung__gia_vat_lieu_xay_dung__gia where thang in ('2025-06', '2025-07') group by 1 order by 1"
    )
    assert areas == [("2025-06", 10, True), ("2025-07", 7, False)]
    change = published.rows(
        "select count(thay_doi_so_thang_truoc_pct)::int from mart.xay_dung__gia_vat_lieu_xay_dung__gia "
        "where thang = '2025-07'"
    )
    assert change == [(0,)], "a price of a new area has no month before"


@pytest.mark.parametrize(("kind", "communes", "districts"), [("H", 129, 10), ("KV", 45, 0)])
def test_every_commune_old_or_new_has_its_price_area(
    published: Published, kind: str, communes: int, districts: int
) -> None:
    found = published.rows(
        "select count(*)::int, count(distinct ma_xa_hien_hanh)::int, count(distinct ten_huyen)::int "
        f"from mart.xay_dung__gia_vat_lieu_xay_dung__khu_vuc_gia where khu_vuc like '{kind}%'"
    )
    assert found == [(communes, 45, districts)]


def test_prices_are_in_dong_where_the_department_writes_thousands_or_millions(published: Published) -> None:
    prices = published.rows(
        "select (select min(don_gia_binh_quan) from mart.xay_dung__don_gia_nhan_cong) > 100000, "
        "(select min(nguyen_gia) from mart.xay_dung__gia_ca_may) >= 1000000, "
        "(select min(suat_von) from mart.xay_dung__suat_von_dau_tu where don_vi_nang_luc = 'm2_san') > 2000000, "
        "(select min(tong_muc_dau_tu) from mart.xay_dung__du_an_nha_o__du_an) > 1000000000, "
        "(select min(gia_binh_quan) from mart.xay_dung__chi_so_gia_bat_dong_san) > 1000000"
    )
    assert prices == [(True, True, True, True, True)]


def test_private_holders_of_permits_cannot_be_found(published: Published, tables: MadeTables) -> None:
    private = published.rows(
        "select count(*)::int, count(ten_to_chuc)::int, count(dien_tich_xay_dung_m2)::int, "
        "max(extract(day from ngay_cap))::int, max(extract(day from ngay_het_han_khoi_cong))::int "
        "from mart.xay_dung__giay_phep_xay_dung where loai_chu_dau_tu = 'ca_nhan'"
    )
    [(count, *details)] = private
    assert count > 1500  # type: ignore[operator]
    assert details == [0, 0, 1, 1]
    source = tables.of("csdl_xay_dung", "qlxd.giay_phep_xay_dung")
    assert {"SoNha", "SoThua", "SoTo", "hieu_truong_ho_ten"} <= set(source.columns)
    landed = published.rows(
        "select column_name from information_schema.columns where table_schema = 'staging' "
        "and table_name = 'stg_csdl_xay_dung__giay_phep'"
    )
    assert not {name for (name,) in landed} & {"so_nha", "so_thua", "so_to", "ho_ten"}


def test_permits_keep_the_commune_of_their_day(published: Published) -> None:
    rows = published.rows(
        "select ngay_cap >= date '2025-07-01', count(ten_huyen) > 0, count(distinct ma_xa_hien_hanh) <= 45, "
        "bool_and(co_quan_cap <> 'ubnd_huyen'), bool_and(co_quan_cap <> 'ubnd_xa') "
        "from mart.xay_dung__giay_phep_xay_dung group by 1 order by 1"
    )
    assert rows == [(False, True, True, False, True), (True, False, True, True, False)]


def test_few_deals_show_neither_their_number_nor_their_price(published: Published) -> None:
    rows = published.rows(
        "select quy_mo_mau, count(gia_binh_quan)::int, count(ly_do_trong_gia) = count(*) "
        "from mart.xay_dung__chi_so_gia_bat_dong_san where quy_mo_mau = 'duoi_5' group by 1"
    )
    assert rows == [("duoi_5", 0, True)]
    columns = published.rows(
        "select count(*)::int from information_schema.columns where table_schema = 'mart' "
        "and table_name = 'xay_dung__chi_so_gia_bat_dong_san' and column_name = 'so_giao_dich'"
    )
    assert columns == [(0,)]


def test_general_and_special_norms_share_their_tables_and_no_row(published: Published) -> None:
    rows = published.rows(
        "select (select count(*)::int from mart.xay_dung__dinh_muc_dac_thu__cong_tac), "
        "(select count(*)::int from mart.xay_dung__dinh_muc_xay_dung__cong_tac where ma_hieu like 'TD%'), "
        "(select count(*)::int from mart.xay_dung__dinh_muc_xay_dung__hao_phi) > 7000, "
        "(select count(*)::int from mart.xay_dung__dinh_muc_xay_dung__cong_tac "
        "where ten_cong_tac is not nfc normalized)"
    )
    special = sum(item.special for item in work_items(1, SEED))
    assert rows == [(special, 0, True, 0)]
    known = published.rows(
        "select count(*)::int from mart.xay_dung__dinh_muc_xay_dung__cong_tac "
        "where ten_cong_tac like 'Đào móng công trình bằng máy đào%'"
    )
    assert known == [(36,)]


def test_the_national_index_names_the_ministry(published: Published) -> None:
    rows = published.rows(
        "select pham_vi, min(nguon), max(nguon), count(distinct loai_chi_so)::int "
        "from mart.xay_dung__chi_so_gia_xay_dung group by 1 order by 1"
    )
    department = "Sở Xây dựng tỉnh Điện Biên"
    assert rows == [("quoc_gia", "Bộ Xây dựng", "Bộ Xây dựng", 2), ("tinh", department, department, 5)]


def test_every_enterprise_code_of_construction_has_its_check_digit(published: Published) -> None:
    rows = published.rows(
        "select bool_and(rule.tax_code_is_valid(ma_so_doanh_nghiep)), count(ma_so_doanh_nghiep) > 100 from ("
        "select ma_so_doanh_nghiep from mart.xay_dung__giay_phep_xay_dung union all "
        "select ma_so_doanh_nghiep from mart.xay_dung__du_an_nha_o__du_an) as moi_dong"
    )
    assert rows == [(True, True)]
