"""What the warehouse makes of topic XIII, health."""

from __future__ import annotations

import re

import pytest

from demo.generation.enterprises import enterprises
from demo.generation.people import FAMILY, PERSONAL_COLUMNS
from tests.demo.conftest import MadeTables, Published

SYSTEMS = ("csdl_y_te", "an_toan_thuc_pham", "csdl_duoc", "cap_phep_duoc", "gia_dich_vu_y_te")
FULL_NAME = rf"(^| )({'|'.join(FAMILY)})( [^ ,]+){{2}}"


def test_every_dataset_passes_its_contract(published: Published) -> None:
    verdicts = {name: verdict for name, verdict in published.verdicts.items() if name.startswith("y_te.")}
    assert len(verdicts) == 10
    assert {name: verdict.reasons for name, verdict in verdicts.items() if verdict.verdict == "held"} == {}


def test_signs_and_addresses_of_households_name_nobody(published: Published, tables: MadeTables) -> None:
    source = tables.of("cap_phep_duoc", "tbl_co_so_duoc").rows
    households = [row for row in source if row["LoaiChuThe"] == "HKD"]
    assert sum(bool(re.search(FULL_NAME, str(row["TenCoSo"]))) for row in households) > 20
    assert sum(str(row["DiaChi"]).strip().startswith("Số nhà") for row in households) > 20
    shown = published.rows(
        "select ten_co_so, dia_chi from mart.y_te__co_so_kinh_doanh_duoc__ban_le "
        "where chu_the = 'ho_kinh_doanh' union all "
        "select ten_co_so, dia_chi from mart.y_te__co_so_thuc_pham where chu_the <> 'to_chuc'"
    )
    assert len(shown) > 700
    assert [name for name, _ in shown if re.search(FULL_NAME, str(name))] == []
    assert [address for _, address in shown if "số nhà" in str(address).lower()] == []
    kept = published.rows(
        "select count(*) from mart.y_te__co_so_kinh_doanh_duoc__ban_le where ten_co_so = 'Quầy thuốc An Khang'"
    )
    assert kept[0][0] > 0  # type: ignore[operator]


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_phone_or_identity_of_a_person_is_published(published: Published, tables: MadeTables, system: str) -> None:
    private = {
        str(row[column])
        for table in tables.of_system(system)
        for row in table.rows
        for column in PERSONAL_COLUMNS[1:]
        if column in row
    }
    assert private
    marts = published.rows(
        "select tablename::text from pg_tables where schemaname = 'mart' and tablename like 'y_te__%'"
    )
    text = "\n".join(str(row) for (mart,) in marts for row in published.rows(f"select m::text from mart.{mart} as m"))
    assert not private & set(re.findall(r"(?<![0-9])[0-9]{10,12}(?![0-9])", text))


def test_tax_codes_are_those_of_registered_enterprises_and_only_of_organisations(published: Published) -> None:
    known = {enterprise.tax_code for enterprise in enterprises()}
    for table in ("co_so_thuc_pham", "co_so_kinh_doanh_duoc__ban_le"):
        rows = published.rows(
            f"select ma_so_doanh_nghiep, chu_the from mart.y_te__{table} where ma_so_doanh_nghiep is not null"
        )
        assert len(rows) > 20
        assert {code for code, _ in rows} <= known
        assert {holder for _, holder in rows} == {"to_chuc"}


def test_prices_of_services_are_in_dong_and_the_province_stays_below_the_ministry(published: Published) -> None:
    consultations = published.rows(
        "select min(gia), max(gia) from mart.y_te__gia_dich_vu_kham_chua_benh__bang_gia where nhom_dich_vu = 'kham'"
    )
    ((low, high),) = consultations
    assert 20_000 < low < high < 60_000  # type: ignore[operator]
    dearer = published.rows(
        "select count(*) from mart.y_te__gia_dich_vu_kham_chua_benh__bang_gia as p "
        "join mart.y_te__gia_dich_vu_kham_chua_benh__bang_gia as m using (ma_dich_vu) "
        "where m.nhom_co_so = 'bo_y_te' and p.gia > m.gia"
    )
    assert dearer == [(0,)]


def test_every_price_belongs_to_a_listed_medicine_and_one_is_the_latest(published: Published) -> None:
    rows = published.rows(
        "select count(*) filter (where la_gia_moi_nhat), count(distinct so_dang_ky), "
        "count(*) filter (where t.so_dang_ky is null) from mart.y_te__gia_thuoc "
        "left join (select so_dang_ky from mart.y_te__danh_muc_thuoc) as t using (so_dang_ky)"
    )
    ((latest, medicines, unlisted),) = rows
    assert latest == medicines
    assert unlisted == 0


def test_names_of_medicines_are_read_from_vni(published: Published, tables: MadeTables) -> None:
    assert "Vắc xin dại" not in {row["TenThuoc"] for row in tables.of("csdl_duoc", "danh_muc_thuoc.csv").rows}
    names = published.rows("select count(*) from mart.y_te__danh_muc_thuoc where ten_thuoc = 'Vắc xin dại'")
    assert names[0][0] > 0  # type: ignore[operator]


def test_beds_of_departments_add_up_to_the_beds_of_the_facility(published: Published) -> None:
    rows = published.rows(
        "select count(*), count(*) filter (where list.so_giuong_ke_hoach <> beds.so_giuong) "
        "from mart.y_te__co_so_kham_chua_benh as list join (select ma_co_so, sum(so_giuong_ke_hoach) as so_giuong "
        "from mart.y_te__co_so_kham_chua_benh__giuong_benh where nam = 2026 group by 1) as beds using (ma_co_so)"
    )
    assert rows == [(26, 0)]


def test_small_numbers_of_visits_are_withheld_with_their_days_and_cost(
    published: Published, tables: MadeTables
) -> None:
    source = tables.of("bao_hiem_xa_hoi", "luot_kcb_bhyt.csv").rows
    assert any(row["SO_LUOT"] in ("1", "2", "3", "4") for row in source)
    rows = published.rows(
        "select ly_do_trong_so_luot, count(*) > 10, count(chi_phi_bhyt), count(so_ngay_dieu_tri) "
        "from mart.y_te__luot_kham_chua_benh_bhyt where so_luot is null group by 1"
    )
    assert rows == [("khong_cong_bo", True, 0, 0)]
    small = published.rows(
        "select count(*) from mart.y_te__luot_kham_chua_benh_bhyt where so_luot between 1 and 4 "
        "or so_luot_tre_em between 1 and 4 or so_luot - so_luot_tre_em between 1 and 4"
    )
    assert small == [(0,)]


def test_visits_are_shown_by_the_communes_of_the_month_and_of_today(published: Published) -> None:
    rows = published.rows(
        "select thang, count(distinct ma_cskcb), count(ten_huyen) > 0, count(distinct ma_xa_hien_hanh) "
        "from mart.y_te__luot_kham_chua_benh_bhyt "
        "where tuyen = 'xa' and thang in ('2025-06', '2025-07') group by 1 order by 1"
    )
    assert [row[2:] for row in rows] == [(True, 45), (False, 45)]
    before, after = (row[1] for row in rows)
    assert after == 45
    assert 125 <= before <= 129  # type: ignore[operator]
