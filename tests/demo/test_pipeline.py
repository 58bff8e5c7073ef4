"""What the warehouse makes of the demo: every dataset passes its own contract and the known totals hold."""

from __future__ import annotations

import pytest

from catalog import Catalog
from tests.demo.conftest import Published

LEVELS_2023 = [
    ("gdtx", 17, 66, 2093),
    ("mam_non", None, 2453, 56234),
    ("thcs", 129, 1472, 52898),
    ("thpt", 33, 538, 20866),
    ("tieu_hoc", 156, 2867, 75975),
]


WITHOUT_ROWS = {
    "giao_duc.co_so_giao_duc_dai_hoc",
    "lao_dong.dua_lao_dong_ra_nuoc_ngoai",
    "van_hoa_du_lich.nha_hat_rap_chieu_phim_nha_trien_lam",
    "xa_hoi.co_so_nguoi_co_cong",
}
"""Registers that are empty in the demo: they wait for the owner's word that there is truly nothing."""


def test_every_dataset_passes_its_contract(published: Published, catalog: Catalog) -> None:
    held = {name: verdict.reasons for name, verdict in published.verdicts.items() if verdict.verdict == "held"}
    assert set(held) == WITHOUT_ROWS, held
    assert len(published.verdicts) == len(catalog.datasets) == 132


def test_no_rule_that_stops_a_release_is_broken_and_no_dbt_test_fails(published: Published) -> None:
    failed = published.rows("select distinct dataset from ops.build where outcome = 'failed'")
    assert failed == []


def test_the_totals_of_2023_2024_hold_among_the_published_rows(published: Published) -> None:
    rows = published.rows(
        "select case when cap_hoc in ('nha_tre', 'mau_giao') then 'mam_non' else cap_hoc end as cap, "
        "sum(so_truong)::int, sum(so_lop)::int, sum(so_hoc_sinh)::int from mart.giao_duc__hoc_sinh_theo_cap "
        "where nam_hoc = '2023-2024' group by cap order by cap"
    )
    found = [(level, None if level == "mam_non" else schools, *rest) for level, schools, *rest in rows]
    assert found == LEVELS_2023
    assert sum(pupils for *_, pupils in LEVELS_2023) == 208_066


def test_communes_are_shown_as_reported_and_as_they_are_now(published: Published) -> None:
    rows = published.rows(
        "select nam_hoc, count(distinct ma_xa) <= 45, count(distinct ma_xa_hien_hanh), count(ten_huyen) > 0 "
        "from mart.giao_duc__hoc_sinh_theo_cap group by nam_hoc order by nam_hoc"
    )
    assert rows == [
        ("2022-2023", False, 45, True),
        ("2023-2024", False, 45, True),
        ("2024-2025", False, 45, True),
        ("2025-2026", True, 45, False),
    ]


def test_small_counts_and_their_complements_are_withheld_with_the_reason(published: Published) -> None:
    reasons = dict(
        published.rows(
            "select ly_do_trong_dan_toc, count(*) from mart.giao_duc__hoc_sinh_theo_cap "
            "where so_hoc_sinh_dan_toc is null group by 1"
        )
    )
    assert set(reasons) == {"khong_cong_bo", "chua_thu_thap"}
    shown = published.rows(
        "select count(*) from mart.giao_duc__hoc_sinh_theo_cap where so_hoc_sinh_dan_toc between 1 and 4 "
        "or so_hoc_sinh - so_hoc_sinh_dan_toc between 1 and 4"
    )
    assert shown == [(0,)]


@pytest.mark.parametrize(
    ("table", "flag"),
    [("nha_tre", "co_lop_mau_giao"), ("truong_mau_giao", "co_nhom_tre")],
)
def test_preschools_of_both_kinds_are_in_both_lists_and_flagged(published: Published, table: str, flag: str) -> None:
    rows = published.rows(f"select loai_truong, {flag}, count(*) from mart.giao_duc__{table} group by 1, 2")
    kinds = {(kind, flagged) for kind, flagged, _ in rows}
    assert kinds == {("mam_non", True), ("nha_tre" if table == "nha_tre" else "mau_giao", False)}


def test_combined_schools_are_in_the_list_of_each_level(published: Published) -> None:
    shared = published.rows(
        "select ma_truong, p.la_truong_lien_cap and s.la_truong_lien_cap from mart.giao_duc__truong_tieu_hoc as p "
        "join mart.giao_duc__truong_trung_hoc_co_so as s using (ma_truong)"
    )
    assert len(shared) == 16
    assert all(flagged for _, flagged in shared)


def test_titles_from_the_old_encoding_are_precomposed_unicode(published: Published) -> None:
    bad = published.rows("select count(*) from mart.giao_duc__dau_sach_thu_vien where nhan_de is not nfc normalized")
    assert bad == [(0,)]
    known = published.rows("select count(*) from mart.giao_duc__dau_sach_thu_vien where nhan_de = 'Truyện Kiều'")
    assert known[0][0] > 0  # type: ignore[operator]


def test_a_programme_with_few_learners_hides_all_three_of_its_centre(published: Published) -> None:
    parts = [f"so_hoc_vien_{name}" for name in ("xoa_mu_chu", "thcs", "thpt")]
    counted = ", ".join(f"count({part})::int" for part in parts)
    small = " or ".join(f"{part} between 1 and 4" for part in parts)
    rows = published.rows(
        f"select count(*) > 0, {counted}, (count(*) filter (where {small}))::int "
        "from mart.giao_duc__co_so_giao_duc_thuong_xuyen where ly_do_trong_chuong_trinh = 'khong_cong_bo'"
    )
    assert rows == [(True, 0, 0, 0, 0)]
    left = f"select count(*)::int from mart.giao_duc__co_so_giao_duc_thuong_xuyen where {small}"
    assert published.rows(left) == [(0,)]


def test_refused_rows_stay_far_below_the_threshold_and_give_their_reason(published: Published) -> None:
    counts = published.rows(
        "select source_table, landed, refused from ops.reconciliation where source_table like 'csdl_giao_duc.%' "
        "or source_table like 'csdl_thu_vien.%' or source_table like 'csdl_gdnn.%'"
    )
    shares = {table: refused / landed for table, landed, refused in counts if landed}  # type: ignore[operator]
    assert len(counts) == 10
    assert max(shares.values()) < 0.02
    assert shares["csdl_giao_duc.truong"] > 0
    rules = published.rows(
        "select distinct r->>'rule' from quarantine.csdl_giao_duc__truong, jsonb_array_elements(reasons) r"
    )
    assert {rule for (rule,) in rules} == {"date", "integer", "code", "pattern", "required", "duplicate"}
