-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "gia_nong_san") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ translated("nong_san", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as nong_san,
            {{ translated("khau_lay_gia", {"R": "tai_ruong", "T": "thu_mua", "C": "cho_trung_tam"}) }} as khau_lay_gia,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("gia", ",", factor="1000") }} as gia,
            {{ plain_number("gia_thap_nhat", ",", factor="1000") }} as gia_thap_nhat,
            {{ plain_number("gia_cao_nhat", ",", factor="1000") }} as gia_cao_nhat,
            {{ plain_number("so_mau", ".") }} as so_mau
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    nong_san,
    khau_lay_gia,
    ma_xa,
    {{ cast_or_null("gia", "integer") }} as gia,
    {{ cast_or_null("gia_thap_nhat", "integer") }} as gia_thap_nhat,
    {{ cast_or_null("gia_cao_nhat", "integer") }} as gia_cao_nhat,
    {{ cast_or_null("so_mau", "integer") }} as so_mau
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__gia_nong_san") }} as refused where refused._row_number = prepared._row_number)
