"""What the warehouse makes of topic II, information and communications."""

from __future__ import annotations

import pytest

from catalog import Catalog
from tests.demo.conftest import MadeTables, Published

TABLES = "mart.cong_nghe_thong_tin__"


def test_every_dataset_of_communications_passes_its_contract(published: Published, catalog: Catalog) -> None:
    verdicts = {name: v for name, v in published.verdicts.items() if name.startswith("cong_nghe_thong_tin.")}
    assert {catalog.datasets[name].number for name in verdicts} == {f"II.{number}" for number in range(1, 10)}
    assert {name: v.reasons for name, v in verdicts.items() if v.verdict == "held"} == {}


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        ("thue_bao_di_dong__theo_loai", "loai_thue_bao"),
        ("thue_bao_co_dinh", "loai_khach_hang"),
        ("thue_bao_bang_rong_co_dinh__theo_cong_nghe", "cong_nghe"),
        ("thue_bao_bang_rong_di_dong__theo_cong_nghe", "cong_nghe"),
    ],
)
def test_the_total_of_every_month_is_the_sum_of_its_kinds(published: Published, table: str, kind: str) -> None:
    wrong = published.rows(
        f"select thang from {TABLES}{table} group by thang having sum(so_thue_bao) filter (where {kind} = 'tong') "
        f"is distinct from sum(so_thue_bao) filter (where {kind} <> 'tong')"
    )
    assert wrong == []
    assert published.rows(f"select count(distinct thang)::int from {TABLES}{table}") == [(57,)]


def test_no_published_table_holds_an_operators_own_count(published: Published) -> None:
    columns = published.rows(
        "select table_name, array_agg(column_name::text) from information_schema.columns where table_schema = 'mart' "
        "and table_name like 'cong_nghe_thong_tin__thue_bao%' group by 1"
    )
    with_operator = {table: set(names) for table, names in columns if "doanh_nghiep" in names}  # type: ignore[operator, call-overload]
    assert set(with_operator) == {"cong_nghe_thong_tin__thue_bao_di_dong__thi_phan"}
    assert "so_thue_bao" not in with_operator.popitem()[1]
    shares = published.rows(
        f"with t as (select sum(thi_phan_pct)::int as tong from {TABLES}thue_bao_di_dong__thi_phan group by thang) "
        "select min(tong), max(tong) from t"
    )
    assert 98 <= shares[0][0] <= shares[0][1] <= 102  # type: ignore[operator]


def test_change_of_a_month_is_what_came_less_what_went(published: Published) -> None:
    rows = published.rows(
        "select count(*)::int, count(*) filter (where thay_doi_so_thang_truoc <> so_phat_trien_moi - so_roi_mang)::int "
        f"from {TABLES}thue_bao_di_dong__theo_loai where thay_doi_so_thang_truoc is not null"
    )
    assert rows == [(56 * 3, 0)]


def test_small_numbers_of_households_take_their_share_with_them(published: Published) -> None:
    rows = published.rows(
        "select count(*) > 0, count(ty_le_ho_pct)::int, array_agg(distinct ly_do_trong_ho) "
        f"from {TABLES}thue_bao_bang_rong_co_dinh__theo_xa where so_ho_co_bang_rong is null"
    )
    assert rows == [(True, 0, ["khong_cong_bo"])]
    shown = published.rows(
        f"select count(*)::int from {TABLES}thue_bao_bang_rong_co_dinh__theo_xa "
        "where so_ho_co_bang_rong between 1 and 4 or so_ho - so_ho_co_bang_rong between 1 and 4"
    )
    assert shown == [(0,)]


@pytest.mark.parametrize("table", ["thue_bao_bang_rong_co_dinh__theo_xa", "thue_bao_bang_rong_di_dong__tram_bts"])
def test_communes_follow_the_reorganisation(published: Published, table: str) -> None:
    rows = published.rows(
        "select quy, count(distinct ma_xa)::int, count(distinct ma_xa_hien_hanh)::int, count(ten_huyen) > 0 "
        f"from {TABLES}{table} where quy in ('2025-Q2', '2025-Q3') group by 1 order by 1"
    )
    assert rows == [("2025-Q2", 129, 45, True), ("2025-Q3", 45, 45, False)]


def test_households_named_after_their_owner_stay_unnamed(published: Published, tables: MadeTables) -> None:
    source = tables.of("tro_choi_dien_tu", "/v1/diem-tro-choi")
    assert any(str(row["chuDiem.tenHoKinhDoanh"]).startswith("Hộ kinh doanh") for row in source.rows)
    rows = published.rows(
        "select loai_chu_diem, count(ten_doanh_nghiep) > 0, count(ma_so_doanh_nghiep) > 0 "
        f"from {TABLES}diem_tro_choi_dien_tu group by 1 order by 1"
    )
    assert rows == [("doanh_nghiep", True, True), ("ho_kinh_doanh", False, False)]


def test_a_resident_reporter_has_neither_name_nor_address(published: Published) -> None:
    rows = published.rows(
        f"select hinh_thuc, count(dia_chi) > 0 from {TABLES}co_quan_bao_chi__van_phong_dai_dien group by 1 order by 1"
    )
    assert rows == [("phong_vien_thuong_tru", False), ("van_phong_dai_dien", True)]


def test_mail_routes_and_licence_events_lead_to_their_registers(published: Published) -> None:
    lost = published.rows(
        f"select count(*)::int from {TABLES}mang_buu_chinh_cong_cong__duong_thu as t where not exists (select 1 from "
        f"{TABLES}mang_buu_chinh_cong_cong__diem_phuc_vu as d where d.ma_buu_chinh = t.ma_diem_cuoi) union all "
        f"select count(*)::int from {TABLES}giay_phep_buu_chinh__su_kien as s where not exists (select 1 from "
        f"{TABLES}giay_phep_buu_chinh__giay_phep as g where g.so_giay_phep = s.so_giay_phep)"
    )
    assert lost == [(0,), (0,)]
