-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "quy_hoach") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_do_an") }} as ma_do_an,
            {{ clean_text("ten_do_an") }} as ten_do_an,
            {{ translated("loai_quy_hoach", {"QHC": "quy_hoach_chung", "QHPK": "quy_hoach_phan_khu", "QHCT": "quy_hoach_chi_tiet", "QHNT": "quy_hoach_xa", "QHKCN": "quy_hoach_khu_chuc_nang"}) }} as loai_quy_hoach,
            {{ translated("cap_phe_duyet", {"T": "tinh", "H": "huyen", "X": "xa"}) }} as cap_phe_duyet,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number(without_suffix("dien_tich_ha", "ha"), ",") }} as dien_tich_ha,
            {{ plain_number("dan_so_du_bao", ",") }} as dan_so_du_bao,
            {{ plain_number("nam_muc_tieu", ".") }} as nam_muc_tieu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ clean_text("duong_dan") }} as duong_dan,
            {{ clean_text("duong_dan_ban_ve") }} as duong_dan_ban_ve,
            {{ translated("tinh_trang", {"HL": "con_hieu_luc", "DC": "dang_dieu_chinh", "HH": "het_hieu_luc"}) }} as tinh_trang,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_do_an,
    ten_do_an,
    loai_quy_hoach,
    cap_phe_duyet,
    ma_xa,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("dan_so_du_bao", "integer") }} as dan_so_du_bao,
    {{ cast_or_null("nam_muc_tieu", "integer") }} as nam_muc_tieu,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    duong_dan,
    duong_dan_ban_ve,
    tinh_trang,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__quy_hoach") }} as refused where refused._row_number = prepared._row_number)
