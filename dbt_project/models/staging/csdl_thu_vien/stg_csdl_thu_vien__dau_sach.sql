-- Generated from catalog/systems/csdl_thu_vien.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_thu_vien", "dau_sach") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_bieu_ghi") }} as ma_bieu_ghi,
            {{ clean_text("ma_thu_vien") }} as ma_thu_vien,
            {{ clean_text("nhan_de") }} as nhan_de,
            {{ clean_text("tac_gia") }} as tac_gia,
            {{ translated("loai_tai_lieu", {"S": "sach", "B": "bao", "T": "tap_chi", "K": "tai_lieu_khac"}) }} as loai_tai_lieu,
            {{ clean_text("chi_so_phan_loai") }} as chi_so_phan_loai,
            {{ clean_text("nha_xuat_ban") }} as nha_xuat_ban,
            {{ plain_number("nam_xuat_ban", ".") }} as nam_xuat_ban,
            {{ translated("ngon_ngu", {"V": "vie", "A": "eng", "P": "fra", "TQ": "zho", "TH": "blt", "M": "hmn"}) }} as ngon_ngu,
            {{ clean_text("ma_so_tieu_chuan") }} as ma_so_tieu_chuan,
            {{ plain_number("so_trang", ".") }} as so_trang,
            {{ plain_number("so_ban", ".") }} as so_ban,
            {{ iso_date("ngay_nhap", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_nhap
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_bieu_ghi,
    ma_thu_vien,
    nhan_de,
    tac_gia,
    loai_tai_lieu,
    chi_so_phan_loai,
    nha_xuat_ban,
    {{ cast_or_null("nam_xuat_ban", "integer") }} as nam_xuat_ban,
    ngon_ngu,
    ma_so_tieu_chuan,
    {{ cast_or_null("so_trang", "integer") }} as so_trang,
    {{ cast_or_null("so_ban", "integer") }} as so_ban,
    {{ cast_or_null("ngay_nhap", "date") }} as ngay_nhap
from prepared
where not exists (select 1 from {{ ref("quarantine_csdl_thu_vien__dau_sach") }} as refused where refused._row_number = prepared._row_number)
