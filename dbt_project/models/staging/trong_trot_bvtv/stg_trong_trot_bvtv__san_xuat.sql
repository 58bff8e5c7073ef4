-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "san_xuat") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ translated("vu", {"DX": "dong_xuan", "XH": "xuan_he", "MU": "mua", "TD": "thu_dong", "CN": "ca_nam"}) }} as vu,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cay_trong", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as cay_trong,
            {{ plain_number("dien_tich_ha", ",") }} as dien_tich_ha,
            {{ plain_number("dien_tich_trong_moi_ha", ",") }} as dien_tich_trong_moi_ha,
            {{ plain_number("dien_tich_thu_hoach_ha", ",") }} as dien_tich_thu_hoach_ha,
            {{ plain_number("nang_suat_ta_ha", ",") }} as nang_suat_ta_ha,
            {{ plain_number("san_luong_tan", ",") }} as san_luong_tan,
            {{ plain_number("dien_tich_mat_trang_ha", ",") }} as dien_tich_mat_trang_ha,
            {{ translated("trang_thai_so_lieu", {"UT": "uoc_tinh", "SB": "so_bo", "CT": "chinh_thuc"}) }} as trang_thai_so_lieu,
            {{ iso_date("ngay_chot", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_chot
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    vu,
    ma_xa,
    cay_trong,
    {{ cast_or_null("dien_tich_ha", "decimal") }} as dien_tich_ha,
    {{ cast_or_null("dien_tich_trong_moi_ha", "decimal") }} as dien_tich_trong_moi_ha,
    {{ cast_or_null("dien_tich_thu_hoach_ha", "decimal") }} as dien_tich_thu_hoach_ha,
    {{ cast_or_null("nang_suat_ta_ha", "decimal") }} as nang_suat_ta_ha,
    {{ cast_or_null("san_luong_tan", "decimal") }} as san_luong_tan,
    {{ cast_or_null("dien_tich_mat_trang_ha", "decimal") }} as dien_tich_mat_trang_ha,
    trang_thai_so_lieu,
    {{ cast_or_null("ngay_chot", "date") }} as ngay_chot
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__san_xuat") }} as refused where refused._row_number = prepared._row_number)
