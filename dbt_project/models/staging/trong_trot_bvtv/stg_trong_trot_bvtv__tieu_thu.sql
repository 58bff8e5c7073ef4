-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "tieu_thu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ quarter_text("quy") }} as quy,
            {{ translated("nong_san", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as nong_san,
            {{ translated("kenh", {"CB": "che_bien_trong_tinh", "TT": "ban_trong_tinh", "NT": "ban_ngoai_tinh", "XK": "xuat_khau"}) }} as kenh,
            {{ plain_number("khoi_luong_tan", ",") }} as khoi_luong_tan,
            {{ plain_number("gia_tri", ",", factor="1000000") }} as gia_tri
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    quy,
    nong_san,
    kenh,
    {{ cast_or_null("khoi_luong_tan", "decimal") }} as khoi_luong_tan,
    {{ cast_or_null("gia_tri", "integer") }} as gia_tri
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__tieu_thu") }} as refused where refused._row_number = prepared._row_number)
