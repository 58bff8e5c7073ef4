"""What the warehouse makes of topic X: rows agree, families stay unnamed, units are đồng, communes have two names."""

from __future__ import annotations

import pytest

from catalog import Catalog
from tests.demo.conftest import MadeTables, Published

TOPIC = "van_hoa_du_lich"
EMPTY = f"{TOPIC}.nha_hat_rap_chieu_phim_nha_trien_lam"
MONTHLY = (
    "diem_du_lich_tu_nhien__luot_khach",
    "diem_du_lich_lich_su_van_hoa__luot_khach",
    "co_so_luu_tru_du_lich__khach_theo_xa",
)


def test_all_seventeen_datasets_pass_and_only_the_empty_one_waits(published: Published, catalog: Catalog) -> None:
    verdicts = {name: v for name, v in published.verdicts.items() if name.startswith(f"{TOPIC}.")}
    assert {catalog.datasets[name].number for name in verdicts} == {f"X.{number}" for number in range(1, 18)}
    held = {name: verdict.reasons for name, verdict in verdicts.items() if verdict.verdict == "held"}
    assert set(held) == {EMPTY}, held


def test_the_battlefield_is_one_monument_with_its_parts(published: Published) -> None:
    ranked = published.rows(
        "select cap_xep_hang, count(*) from (select cap_xep_hang from mart.van_hoa_du_lich__di_tich_lich_su_van_hoa "
        "where not la_diem_thanh_phan union all select cap_xep_hang from mart.van_hoa_du_lich__danh_lam_thang_canh) "
        "as tat_ca group by 1 order by 1"
    )
    assert sum(int(str(number)) for _, number in ranked) == 33
    assert dict(ranked)["quoc_gia_dac_biet"] == 1
    (parts,) = published.rows(
        "select so_diem_thanh_phan, (select count(*) from mart.van_hoa_du_lich__di_tich_lich_su_van_hoa as t "
        "where t.ma_di_tich_cha = d.ma_di_tich) from mart.van_hoa_du_lich__di_tich_lich_su_van_hoa as d "
        "where ten_di_tich = 'Chiến trường Điện Biên Phủ'"
    )
    assert parts == (23, 23)


def test_near_duplicates_differ_where_the_law_does(published: Published) -> None:
    (agents,) = published.rows(
        "select count(*) filter (where loai_lu_hanh = 'dai_ly_lu_hanh'), count(*) filter (where loai_lu_hanh = "
        "'dai_ly_lu_hanh' and so_giay_phep_hien_hanh is not null) from mart.van_hoa_du_lich__doanh_nghiep_lu_hanh"
    )
    assert int(str(agents[0])) > 0
    assert agents[1] == 0
    revoked = published.rows(
        "select count(*) from mart.van_hoa_du_lich__giay_phep_lu_hanh where tinh_trang = 'da_thu_hoi'"
    )
    assert revoked != [(0,)]
    natural = published.rows(
        "select ma_di_tich is not null, count(*) > 0 from mart.van_hoa_du_lich__diem_du_lich_tu_nhien "
        "group by 1 order by 1"
    )
    assert natural == [(False, True), (True, True)]


@pytest.mark.parametrize("table", MONTHLY)
def test_months_keep_the_commune_of_their_day_and_name_the_present_one(published: Published, table: str) -> None:
    rows = published.rows(
        f"select thang >= '2025-07', bool_and(ma_xa = ma_xa_hien_hanh), count(ten_huyen) > 0, count(*) > 0 "
        f"from mart.van_hoa_du_lich__{table} group by 1 order by 1"
    )
    assert rows == [(False, False, True, True), (True, True, False, True)]


def test_small_counts_of_people_are_withheld_with_the_reason(published: Published) -> None:
    for table, count, total, reason in (
        ("co_so_luu_tru_du_lich__khach_theo_xa", "so_khach_quoc_te", "so_khach", "ly_do_trong_quoc_te"),
        ("diem_du_lich_tu_nhien__luot_khach", "so_luot_khach_quoc_te", "so_luot_khach", "ly_do_trong_quoc_te"),
        ("doanh_nghiep_lu_hanh__huong_dan_vien", "so_the_nu", "so_the", "ly_do_trong_nu"),
        ("di_san_phi_vat_the_quoc_gia", "so_nghe_nhan", "so_nguoi_thuc_hanh", "ly_do_trong_nghe_nhan"),
        ("thanh_tich_thi_dau_the_thao", "so_van_dong_vien_nu", "so_van_dong_vien", "ly_do_trong_nu"),
    ):
        relation = f"mart.van_hoa_du_lich__{table}"
        shown = published.rows(
            f"select count(*) from {relation} where {count} between 1 and 4 or {total} - {count} between 1 and 4"
        )
        assert shown == [(0,)], table
        assert published.rows(f"select count(*) > 0 from {relation} where {reason} = 'khong_cong_bo'") == [(True,)], (
            table
        )


def test_no_commune_shows_the_business_of_fewer_than_three_establishments(published: Published) -> None:
    fewest = published.rows(
        "select min(so_co_so_bao_cao) from mart.van_hoa_du_lich__co_so_luu_tru_du_lich__khach_theo_xa"
    )
    assert fewest == [(3,)]
    hidden = published.rows(
        "select count(*) > 0 from (select thang, ma_xa from staging.stg_csdl_du_lich__bao_cao_luu_tru "
        "group by thang, ma_xa having count(*) < 3) as it"
    )
    assert hidden == [(True,)]


def test_a_mobile_number_goes_out_only_with_consent(published: Published) -> None:
    given = published.rows(
        "select count(*) > 0 from staging.stg_csdl_du_lich__luu_tru where dien_thoai ~ '^09' and ngay_dong_y is null"
    )
    assert given == [(True,)]
    rows = published.rows(
        "select count(*) filter (where ngay_dong_y_cong_khai is null), count(*) > 0 "
        "from mart.van_hoa_du_lich__co_so_luu_tru_du_lich where dien_thoai ~ '^0[35789]'"
    )
    assert rows == [(0, True)]


def test_what_families_keep_has_neither_name_nor_place(published: Published) -> None:
    rows = published.rows(
        "select count(*) > 0, count(ten_to_chuc_giu), count(ma_xa_phat_hien) "
        "from mart.van_hoa_du_lich__di_vat_co_vat_bao_vat_quoc_gia where noi_giu = 'ca_nhan_gia_dinh'"
    )
    assert rows == [(True, 0, 0)]
    columns = {
        str(name)
        for (name,) in published.rows(
            "select column_name from information_schema.columns where table_schema in ('raw', 'staging', 'mart') "
            "and (table_name like '%di_san__%' or table_name like 'van_hoa_du_lich__%')"
        )
    }
    assert not columns & {"noi_cat_giu", "vi_tri_kho", "noi_o_nghe_nhan", "so_do_kho", "gia_tri_trieu_dong", "cccd"}


def test_ticket_revenue_is_in_dong_though_reported_in_millions(published: Published, tables: MadeTables) -> None:
    table = tables.of("csdl_du_lich", "tbl_KhachDiem")
    written = next(row for row in table.rows if row["SoVe"] and row["DoanhThuVe"] and "," in str(row["DoanhThuVe"]))
    prices = published.rows(
        "select min(doanh_thu_ve / so_ve_ban), max(doanh_thu_ve / so_ve_ban) "
        "from mart.van_hoa_du_lich__diem_du_lich_lich_su_van_hoa__luot_khach where so_ve_ban > 50"
    )
    assert float(str(written["DoanhThuVe"]).replace(",", ".")) < 10_000
    ((lowest, highest),) = prices
    assert 5_000 < float(str(lowest)) <= float(str(highest)) < 100_000


def test_the_anniversary_and_the_ban_flower_fill_the_sites(published: Published) -> None:
    rows = published.rows(
        "select right(thang, 2) from mart.van_hoa_du_lich__diem_du_lich_lich_su_van_hoa__luot_khach "
        "where thang like '2024%' group by 1 order by sum(so_luot_khach) desc limit 3"
    )
    assert {month for (month,) in rows} == {"03", "04", "05"}


def test_refused_rows_stay_few(published: Published) -> None:
    counts = published.rows("select source_table, landed, refused from ops.reconciliation")
    systems = ("csdl_du_lich.", "di_san.", "le_hoi_su_kien.", "quyen_tac_gia.", "the_thao_van_hoa_co_so.")
    shares = {str(t): int(str(r)) / int(str(n)) for t, n, r in counts if str(t).startswith(systems) and n}
    assert len(shares) == 21
    assert max(shares.values()) < 0.02
