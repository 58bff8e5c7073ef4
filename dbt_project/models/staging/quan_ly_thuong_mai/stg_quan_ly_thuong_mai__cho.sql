-- Generated from catalog/systems/quan_ly_thuong_mai.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_ly_thuong_mai", "cho") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_cho") }} as ma_cho,
            {{ clean_text("ten_cho") }} as ten_cho,
            {{ translated("hang_cho", {"1": "hang_1", "2": "hang_2", "3": "hang_3"}) }} as hang_cho,
            {{ translated("ket_cau", {"KC": "kien_co", "BKC": "ban_kien_co", "T": "tam"}) }} as ket_cau,
            {{ translated("hinh_thuc_hop", {"Hằng ngày": "hang_ngay", "Phiên": "theo_phien"}) }} as hinh_thuc_hop,
            {{ clean_text("lich_phien") }} as lich_phien,
            {{ translated("la_cho_bien_gioi", {"X": "co", "0": "khong"}) }} as la_cho_bien_gioi,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("vi_do", ",") }} as vi_do,
            {{ plain_number("kinh_do", ",") }} as kinh_do,
            {{ plain_number("dien_tich_m2", ",") }} as dien_tich_m2,
            {{ plain_number("so_diem_kinh_doanh", ",") }} as so_diem_kinh_doanh,
            {{ plain_number("so_diem_co_dinh", ",") }} as so_diem_co_dinh,
            {{ plain_number("so_ho_kinh_doanh", ",") }} as so_ho_kinh_doanh,
            {{ translated("mo_hinh_quan_ly", {"BQL": "ban_quan_ly", "TQL": "to_quan_ly", "DN": "doanh_nghiep", "HTX": "hop_tac_xa", "UBND": "uy_ban_nhan_dan_xa"}) }} as mo_hinh_quan_ly,
            {{ plain_number("nam_xay_dung", ",") }} as nam_xay_dung,
            {{ translated("dat_nong_thon_moi", {"Đạt": "dat", "Chưa đạt": "chua_dat", "Không áp dụng": "khong_ap_dung"}) }} as dat_nong_thon_moi,
            {{ translated("trang_thai", {"HĐ": "dang_hoat_dong", "TN": "tam_ngung", "XB": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["DD/MM/YYYY", "EXCEL"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_cho,
    ten_cho,
    hang_cho,
    ket_cau,
    hinh_thuc_hop,
    lich_phien,
    la_cho_bien_gioi,
    dia_chi,
    ma_xa,
    {{ cast_or_null("vi_do", "decimal") }} as vi_do,
    {{ cast_or_null("kinh_do", "decimal") }} as kinh_do,
    {{ cast_or_null("dien_tich_m2", "decimal") }} as dien_tich_m2,
    {{ cast_or_null("so_diem_kinh_doanh", "integer") }} as so_diem_kinh_doanh,
    {{ cast_or_null("so_diem_co_dinh", "integer") }} as so_diem_co_dinh,
    {{ cast_or_null("so_ho_kinh_doanh", "integer") }} as so_ho_kinh_doanh,
    mo_hinh_quan_ly,
    {{ cast_or_null("nam_xay_dung", "integer") }} as nam_xay_dung,
    dat_nong_thon_moi,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_ly_thuong_mai__cho") }} as refused where refused._row_number = prepared._row_number)
