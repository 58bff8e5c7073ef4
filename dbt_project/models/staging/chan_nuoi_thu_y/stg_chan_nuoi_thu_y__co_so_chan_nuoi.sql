-- Generated from catalog/systems/chan_nuoi_thu_y.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("chan_nuoi_thu_y", "co_so_chan_nuoi") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_chu_the", {"Tổ chức": "to_chuc", "Cá nhân": "ca_nhan", "Hộ KD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text(without_apostrophe("ma_so_doanh_nghiep")) }} as ma_so_doanh_nghiep,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("quy_mo_ke_khai", {"Nhỏ": "nho", "Vừa": "vua", "Lớn": "lon"}) }} as quy_mo_ke_khai,
            {{ plain_number("dien_tich_trai_m2", ",") }} as dien_tich_trai_m2,
            {{ plain_number("khoang_cach_dan_cu_m", ",") }} as khoang_cach_dan_cu_m,
            {{ translated("xu_ly_chat_thai", {"Biogas": "bioga", "Ủ phân": "u_phan", "Đệm lót": "dem_lot_sinh_hoc", "Hồ sinh học": "ho_sinh_hoc", "Chưa có": "chua_co"}) }} as xu_ly_chat_thai,
            {{ clean_text("an_toan_dich_benh") }} as an_toan_dich_benh,
            {{ plain_number("nam_bat_dau", ",") }} as nam_bat_dau,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ translated("trang_thai", {"Hoạt động": "dang_hoat_dong", "Tạm dừng": "tam_ngung", "Đã nghỉ": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_ke_khai", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ke_khai
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    loai_chu_the,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_chi_to_chuc,
    thon_ban,
    quy_mo_ke_khai,
    {{ cast_or_null("dien_tich_trai_m2", "decimal") }} as dien_tich_trai_m2,
    {{ cast_or_null("khoang_cach_dan_cu_m", "integer") }} as khoang_cach_dan_cu_m,
    xu_ly_chat_thai,
    {{ cast_or_null("an_toan_dich_benh", "boolean") }} as an_toan_dich_benh,
    {{ cast_or_null("nam_bat_dau", "integer") }} as nam_bat_dau,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    trang_thai,
    {{ cast_or_null("ngay_ke_khai", "date") }} as ngay_ke_khai
from prepared
where not exists (select 1 from {{ ref("quarantine_chan_nuoi_thu_y__co_so_chan_nuoi") }} as refused where refused._row_number = prepared._row_number)
