"""What the warehouse makes of topic IV, science."""

from __future__ import annotations

from catalog import Catalog
from demo.generation.people import PERSONAL_COLUMNS
from tests.demo.conftest import MadeTables, Published


def test_every_dataset_of_the_topic_passes_its_contract(published: Published) -> None:
    verdicts = {name: v for name, v in published.verdicts.items() if name.startswith("khoa_hoc.")}
    assert len(verdicts) == 4
    assert {name: v.reasons for name, v in verdicts.items() if v.verdict == "held"} == {}


def test_task_titles_come_out_of_tcvn3(published: Published, tables: MadeTables) -> None:
    assert any("Nghiªn cøu" in str(row["TENNV"]) for row in tables.of("khcn_nhiem_vu", "NHIEMVU").rows)
    rows = published.rows(
        "select count(*) filter (where ten_nhiem_vu like 'Nghiên cứu %') > 100, "
        "bool_and(ten_nhiem_vu is nfc normalized), bool_and(ma_so ~ '^(ĐTKH|DASX|ĐAKH)[.]ĐB[.]') "
        "from mart.khoa_hoc__nhiem_vu_khcn__nhiem_vu"
    )
    assert rows == [(True, True, True)]


def test_funding_is_in_dong_and_its_parts_add_up(published: Published) -> None:
    rows = published.rows(
        "select min(tong_kinh_phi) >= 100000000, bool_and(tong_kinh_phi = kinh_phi_nsnn + kinh_phi_khac), "
        "count(*) filter (where kinh_phi_khac > 0) > 50 from mart.khoa_hoc__nhiem_vu_khcn__nhiem_vu"
    )
    assert rows == [(True, True, True)]


def test_results_are_those_of_accepted_tasks(published: Published) -> None:
    rows = published.rows(
        "select count(*) filter (where ket_qua.ma_so is null), count(*) from mart.khoa_hoc__nhiem_vu_khcn__nhiem_vu "
        "as nhiem_vu left join mart.khoa_hoc__ket_qua_nhiem_vu_khcn__ket_qua as ket_qua using (ma_so) "
        "where nhiem_vu.trang_thai = 'da_nghiem_thu'"
    )
    missing, accepted = rows[0]
    assert missing == 0
    assert accepted > 250  # type: ignore[operator]


def test_products_keep_the_commune_of_the_day_they_were_handed_over(published: Published) -> None:
    rows = published.rows(
        "select ngay_ban_giao >= date '2025-07-01', bool_and(ten_xa is not null), "
        "bool_and(ten_xa_hien_hanh is not null), count(ten_huyen) > 0, "
        "count(*) filter (where ma_xa <> ma_xa_hien_hanh) > 0 "
        "from mart.khoa_hoc__ket_qua_nhiem_vu_khcn__san_pham group by 1 order by 1"
    )
    assert rows == [(False, True, True, True, True), (True, True, True, False, False)]


def test_a_natural_holder_of_a_title_has_no_name(published: Published) -> None:
    rows = published.rows(
        "select loai_chu, count(*) > 0, count(chu_van_bang) = 0, array_agg(distinct ly_do_trong_chu) "
        "from mart.khoa_hoc__so_huu_cong_nghiep__van_bang group by 1 order by 1"
    )
    assert rows == [("ca_nhan", True, True, ["khong_cong_bo"]), ("to_chuc", True, False, [None])]


def test_geographical_indications_never_expire(published: Published) -> None:
    rows = published.rows(
        "select loai_doi_tuong = 'chi_dan_dia_ly', count(ngay_het_han) = 0, count(ngay_het_han) = count(*) "
        "from mart.khoa_hoc__so_huu_cong_nghiep__van_bang group by 1 order by 1"
    )
    assert rows == [(False, False, True), (True, True, False)]


def test_verified_instruments_either_pass_or_fail_in_communes_then_and_now(published: Published) -> None:
    rows = published.rows(
        "select quy >= '2025-Q3', bool_and(so_dat + so_khong_dat = so_kiem_dinh), count(distinct ma_xa) <= 45, "
        "count(distinct ma_xa_hien_hanh) from mart.khoa_hoc__tieu_chuan_do_luong_chat_luong__kiem_dinh "
        "group by 1 order by 1"
    )
    assert rows == [(False, True, False, 45), (True, True, True, 45)]


def test_no_column_of_a_person_is_read(catalog: Catalog) -> None:
    systems = ("khcn_nhiem_vu", "so_huu_cong_nghiep", "do_luong_chat_luong")
    sources = {c.source for name in systems for table in catalog.system(name).tables for c in table.columns}
    assert not sources & {*PERSONAL_COLUMNS, "CHU_CA_NHAN"}
