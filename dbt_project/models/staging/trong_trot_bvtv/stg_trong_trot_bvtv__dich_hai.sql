-- Generated from catalog/systems/trong_trot_bvtv.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("trong_trot_bvtv", "dich_hai") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ plain_number("nam", ",") }} as nam,
            {{ plain_number("tuan", ",") }} as tuan,
            {{ iso_date("tu_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as tu_ngay,
            {{ iso_date("den_ngay", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as den_ngay,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ translated("cay_trong", {"C01": "lua_ruong", "C02": "lua_nuong", "C03": "ngo", "C04": "khoai_lang", "C05": "khoai_so", "C06": "san", "C07": "dong_rieng", "C08": "lac", "C09": "dau_tuong", "C10": "mia", "C11": "rau", "C12": "dau_do", "C13": "co_chan_nuoi", "C21": "che", "C22": "ca_phe", "C23": "cao_su", "C24": "mac_ca", "C31": "chuoi", "C32": "dua", "C33": "xoai", "C34": "nhan", "C35": "buoi", "C36": "cam", "C37": "man", "C38": "dao", "C39": "le", "C40": "chanh_leo", "C51": "sa_nhan", "C52": "thao_qua", "C53": "que"}) }} as cay_trong,
            {{ clean_text("giai_doan") }} as giai_doan,
            {{ translated("sinh_vat", {"RN": "ray_nau", "RLT": "ray_lung_trang", "SCLN": "sau_cuon_la_nho", "SDT2C": "sau_duc_than_hai_cham", "DOL": "dao_on_la", "DOCB": "dao_on_co_bong", "KV": "kho_van", "BL": "bac_la", "OBV": "oc_buou_vang", "CHUOT": "chuot", "BT": "bo_tri", "SKMT": "sau_keo_mua_thu", "SDTN": "sau_duc_than_ngo", "DLL": "dom_la_lon", "CCT": "chau_chau_tre", "KLS": "kham_la_san", "RSBH": "rep_sap_bot_hong", "ST": "sau_to", "BN": "bo_nhay", "GSCP": "gi_sat_ca_phe", "MDQ": "mot_duc_qua", "SDTMT": "sau_duc_than_minh_trang", "KCQ": "kho_canh_qua", "RXC": "ray_xanh_che", "PTCS": "phan_trang_cao_su", "TT": "than_thu", "ND": "nhen_do", "BXN": "bo_xit_nau", "RS": "rep_sap", "BXM": "bo_xit_muoi"}) }} as sinh_vat,
            {{ translated("don_vi_mat_do", {"con/m2": "con_m2", "con/cây": "con_cay", "% lá": "pct_la", "% dảnh": "pct_danh", "% bông": "pct_bong", "% cây": "pct_cay", "% cành": "pct_canh", "% quả": "pct_qua"}) }} as don_vi_mat_do,
            {{ plain_number("mat_do_pho_bien", ",") }} as mat_do_pho_bien,
            {{ plain_number("mat_do_cao", ",") }} as mat_do_cao,
            {{ plain_number("nhiem_nhe_ha", ",") }} as nhiem_nhe_ha,
            {{ plain_number("nhiem_trung_binh_ha", ",") }} as nhiem_trung_binh_ha,
            {{ plain_number("nhiem_nang_ha", ",") }} as nhiem_nang_ha,
            {{ plain_number("tong_nhiem_ha", ",") }} as tong_nhiem_ha,
            {{ plain_number("mat_trang_ha", ",") }} as mat_trang_ha,
            {{ plain_number("phong_tru_ha", ",") }} as phong_tru_ha
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {{ cast_or_null("nam", "integer") }} as nam,
    {{ cast_or_null("tuan", "integer") }} as tuan,
    {{ cast_or_null("tu_ngay", "date") }} as tu_ngay,
    {{ cast_or_null("den_ngay", "date") }} as den_ngay,
    ma_xa,
    cay_trong,
    giai_doan,
    sinh_vat,
    don_vi_mat_do,
    {{ cast_or_null("mat_do_pho_bien", "decimal") }} as mat_do_pho_bien,
    {{ cast_or_null("mat_do_cao", "decimal") }} as mat_do_cao,
    {{ cast_or_null("nhiem_nhe_ha", "decimal") }} as nhiem_nhe_ha,
    {{ cast_or_null("nhiem_trung_binh_ha", "decimal") }} as nhiem_trung_binh_ha,
    {{ cast_or_null("nhiem_nang_ha", "decimal") }} as nhiem_nang_ha,
    {{ cast_or_null("tong_nhiem_ha", "decimal") }} as tong_nhiem_ha,
    {{ cast_or_null("mat_trang_ha", "decimal") }} as mat_trang_ha,
    {{ cast_or_null("phong_tru_ha", "decimal") }} as phong_tru_ha
from prepared
where not exists (select 1 from {{ ref("quarantine_trong_trot_bvtv__dich_hai") }} as refused where refused._row_number = prepared._row_number)
