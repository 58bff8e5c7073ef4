-- Generated from catalog/systems/csdl_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_xay_dung", "du_an_nha_o") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ten_du_an") }} as ten_du_an,
            {{ translated("loai_du_an", {"TM": "nha_o_thuong_mai", "XH": "nha_o_xa_hoi", "DT": "khu_do_thi"}) }} as loai_du_an,
            {{ clean_text("ten_chu_dau_tu") }} as ten_chu_dau_tu,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_diem") }} as dia_diem,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ plain_number("dien_tich_dat_ha", ",") }} as dien_tich_dat_ha,
            {{ plain_number("dien_tich_dat_nha_o_xa_hoi_ha", ",") }} as dien_tich_dat_nha_o_xa_hoi_ha,
            {{ plain_number("so_can", ".") }} as so_can,
            {{ plain_number("so_can_nha_o_xa_hoi", ".") }} as so_can_nha_o_xa_hoi,
            {{ plain_number("tong_muc_dau_tu", ",", factor="1000000") }} as tong_muc_dau_tu,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_khoi_cong", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_khoi_cong,
            {{ iso_date("ngay_hoan_thanh_du_kien", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_hoan_thanh_du_kien,
            {{ translated("trang_thai", {"CB": "chuan_bi", "TC": "dang_thi_cong", "TD": "tam_dung", "HT": "hoan_thanh"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_du_an,
    ten_du_an,
    loai_du_an,
    ten_chu_dau_tu,
    ma_so_doanh_nghiep,
    ma_xa,
    dia_diem,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_dat_ha", "decimal") }} as dien_tich_dat_ha,
    {{ cast_or_null("dien_tich_dat_nha_o_xa_hoi_ha", "decimal") }} as dien_tich_dat_nha_o_xa_hoi_ha,
    {{ cast_or_null("so_can", "integer") }} as so_can,
    {{ cast_or_null("so_can_nha_o_xa_hoi", "integer") }} as so_can_nha_o_xa_hoi,
    {{ cast_or_null("tong_muc_dau_tu", "integer") }} as tong_muc_dau_tu,
    so_quyet_dinh,
    {{ cast_or_null("ngay_quyet_dinh", "date") }} as ngay_quyet_dinh,
    {{ cast_or_null("ngay_khoi_cong", "date") }} as ngay_khoi_cong,
    {{ cast_or_null("ngay_hoan_thanh_du_kien", "date") }} as ngay_hoan_thanh_du_kien,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_xay_dung__du_an_nha_o") }} as refused where refused._row_number = prepared._row_number)
