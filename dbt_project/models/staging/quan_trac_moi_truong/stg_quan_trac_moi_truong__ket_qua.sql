-- Generated from catalog/systems/quan_trac_moi_truong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("quan_trac_moi_truong", "ket_qua") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_mau") }} as ma_mau,
            {{ clean_text("ma_diem") }} as ma_diem,
            {{ translated("thanh_phan", {"NM": "nuoc_mat", "ND": "nuoc_duoi_dat", "KK": "khong_khi", "DD": "dat"}) }} as thanh_phan,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ plain_number("dot", ",") }} as dot,
            {{ iso_date("ngay_lay_mau", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_lay_mau,
            {{ translated("thong_so", {"Nhiệt độ": "nhiet_do", "pH": "ph", "DO": "do", "TSS": "tss", "Độ đục": "do_duc", "EC": "do_dan_dien", "BOD5": "bod5", "COD": "cod", "NH4-N": "nh4_n", "NO2-N": "no2_n", "NO3-N": "no3_n", "Tổng N": "tong_n", "PO4-P": "po4_p", "Tổng P": "tong_p", "Cl-": "clorua", "F-": "florua", "SO4 2-": "sunfat", "Fe": "fe", "Mn": "mn", "As": "as", "Pb": "pb", "Cd": "cd", "Hg": "hg", "Zn": "zn", "Cu": "cu", "Cr": "cr", "Dầu mỡ": "dau_mo", "Coliform": "coliform", "Coliform chịu nhiệt": "coliform_chiu_nhiet", "TDS": "tds", "Độ cứng": "do_cung", "Chỉ số pemanganat": "pemanganat", "TSP": "tsp", "PM10": "pm10", "PM2.5": "pm25", "SO2": "so2", "NO2": "no2", "CO": "co", "O3": "o3", "Tiếng ồn LAeq": "laeq", "pH KCl": "ph_kcl", "OM": "om"}) }} as thong_so,
            {{ measured("gia_tri", ["KPH", "ND"], plain_number(without_less_than("gia_tri"), ","), plain_number("gioi_han_phat_hien", ",")) }} as gia_tri,
            {{ detection_sign("gia_tri", ["KPH", "ND"]) }} as gia_tri_dau,
            {{ plain_number("gioi_han_phat_hien", ",") }} as gioi_han_phat_hien,
            {{ translated("don_vi", {"mg/L": "mg_l", "°C": "do_c", "NTU": "ntu", "µS/cm": "us_cm", "MPN/100ml": "mpn_100ml", "µg/Nm3": "ug_nm3", "dBA": "dba", "mg/kg": "mg_kg", "%": "phan_tram", "-": "khong_thu_nguyen"}) }} as don_vi,
            {{ clean_text("quy_chuan") }} as quy_chuan,
            {{ clean_text("muc_ap_dung") }} as muc_ap_dung,
            {{ plain_number("gioi_han_duoi", ",") }} as gioi_han_duoi,
            {{ plain_number("gioi_han_tren", ",") }} as gioi_han_tren,
            {{ translated("thoi_gian_trung_binh", {"1h": "mot_gio", "24h": "hai_bon_gio"}) }} as thoi_gian_trung_binh,
            {{ clean_text("tang_lay_mau_cm") }} as tang_lay_mau_cm,
            {{ clean_text("phuong_phap") }} as phuong_phap,
            {{ clean_text("don_vi_thuc_hien") }} as don_vi_thuc_hien
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_mau,
    ma_diem,
    thanh_phan,
    ma_xa,
    {{ cast_or_null("dot", "integer") }} as dot,
    {{ cast_or_null("ngay_lay_mau", "date") }} as ngay_lay_mau,
    thong_so,
    {{ cast_or_null("gia_tri", "decimal") }} as gia_tri,
    gia_tri_dau,
    {{ cast_or_null("gioi_han_phat_hien", "decimal") }} as gioi_han_phat_hien,
    don_vi,
    quy_chuan,
    muc_ap_dung,
    {{ cast_or_null("gioi_han_duoi", "decimal") }} as gioi_han_duoi,
    {{ cast_or_null("gioi_han_tren", "decimal") }} as gioi_han_tren,
    thoi_gian_trung_binh,
    tang_lay_mau_cm,
    phuong_phap,
    don_vi_thuc_hien
from prepared
where not exists (select 1 from {{ ref("quarantine_quan_trac_moi_truong__ket_qua") }} as refused where refused._row_number = prepared._row_number)
