-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "giay_phep") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap,
            {{ translated("co_quan_cap", {"SXD": "so_xay_dung", "UBH": "ubnd_huyen", "UBX": "ubnd_xa", "BQL": "ban_quan_ly_kcn"}) }} as co_quan_cap,
            {{ translated("loai_giay_phep", {"M": "xay_dung_moi", "S": "sua_chua_cai_tao", "D": "di_doi", "T": "co_thoi_han", "DC": "dieu_chinh", "GH": "gia_han"}) }} as loai_giay_phep,
            {{ translated("loai_cong_trinh", {"NO": "nha_o_rieng_le", "DD": "dan_dung", "CN": "cong_nghiep", "HT": "ha_tang_ky_thuat", "TG": "ton_giao", "QC": "quang_cao"}) }} as loai_cong_trinh,
            {{ translated("cap_cong_trinh", {"1": "cap_1", "2": "cap_2", "3": "cap_3", "4": "cap_4"}) }} as cap_cong_trinh,
            {{ translated("loai_chu_dau_tu", {"CN": "ca_nhan", "TC": "to_chuc", "CQ": "co_quan_nha_nuoc"}) }} as loai_chu_dau_tu,
            {{ clean_text("ten_to_chuc") }} as ten_to_chuc,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("thon_ban") }} as thon_ban,
            {{ plain_number("so_tang", ".") }} as so_tang,
            {{ plain_number("chieu_cao_m", ",") }} as chieu_cao_m,
            {{ plain_number("dien_tich_xay_dung_m2", ",") }} as dien_tich_xay_dung_m2,
            {{ plain_number("tong_dien_tich_san_m2", ",") }} as tong_dien_tich_san_m2,
            {{ iso_date("ngay_het_han_khoi_cong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han_khoi_cong,
            {{ plain_number("so_ngay_giai_quyet", ".") }} as so_ngay_giai_quyet,
            {{ translated("trang_thai", {"HL": "con_hieu_luc", "HH": "het_hieu_luc", "TH": "thu_hoi"}) }} as trang_thai
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    so_giay_phep,
    {{ cast_or_null("ngay_cap", "date") }} as ngay_cap,
    co_quan_cap,
    loai_giay_phep,
    loai_cong_trinh,
    cap_cong_trinh,
    loai_chu_dau_tu,
    ten_to_chuc,
    ma_so_doanh_nghiep,
    ma_xa,
    thon_ban,
    {{ cast_or_null("so_tang", "integer") }} as so_tang,
    {{ cast_or_null("chieu_cao_m", "decimal") }} as chieu_cao_m,
    {{ cast_or_null("dien_tich_xay_dung_m2", "decimal") }} as dien_tich_xay_dung_m2,
    {{ cast_or_null("tong_dien_tich_san_m2", "decimal") }} as tong_dien_tich_san_m2,
    {{ cast_or_null("ngay_het_han_khoi_cong", "date") }} as ngay_het_han_khoi_cong,
    {{ cast_or_null("so_ngay_giai_quyet", "integer") }} as so_ngay_giai_quyet,
    trang_thai
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__giay_phep") }} as refused where refused._row_number = prepared._row_number)
