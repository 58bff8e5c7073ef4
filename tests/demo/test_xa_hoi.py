"""What the warehouse makes of topic XI, society."""

from __future__ import annotations

from catalog import Catalog
from tests.demo.conftest import MadeTables, Published

EMPTY = "xa_hoi.co_so_nguoi_co_cong"


def test_every_dataset_passes_its_contract_but_the_empty_one_waits_for_its_owner(published: Published) -> None:
    verdicts = {name: verdict for name, verdict in published.verdicts.items() if name.startswith("xa_hoi.")}
    assert len(verdicts) == 9
    assert {name for name, verdict in verdicts.items() if verdict.verdict == "held"} == {EMPTY}
    assert published.rows("select count(*) from mart.xa_hoi__co_so_nguoi_co_cong") == [(0,)]


def test_less_than_a_twentieth_of_any_table_is_refused(published: Published, catalog: Catalog) -> None:
    ours = {source for d in catalog.datasets.values() if d.topic in ("xa_hoi", "y_te") for source in d.sources}
    landed = {e.source_table: e.landed for e in published.extracts if e.source_table in ours}
    assert set(landed) == ours
    for source, rows in landed.items():
        ((refused,),) = published.rows(f"select count(*) from quarantine.{source.replace('.', '__')}")
        assert refused <= 0.05 * (rows or 1), source  # type: ignore[operator]


def test_members_of_health_insurance_by_commune_are_those_of_the_groups(published: Published) -> None:
    rows = published.rows(
        "select quy, c.so_nguoi, g.so_nguoi from (select quy, sum(so_nguoi)::int as so_nguoi "
        "from mart.xa_hoi__nguoi_tham_gia_bao_hiem where loai_bao_hiem = 'bhyt' group by 1) as c join (select quy, "
        "sum(so_nguoi)::int as so_nguoi from mart.xa_hoi__nguoi_tham_gia_bao_hiem__bhyt_theo_nhom group by 1) as g "
        "using (quy) order by quy"
    )
    assert len(rows) == 19
    assert rows[0] == ("2022-Q1", 606_000, 606_000)
    assert all(communes == groups for _, communes, groups in rows)


def test_quarters_show_the_communes_of_their_time_and_of_today(published: Published) -> None:
    rows = published.rows(
        "select quy, count(distinct ma_xa), count(ten_huyen) > 0, count(distinct ma_xa_hien_hanh) "
        "from mart.xa_hoi__nguoi_tham_gia_bao_hiem where quy in ('2025-Q2', '2025-Q3') group by 1 order by 1"
    )
    assert rows == [("2025-Q2", 129, True, 45), ("2025-Q3", 45, False, 45)]


def test_few_members_are_withheld_and_told_from_what_was_not_reported(published: Published, tables: MadeTables) -> None:
    source = tables.of("bao_hiem_xa_hoi", "nguoi_tham_gia.csv").rows
    assert any(row["SO_NGUOI"] in ("1", "2", "3", "4") for row in source)
    reasons = published.rows(
        "select distinct ly_do_trong_nu from mart.xa_hoi__nguoi_tham_gia_bao_hiem where so_nguoi_nu is null order by 1"
    )
    assert reasons == [("chua_thu_thap",), ("khong_cong_bo",)]
    small = published.rows(
        "select count(*) from mart.xa_hoi__nguoi_tham_gia_bao_hiem where so_nguoi between 1 and 4 "
        "or so_nguoi_nu between 1 and 4 or so_nguoi - so_nguoi_nu between 1 and 4 "
        "or (so_nguoi is null and so_nguoi_nu > 0)"
    )
    assert small == [(0,)]


def test_people_in_care_are_counted_for_the_province_and_small_numbers_withheld(published: Published) -> None:
    facilities = published.rows(
        "select count(*) from mart.xa_hoi__co_so_tro_giup_xa_hoi where so_nguoi_dang_cham_soc is null "
        "and ly_do_trong_cham_soc = 'khong_cong_bo'"
    )
    assert facilities == [(2,)]
    small = published.rows(
        "select count(*) from mart.xa_hoi__co_so_tro_giup_xa_hoi__nguoi_duoc_cham_soc "
        "where so_nguoi between 1 and 4 or so_nguoi_nu between 1 and 4 or so_nguoi - so_nguoi_nu between 1 and 4"
    )
    assert small == [(0,)]


def test_accounts_of_funds_are_in_dong_and_close(published: Published) -> None:
    rows = published.rows(
        "select count(*) filter (where so_du_cuoi_nam <> so_du_dau_nam + so_thu - so_chi), min(so_thu) > 1000000, "
        "count(distinct ma_quy) from mart.xa_hoi__quy_xa_hoi_tu_thien__thu_chi"
    )
    assert rows == [(0, True, 12)]


def test_mobile_phones_stay_home_and_office_phones_go_out(published: Published, tables: MadeTables) -> None:
    source = [row for table in tables.of_system("tu_phap") for row in table.rows]
    assert any(str(row["dienThoaiCoQuan"]).startswith("09") for row in source)
    shown = published.rows(
        "select dien_thoai from mart.xa_hoi__to_chuc_cong_chung union all "
        "select dien_thoai from mart.xa_hoi__to_chuc_luat_su union all "
        "select dien_thoai from mart.xa_hoi__to_chuc_tro_giup_phap_ly"
    )
    given = [str(phone) for (phone,) in shown if phone]
    assert given
    assert all(phone.startswith("0215") for phone in given)
    assert len(given) < len(shown)


def test_associations_are_read_from_tcvn3_and_private_venues_name_no_manager(published: Published) -> None:
    named = published.rows("select count(*) from mart.xa_hoi__hoi where ten_hoi = 'Hội Chữ thập đỏ tỉnh Điện Biên'")
    assert named == [(1,)]
    houses = published.rows("select count(*) from mart.xa_hoi__hoi where dia_chi ilike '%số nhà%'")
    assert houses == [(0,)]
    managers = published.rows(
        "select count(*) > 20, count(don_vi_quan_ly) from mart.xa_hoi__ha_tang_xa_hoi__the_thao "
        "where chu_so_huu = 'ho_kinh_doanh'"
    )
    assert managers == [(True, 0)]
