-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "co_so") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("chu_the") }} as chu_the_received,
            {{ clean_text("loai_hinh_kinh_doanh") }} as loai_hinh_kinh_doanh_received,
            {{ clean_text("nganh_hang") }} as nganh_hang_received,
            {{ clean_text("cap_quan_ly") }} as cap_quan_ly_received,
            {{ clean_text("hinh_thuc_quan_ly") }} as hinh_thuc_quan_ly_received,
            {{ clean_text("ket_qua_kiem_tra") }} as ket_qua_kiem_tra_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
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
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_co_so is null then {{ reason("ma_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_co_so !~ '^TP11[0-9]{5}$' then {{ reason("ma_co_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when chu_the_received is null then {{ reason("chu_the", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when chu_the is null and chu_the_received is not null then {{ reason("chu_the", "code", "Mã không có trong danh mục") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when loai_hinh_kinh_doanh_received is null then {{ reason("loai_hinh_kinh_doanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh_kinh_doanh is null and loai_hinh_kinh_doanh_received is not null then {{ reason("loai_hinh_kinh_doanh", "code", "Mã không có trong danh mục") }} end,
                    case when nganh_hang_received is null then {{ reason("nganh_hang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nganh_hang is null and nganh_hang_received is not null then {{ reason("nganh_hang", "code", "Mã không có trong danh mục") }} end,
                    case when cap_quan_ly_received is null then {{ reason("cap_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_quan_ly is null and cap_quan_ly_received is not null then {{ reason("cap_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when hinh_thuc_quan_ly_received is null then {{ reason("hinh_thuc_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when hinh_thuc_quan_ly is null and hinh_thuc_quan_ly_received is not null then {{ reason("hinh_thuc_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when {{ is_no("so_suat_an_ngay", "integer") }} then {{ reason("so_suat_an_ngay", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_lao_dong", "integer") }} then {{ reason("so_lao_dong", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when not (ma_xa !~ '^[0-9]{5}$') and ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("ngay_kiem_tra", "date") }} then {{ reason("ngay_kiem_tra", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end,
                    case when ket_qua_kiem_tra is null and ket_qua_kiem_tra_received is not null then {{ reason("ket_qua_kiem_tra", "code", "Mã không có trong danh mục") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY hoặc số ngày của Excel (hệ 1900)") }} end
                ]::jsonb[],
                null
            ) as own_reasons
        from prepared
    ),

    compared as (
        select
            *,
            row_number() over same_key as copy_number,
            min(_row_hash) over same_key_unordered <> max(_row_hash) over same_key_unordered as key_conflict
        from judged
        window
            same_key_unordered as (partition by own_reasons = '{}', ma_co_so),
            same_key as (partition by own_reasons = '{}', ma_co_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_co_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_co_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_co_so', refused.ma_co_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
