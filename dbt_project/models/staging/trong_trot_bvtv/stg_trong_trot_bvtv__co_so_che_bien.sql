-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "co_so_che_bien") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ translated("loai_chu_the", {"TC": "to_chuc", "CN": "ca_nhan", "HKD": "ca_nhan"}) }} as loai_chu_the,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi_to_chuc") }} as dia_chi_to_chuc,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ translated("nong_san", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as nong_san,
            {{ plain_number("cong_suat_tan_nam", ",") }} as cong_suat_tan_nam,
            {{ plain_number("san_luong_nam_tan", ",") }} as san_luong_nam_tan,
            {{ translated("chung_nhan", {"H": "haccp", "I": "iso_22000", "A": "attp", "C": "cam_ket"}) }} as chung_nhan,
            {{ iso_date("ngay_cap_chung_nhan", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_chung_nhan,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
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
    nong_san,
    {{ cast_or_null("cong_suat_tan_nam", "decimal") }} as cong_suat_tan_nam,
    {{ cast_or_null("san_luong_nam_tan", "decimal") }} as san_luong_nam_tan,
    chung_nhan,
    {{ cast_or_null("ngay_cap_chung_nhan", "date") }} as ngay_cap_chung_nhan,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__co_so_che_bien") }} as refused where refused._row_number = prepared._row_number)
