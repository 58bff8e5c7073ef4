-- Generated from catalog/systems/csdl_dat_dai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dat_dai", "cong_trinh") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam_ke_hoach", ",") }} as nam_ke_hoach,
            {{ clean_text("ma_cong_trinh") }} as ma_cong_trinh,
            {{ clean_text("ten_cong_trinh") }} as ten_cong_trinh,
            {{ clean_text("loai_dat") }} as loai_dat,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("lay_tu_dat_lua_ha", ",") }} as lay_tu_dat_lua_ha,
            {{ plain_number("lay_tu_rung_phong_ho_ha", ",") }} as lay_tu_rung_phong_ho_ha,
            {{ translated("hinh_thuc_su_dung", {"THD": "thu_hoi_dat", "CMD": "chuyen_muc_dich", "DG": "dau_gia"}) }} as hinh_thuc_su_dung,
            {{ clean_text("chu_dau_tu") }} as chu_dau_tu,
            {{ translated("tinh_trang_thuc_hien", {"CTH": "chua_thuc_hien", "DTH": "dang_thuc_hien", "HT": "hoan_thanh", "HUY": "huy_bo"}) }} as tinh_trang_thuc_hien,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam_ke_hoach", "integer") }} as nam_ke_hoach,
    ma_cong_trinh,
    ten_cong_trinh,
    loai_dat,
    ma_xa,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("lay_tu_dat_lua_ha", "decimal") }} as lay_tu_dat_lua_ha,
    {{ cast_or_null("lay_tu_rung_phong_ho_ha", "decimal") }} as lay_tu_rung_phong_ho_ha,
    hinh_thuc_su_dung,
    chu_dau_tu,
    tinh_trang_thuc_hien,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_dat_dai__cong_trinh") }} as refused where refused._row_number = prepared._row_number)
