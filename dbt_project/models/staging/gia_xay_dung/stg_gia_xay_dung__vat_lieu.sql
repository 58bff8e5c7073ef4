-- Generated from catalog/systems/gia_xay_dung.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_xay_dung", "vat_lieu") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ month_text("thang") }} as thang,
            {{ clean_text("ma_vat_lieu") }} as ma_vat_lieu,
            {{ clean_text("ten_vat_lieu") }} as ten_vat_lieu,
            {{ translated("nhom_vat_lieu", {"CAT": "cat", "DA": "da", "GACH": "gach", "XM": "xi_mang", "THEP": "thep", "BT": "be_tong", "NHUA": "nhua_duong", "GO": "go_cua", "SON": "son_bot_ba", "LOP": "tam_lop", "ONG": "ong_nuoc", "DIEN": "thiet_bi_dien", "OPLAT": "op_lat", "VS": "thiet_bi_ve_sinh", "XD": "xang_dau"}) }} as nhom_vat_lieu,
            {{ clean_text("quy_cach") }} as quy_cach,
            {{ clean_text("tieu_chuan") }} as tieu_chuan,
            {{ clean_text("nha_san_xuat") }} as nha_san_xuat,
            {{ translated("don_vi", {"m3": "m3", "m2": "m2", "m": "m", "kg": "kg", "tấn": "tan", "viên": "vien", "cái": "cai", "bộ": "bo", "lít": "lit", "cây": "cay"}) }} as don_vi,
            {{ clean_text("khu_vuc") }} as khu_vuc,
            {{ plain_number("gia_chua_vat", ",") }} as gia_chua_vat,
            {{ translated("dieu_kien_giao", {"NM": "tai_noi_san_xuat", "CH": "tai_cua_hang", "CT": "den_chan_cong_trinh"}) }} as dieu_kien_giao,
            {{ clean_text("so_van_ban") }} as so_van_ban,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY", "YYYY-MM-DD"]) }} as ngay_cong_bo,
            {{ clean_text("duong_dan") }} as duong_dan
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    thang,
    ma_vat_lieu,
    ten_vat_lieu,
    nhom_vat_lieu,
    quy_cach,
    tieu_chuan,
    nha_san_xuat,
    don_vi,
    khu_vuc,
    {{ cast_or_null("gia_chua_vat", "integer") }} as gia_chua_vat,
    dieu_kien_giao,
    so_van_ban,
    {{ cast_or_null("ngay_cong_bo", "date") }} as ngay_cong_bo,
    duong_dan
from prepared
where not exists (select 1 from {{ ref("quarantine_gia_xay_dung__vat_lieu") }} as refused where refused._row_number = prepared._row_number)
