-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "nhiem_vu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_nhiem_vu") }} as loai_nhiem_vu_received,
            {{ clean_text("cap_quan_ly") }} as cap_quan_ly_received,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_so") }} as ma_so,
            {{ clean_text("ten_nhiem_vu") }} as ten_nhiem_vu,
            {{ translated("loai_nhiem_vu", {"DT": "de_tai", "DA": "du_an", "DE": "de_an"}) }} as loai_nhiem_vu,
            {{ translated("cap_quan_ly", {"QG": "quoc_gia", "BO": "bo", "TI": "tinh", "CS": "co_so"}) }} as cap_quan_ly,
            {{ translated("linh_vuc", {"1": "tu_nhien", "2": "ky_thuat_cong_nghe", "3": "y_duoc", "4": "nong_nghiep", "5": "xa_hoi", "6": "nhan_van"}) }} as linh_vuc,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("to_chuc_chu_tri") }} as to_chuc_chu_tri,
            {{ clean_text("ma_so_doanh_nghiep") }} as ma_so_doanh_nghiep,
            {{ month_text("tu_thang") }} as tu_thang,
            {{ month_text("den_thang") }} as den_thang,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("tong_kinh_phi", ",", factor="1000000") }} as tong_kinh_phi,
            {{ plain_number("kinh_phi_nsnn", ",", factor="1000000") }} as kinh_phi_nsnn,
            {{ translated("trang_thai", {"TH": "dang_thuc_hien", "CN": "cho_nghiem_thu", "NT": "da_nghiem_thu", "DU": "dung_thuc_hien"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_so is null then {{ reason("ma_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_so !~ '^(ĐTKH|DASX|ĐAKH)[.]ĐB[.][0-9]{2,4}/20[0-9]{2}$' then {{ reason("ma_so", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_nhiem_vu is null then {{ reason("ten_nhiem_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_nhiem_vu") }} then {{ reason("ten_nhiem_vu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_nhiem_vu_received is null then {{ reason("loai_nhiem_vu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_nhiem_vu is null and loai_nhiem_vu_received is not null then {{ reason("loai_nhiem_vu", "code", "Mã không có trong danh mục") }} end,
                    case when cap_quan_ly_received is null then {{ reason("cap_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_quan_ly is null and cap_quan_ly_received is not null then {{ reason("cap_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when ma_chuong_trinh !~ '^CT[0-9]{2}$' then {{ reason("ma_chuong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when to_chuc_chu_tri is null then {{ reason("to_chuc_chu_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("to_chuc_chu_tri") }} then {{ reason("to_chuc_chu_tri", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_so_doanh_nghiep !~ '^[0-9]{10}$' then {{ reason("ma_so_doanh_nghiep", "pattern", "Không đúng mẫu quy định") }} end,
                    case when tu_thang is null then {{ reason("tu_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (tu_thang = 'unreadable') then {{ reason("tu_thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when den_thang is null then {{ reason("den_thang", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (den_thang = 'unreadable') then {{ reason("den_thang", "month", "Không đọc được tháng (ví dụ: tháng 3/2024)") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when tong_kinh_phi is null then {{ reason("tong_kinh_phi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_kinh_phi", "integer") }} then {{ reason("tong_kinh_phi", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when kinh_phi_nsnn is null then {{ reason("kinh_phi_nsnn", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("kinh_phi_nsnn", "integer") }} then {{ reason("kinh_phi_nsnn", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when trang_thai_received is null then {{ reason("trang_thai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when trang_thai is null and trang_thai_received is not null then {{ reason("trang_thai", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_cap_nhat is null then {{ reason("ngay_cap_nhat", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_nhat", "date") }} then {{ reason("ngay_cap_nhat", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_so),
            same_key as (partition by own_reasons = '{}', ma_so order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_so", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_so", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_so', refused.ma_so) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
