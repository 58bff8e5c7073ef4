-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "gcn_thuc_an") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_gcn") }} as so_gcn,
            {{ translated("loai_chu_the", {"Tổ chức": "to_chuc", "Cá nhân": "ca_nhan", "Hộ KD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("loai_thuc_an", {"Hỗn hợp": "hon_hop", "Đậm đặc": "dam_dac", "Bổ sung": "bo_sung", "Truyền thống": "truyen_thong"}) }} as loai_thuc_an,
            {{ clean_text("vat_nuoi_su_dung") }} as vat_nuoi_su_dung,
            {{ plain_number("cong_suat_tan_nam", ",") }} as cong_suat_tan_nam,
            {{ plain_number("san_luong_nam_tan", ",") }} as san_luong_nam_tan,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ plain_number("lan_cap", ",") }} as lan_cap,
            {{ iso_date("ngay_giam_sat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_giam_sat,
            {{ translated("ket_qua_giam_sat", {"Đạt": "dat", "Khắc phục": "khac_phuc", "Không đạt": "khong_dat"}) }} as ket_qua_giam_sat,
            {{ translated("trang_thai", {"Còn hiệu lực": "con_hieu_luc", "Thu hồi": "thu_hoi", "Hết hạn": "het_han"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_gcn,
    loai_chu_the,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi_to_chuc,
    thon_ban,
    loai_thuc_an,
    vat_nuoi_su_dung,
    {{ cast_or_null("cong_suat_tan_nam", "decimal") }} as cong_suat_tan_nam,
    {{ cast_or_null("san_luong_nam_tan", "decimal") }} as san_luong_nam_tan,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    {{ cast_or_null("lan_cap", "integer") }} as lan_cap,
    {{ cast_or_null("ngay_giam_sat", "date") }} as ngay_giam_sat,
    ket_qua_giam_sat,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_chan_nuoi_thu_y__gcn_thuc_an") }} as refused where refused._row_number = prepared._row_number)
