-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "co_so") }}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {{ clean_text("ma_co_so") }} as ma_co_so,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("chu_the", {"Doanh nghiệp": "to_chuc", "HTX": "to_chuc", "Đơn vị sự nghiệp": "to_chuc", "Hộ KD": "ho_kinh_doanh", "Cá nhân": "ca_nhan"}) }} as chu_the,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ translated("loai_hinh_kinh_doanh", {"Sản xuất": "san_xuat", "Kinh doanh": "kinh_doanh", "Nhà hàng ăn uống": "nha_hang", "Bếp ăn tập thể": "bep_an_tap_the", "Suất ăn sẵn": "suat_an_san", "Thức ăn đường phố": "thuc_an_duong_pho"}) }} as loai_hinh_kinh_doanh,
            {{ translated("nganh_hang", {"Nước uống đóng chai": "nuoc_dong_chai", "Nước đá dùng liền": "nuoc_da", "TP bảo vệ sức khỏe": "bao_ve_suc_khoe", "Phụ gia TP": "phu_gia", "Bao bì dụng cụ": "dung_cu_bao_goi", "Dịch vụ ăn uống": "dich_vu_an_uong", "Thực phẩm khác": "khac"}) }} as nganh_hang,
            {{ translated("cap_quan_ly", {"Tỉnh": "tinh", "Xã": "xa", "Huyện": "xa"}) }} as cap_quan_ly,
            {{ translated("hinh_thuc_quan_ly", {"GCN": "giay_chung_nhan", "Cam kết": "ban_cam_ket", "ISO/HACCP": "chung_nhan_tuong_duong", "Chưa có": "chua_co"}) }} as hinh_thuc_quan_ly,
            {{ plain_number("so_suat_an_ngay", ".") }} as so_suat_an_ngay,
            {{ plain_number("so_lao_dong", ".") }} as so_lao_dong,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ iso_date("ngay_kiem_tra", ["YYYY-MM-DD", "DD/MM/YYYY", "EXCEL"]) }} as ngay_kiem_tra,
            {{ translated("ket_qua_kiem_tra", {"Đạt": "dat", "Không đạt": "khong_dat", "Chờ khắc phục": "cho_khac_phuc"}) }} as ket_qua_kiem_tra,
            {{ translated("trang_thai", {"Đang HĐ": "dang_hoat_dong", "Tạm nghỉ": "tam_ngung", "Đã nghỉ": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY", "EXCEL"]) }} as ngay_cap_nhat
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    ma_co_so,
    ten_co_so,
    chu_the,
    ma_so_doanh_nghiep,
    loai_hinh_kinh_doanh,
    nganh_hang,
    cap_quan_ly,
    hinh_thuc_quan_ly,
    {{ cast_or_null("so_suat_an_ngay", "integer") }} as so_suat_an_ngay,
    {{ cast_or_null("so_lao_dong", "integer") }} as so_lao_dong,
    ma_xa,
    dia_chi,
    {{ cast_or_null("ngay_kiem_tra", "date") }} as ngay_kiem_tra,
    ket_qua_kiem_tra,
    trang_thai,
    {{ cast_or_null("ngay_cap_nhat", "date") }} as ngay_cap_nhat
from prepared
where not exists (select 1 from {{ ref("quarantine_an_toan_thuc_pham__co_so") }} as refused where refused._row_number = prepared._row_number)
