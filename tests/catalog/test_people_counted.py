"""Where people are counted, small cells are withheld, or the reason why not stands here."""

from __future__ import annotations

import pytest

from catalog import Catalog, load_catalog
from catalog.dataset import Column, Dataset, Resource
from warehouse.settings import PROJECT_ROOT

CATALOG = load_catalog(PROJECT_ROOT / "catalog")
PEOPLE = {"người", "học sinh", "trẻ", "học viên", "sinh viên", "hộ", "thành viên", "hội viên", "người bán", "giấy phép"}
"""Units in which people are counted."""
VISITS = {"lượt"}

AT_WORK = "counted in their office or trade, by an organisation that answers for them in public"
WHOLE = "everybody an organisation, a works or a place serves: no part of them is told apart"
ESTIMATE = "an estimate of a survey, in thousands, for the whole province"
PLANNED = "a capacity or a forecast, nobody in particular"
VEHICLES = "what was done with vehicles and tests, not who came"
OPENLY: dict[str, set[str]] = {
    AT_WORK: {
        "I.1 so_giao_vien", "I.1 so_giao_vien_nu", "I.1 so_giao_vien_bien_che", "I.1 so_giao_vien_hop_dong",
        "I.1 so_giao_vien_dat_chuan", "I.1 so_giao_vien_tren_chuan", "I.9 so_nha_giao", "I.10 so_giao_vien",
        "I.11 so_giang_vien", "I.11 so_giang_vien_tien_si", "I.12 so_giao_vien", "I.13 so_giao_vien",
        "I.13 so_giao_vien_nuoc_ngoai", "II.8 so_nhan_su", "III.5 so_giao_vien", "V.2 so_lao_dong", "V.3 so_lao_dong",
        "V.5 so_lao_dong", "V.7 so_lao_dong", "VI.1 so_nhan_vien", "X.5 so_lao_dong", "X.5 so_huong_dan_vien",
        "X.6 so_nhan_vien", "X.12 so_nhan_vien", "XI.20 so_cong_chung_vien", "XI.22 so_tro_giup_vien",
        "XI.22 so_nguoi_thuc_hien_khac", "XI.23 so_luat_su", "XI.23 so_luat_su_dieu_hanh", "XI.25 so_nhan_vien",
        "XI.25 so_nhan_vien_cham_soc", "XI.26 so_can_bo", "XIII.1 so_lao_dong", "XIII.5 so_bac_si",
        "XIII.5 so_dieu_duong", "VI.4 so_lao_dong", "X.13 so_tac_gia", "X.17 so_van_dong_vien", "V.6 so_nguoi_ban",
    },
    WHOLE: {
        "I.2 so_hoc_sinh", "I.3 so_tre", "I.3 so_tre_ban_tru", "I.4 so_tre", "I.4 so_tre_5_tuoi", "I.5 so_hoc_sinh",
        "I.5 so_hoc_sinh_2_buoi", "I.5 so_hoc_sinh_ban_tru", "I.6 so_hoc_sinh", "I.6 so_hoc_sinh_lop_9",
        "I.6 so_hoc_sinh_ban_tru", "I.7 so_hoc_sinh", "I.7 so_hoc_sinh_lop_12", "I.7 so_hoc_sinh_noi_tru",
        "I.8 so_luot_ban_doc", "I.9 so_tuyen_moi", "I.9 so_tot_nghiep", "I.10 so_hoc_vien", "I.11 so_sinh_vien",
        "I.12 so_hoc_vien", "I.13 so_hoc_vien", "II.3 so_ho", "IV.2 so_nguoi_dao_tao", "V.2 so_thanh_vien",
        "V.3 so_thanh_vien", "V.4 so_ho_kinh_doanh", "VI.1 so_nguoi_nhan_viec", "VI.1 so_luot_tu_van",
        "VI.1 so_luot_gioi_thieu", "VII.1 tong_so_ho", "VII.1 tong_ho_ban", "VIII.14 so_ho_thiet_ke",
        "VIII.14 so_ho_su_dung", "VIII.15 so_nguoi_anh_huong", "X.1 so_luot_khach", "X.2 so_luot_khach",
        "X.2 so_luot_mien_ve", "X.4 so_khach",
        "X.5 so_luot_khach", "X.6 so_luot_phuc_vu", "X.8 so_nguoi_thuc_hanh", "X.12 so_luot_khach",
        "X.12 so_luot_hoc_sinh", "X.15 so_luot_khach", "X.16 so_khach_thuc_te", "XI.19 so_hoi_vien",
        "XI.19 so_hoi_vien_to_chuc", "XI.24 so_nguoi",
    },
    ESTIMATE: {"VI.2 luc_luong_lao_dong", "VI.2 so_that_nghiep", "VI.3 so_lao_dong", "VI.3 so_lam_cong"},
    PLANNED: {
        "III.5 tong_luu_luong", "III.5 luu_luong", "X.16 so_khach_du_kien", "XI.25 cong_suat", "XII.5 dan_so_du_bao",
    },
    VEHICLES: {
        "III.8 so_luot", "III.8 so_xe_dien", "III.8 so_cap_moi", "III.8 so_cap_doi_cap_lai", "III.8 so_thu_hoi",
        "III.8 tong_so_luot", "III.9 so_du_sat_hach", "III.9 so_dat_sat_hach", "III.9 so_luong",
    },
}  # fmt: skip
"""Number of the dataset and column, under the reason why small numbers are shown. A new column is decided upon here."""
WITHHELD_BY_THE_MART = {
    "I.10 so_hoc_vien_xoa_mu_chu", "I.10 so_hoc_vien_thcs", "I.10 so_hoc_vien_thpt", "VIII.15 so_nguoi_chet_mat_tich",
}  # fmt: skip
"""Parts of one sum: a blank could be worked out from the others, so the mart decides for all of them."""


def counts_of_people(catalog: Catalog) -> list[tuple[str, Resource, Column]]:
    return [
        (f"{dataset.number} {column.name}", resource, column)
        for dataset in catalog.in_list_order()
        for resource in dataset.resources
        for column in resource.columns
        if column.type == "integer" and column.unit in PEOPLE | VISITS
    ]


COUNTS = counts_of_people(CATALOG)


@pytest.mark.parametrize(("name", "resource", "column"), [pytest.param(*count, id=count[0]) for count in COUNTS])
def test_small_counts_of_people_are_withheld_or_a_reason_is_given(
    name: str, resource: Resource, column: Column
) -> None:
    reasons = [reason for reason, names in OPENLY.items() if name in names]
    if name in WITHHELD_BY_THE_MART:
        guarded = (f"{column.name} between 1 and 4", f"{column.name} >= 5")
        assert any(text in rule.condition for rule in resource.rules for text in guarded)
    elif column.suppress:
        assert column.suppress.below >= 5
        assert resource.column(column.suppress.reason_column).code_list == "ly_do_trong"
    else:
        assert len(reasons) == 1, f"{name} counts people: withhold small cells by `suppress`, or say why not in OPENLY"


def test_no_reason_outlives_its_column() -> None:
    named = {name for names in OPENLY.values() for name in names} | WITHHELD_BY_THE_MART
    assert named - {name for name, _, _ in COUNTS} == set()


@pytest.mark.parametrize("dataset", [pytest.param(d, id=d.id) for d in CATALOG.in_list_order()])
def test_a_dataset_that_withholds_says_so_to_its_readers(dataset: Dataset) -> None:
    if any(column.suppress for resource in dataset.resources for column in resource.columns):
        assert "từ 1 đến 4" in dataset.personal_data
