"""What the warehouse makes of topics V, VI and IX: economy, labour and finance."""

from __future__ import annotations

import re
from collections import Counter

from catalog import Catalog
from demo.generation.enterprises import enterprises
from demo.generation.kinh_te import GENERATORS as ECONOMY
from demo.generation.kinh_te.activities import NAMES
from demo.generation.lao_dong import GENERATORS as LABOUR
from demo.generation.tai_chinh import GENERATORS as FINANCE
from tests.demo.conftest import SEED, MadeTables, Published

OURS = ("kinh_te", "lao_dong", "tai_chinh")
NUMBERS = {*(f"V.{n}" for n in range(1, 8)), *(f"VI.{n}" for n in range(1, 5)), *(f"IX.{n}" for n in range(1, 5))}
EMPTY = "lao_dong.dua_lao_dong_ra_nuoc_ngoai"
MILLION = 1_000_000


def test_every_dataset_is_there_and_passes_its_contract(published: Published, catalog: Catalog) -> None:
    ours = {dataset.id: dataset.number for dataset in catalog.datasets.values() if dataset.topic in OURS}
    assert set(ours.values()) == NUMBERS
    held = {name: published.verdicts[name].reasons for name in ours if published.verdicts[name].verdict == "held"}
    # No enterprise of the province sends workers abroad: the list waits for the owner's word that this is so.
    assert set(held) == {EMPTY}, held


def test_refused_rows_are_few_and_in_most_tables(published: Published, catalog: Catalog) -> None:
    systems = {**ECONOMY, **LABOUR, **FINANCE}
    counts = published.rows(
        "select source_table, landed, refused from ops.reconciliation "
        "where split_part(source_table, '.', 1) = any(array['" + "','".join(systems) + "']) and landed > 0"
    )
    assert len(counts) == sum(len(catalog.system(system).tables) for system in systems) - 1
    assert max(refused / landed for _, landed, refused in counts) < 0.035  # type: ignore[operator]
    assert sum(refused > 0 for _, _, refused in counts) > 13  # type: ignore[operator]


def test_the_register_holds_every_enterprise_with_its_status(published: Published) -> None:
    rows = published.rows("select ma_so_doanh_nghiep, trang_thai, von_dieu_le from mart.kinh_te__doanh_nghiep")
    assert {row[0]: row[1:] for row in rows} == {e.tax_code: (e.status, e.capital) for e in enterprises(1, SEED)}
    assert Counter(row[1] for row in rows)["dang_hoat_dong"] in range(1800, 2500)


def test_main_activities_are_codes_of_the_national_system(published: Published) -> None:
    rows = published.rows("select distinct nganh_chinh_ma, nganh_chinh_ten from mart.kinh_te__doanh_nghiep")
    assert dict(rows) == {code: NAMES[code] for code, _ in rows}  # type: ignore[arg-type, index]
    assert ("01260", "Trồng cây cà phê") in rows


def test_private_enterprises_have_no_address_and_no_event_lacks_its_enterprise(published: Published) -> None:
    rows = published.rows(
        "select loai_hinh = 'tu_nhan', dia_chi is null, ly_do_trong_dia_chi, count(*) "
        "from mart.kinh_te__doanh_nghiep group by 1, 2, 3"
    )
    assert {row[1:3] for row in rows if row[0]} == {(True, "khong_cong_bo")}
    assert {row[1:3] for row in rows if not row[0]} == {(False, None), (True, "chua_thu_thap")}
    lost = published.rows(
        "select count(*) from mart.kinh_te__doanh_nghiep__su_kien "
        "left join mart.kinh_te__doanh_nghiep as dn using (ma_so_doanh_nghiep) where dn.trang_thai is null"
    )
    assert lost == [(0,)]


def test_household_businesses_stay_behind(published: Published, catalog: Catalog, tables: MadeTables) -> None:
    households = tables.of("csdl_dang_ky_kinh_doanh", "dkkd.tbl_ho_kinh_doanh")
    assert households.relation not in {t.relation for t in catalog.system("csdl_dang_ky_kinh_doanh").tables}
    published_products = published.rows(
        "select loai_co_so, count(*), count(ten_co_so), count(ma_so_co_so) "
        "from mart.kinh_te__san_pham_cong_nghiep_nong_thon group by 1"
    )
    counts = {row[0]: row[1:] for row in published_products}
    assert counts["ho_kinh_doanh"][0] > 10  # type: ignore[operator]
    assert counts["ho_kinh_doanh"][1:] == (0, 0)
    assert counts["hop_tac_xa"][0] == counts["hop_tac_xa"][1] == counts["hop_tac_xa"][2]
    # Someone typed an owner's identity number into the column for the codes of organisations.
    quarantined = published.rows(
        "select count(*) from quarantine.khuyen_cong__san_pham where reasons::text ~ 'MSDN|ma_so_co_so'"
    )
    assert quarantined == [(1,)]


def test_small_counts_of_women_are_withheld_with_the_reason(published: Published) -> None:
    for table, total, women, reason in (
        ("kinh_te__hop_tac_xa", "so_thanh_vien", "so_thanh_vien_nu", "ly_do_trong_thanh_vien_nu"),
        ("lao_dong__dich_vu_viec_lam__ket_qua_quy", "so_nguoi_nhan_viec", "so_nguoi_nhan_viec_nu",
         "ly_do_trong_nhan_viec_nu"),
    ):  # fmt: skip
        rows = published.rows(
            f"select count(*) filter (where {women} between 1 and 4 or {total} - {women} between 1 and 4), "
            f"count(*) filter (where {reason} = 'khong_cong_bo'), "
            f"count(*) filter (where ({women} is null) <> ({reason} is not null)) from mart.{table}"
        )
        ((small, withheld, unexplained),) = rows
        assert (small, unexplained) == (0, 0)
        assert withheld > 10  # type: ignore[operator]


def test_land_prices_are_in_dong_and_both_tables_speak_of_their_own_communes(published: Published) -> None:
    for kind, most in (("nong_nghiep", 120_000), ("phi_nong_nghiep", 40_000_000)):
        rows = published.rows(
            "select nam_ap_dung, count(distinct ma_xa), count(distinct ma_xa_hien_hanh), count(ten_huyen) > 0, "
            f"min(gia) >= 1000 and max(gia) < {most} from mart.tai_chinh__bang_gia_dat_{kind} group by 1 order by 1"
        )
        assert rows == [(2020, 129, 45, True, True), (2026, 45, 45, False, True)]


def test_estimates_spend_what_they_have_and_amounts_are_in_dong(published: Published, tables: MadeTables) -> None:
    rows = published.rows(
        "select nam, bieu, max(du_toan) filter (where ma_chi_tieu = 'A') as thu, "
        "max(du_toan) filter (where ma_chi_tieu = 'B') as chi from mart.tai_chinh__cong_khai_ngan_sach__so_lieu "
        "where giai_doan = 'du_toan' and left(bieu, 2) in ('46', '47') group by nam, bieu"
    )
    assert len(rows) == 12
    assert all(income == spending for _, _, income, spending in rows)
    made = tables.of("csdl_ngan_sach", "ck.so_lieu_bieu").rows
    whole = [int(str(row["so_du_toan"]).replace(".", "")) for row in made if _is_spending_of(row, 2026)]
    assert {row[3] for row in rows if row[:2] == (2026, "46/CK-NSNN")} == {whole[0] * MILLION}


def test_the_budget_names_offices_and_levels_below_as_they_were_in_the_year(published: Published) -> None:
    rows = published.rows(
        "select nam, bool_or(chi_tieu = 'Sở Giao thông vận tải'), bool_or(chi_tieu ~ '^(Huyện|Thành phố) '), "
        "(count(*) filter (where bieu = '55/CK-NSNN' and cap_do = 2))::int "
        "from mart.tai_chinh__cong_khai_ngan_sach__so_lieu where giai_doan = 'du_toan' and nam in (2025, 2026) "
        "and pham_vi = 'ngan_sach_cap_tinh' group by nam order by nam"
    )
    assert rows == [(2025, True, True, 10), (2026, False, False, 45)]


def _is_spending_of(row: dict[str, object], year: int) -> bool:
    return (row["nam_ns"], row["ky_cong_khai"], row["mau_bieu"], row["ma_ct"]) == (year, "DT", "46/CK-NSNN", "B")


def test_projects_show_communes_then_and_now_and_sums_of_their_years(published: Published) -> None:
    rows = published.rows(
        "select ngay_quyet_dinh < date '2025-07-01', count(ten_huyen) > 0, bool_and(ma_xa = ma_xa_hien_hanh) "
        "from mart.tai_chinh__du_an_dau_tu_cong__dia_ban group by 1 order by 1"
    )
    assert rows == [(False, False, True), (True, True, False)]
    ((differing, paid),) = published.rows(
        "select count(*) filter (where luy_ke_giai_ngan <> coalesce(von.giai_ngan, 0)), sum(luy_ke_giai_ngan) "
        "from mart.tai_chinh__du_an_dau_tu_cong__du_an left join (select ma_du_an, sum(giai_ngan) as giai_ngan "
        "from mart.tai_chinh__du_an_dau_tu_cong__von_theo_nam group by 1) as von using (ma_du_an)"
    )
    assert differing == 0
    assert paid > 1_000_000 * MILLION  # type: ignore[operator]


def test_names_once_kept_in_an_old_encoding_are_readable(published: Published) -> None:
    names = [str(n) for (n,) in published.rows("select ten_san_pham from mart.kinh_te__san_pham_cong_nghiep_nong_thon")]
    assert any(name.startswith("Cà phê bột rang xay") for name in names)
    assert not [name for name in names if re.search("[®¸µ¶·¹¨©ªÊÓ]", name)]
    assert published.rows("select distinct nguon_so_lieu from mart.lao_dong__lao_dong_co_viec_lam") == [
        ("Điều tra lao động việc làm",)
    ]
