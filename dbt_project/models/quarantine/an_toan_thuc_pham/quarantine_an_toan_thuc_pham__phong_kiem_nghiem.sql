-- Generated from catalog/systems/an_toan_thuc_pham.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("an_toan_thuc_pham", "phong_kiem_nghiem") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("la_kiem_chung") }} as la_kiem_chung_received,
            {{ clean_text("ma_phong") }} as ma_phong,
            {{ clean_text("ten_don_vi") }} as ten_don_vi,
            {{ clean_text("co_quan_chu_quan") }} as co_quan_chu_quan,
            {{ padded("ma_tinh", 2) }} as ma_tinh,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ translated("linh_vuc", {"Hóa lý": "hoa_ly", "Vi sinh": "vi_sinh", "Hóa lý, vi sinh": "hoa_ly_vi_sinh"}) }} as linh_vuc,
            {{ translated("la_kiem_chung", {"x": "true", "-": "false"}) }} as la_kiem_chung,
            {{ plain_number("so_chi_tieu", ".") }} as so_chi_tieu,
            {{ clean_text("so_cong_nhan_iso_17025") }} as so_cong_nhan_iso_17025,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ clean_text("lien_ket") }} as lien_ket,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_phong is null then {{ reason("ma_phong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_phong !~ '^KN[0-9]{3}$' then {{ reason("ma_phong", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_don_vi is null then {{ reason("ten_don_vi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_don_vi") }} then {{ reason("ten_don_vi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("co_quan_chu_quan") }} then {{ reason("co_quan_chu_quan", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ma_tinh is null then {{ reason("ma_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_tinh !~ '^[0-9]{2}$') then {{ reason("ma_tinh", "pad_to", "Không phải mã gồm 2 chữ số") }} end,
                    case when not (ma_tinh !~ '^[0-9]{2}$') and ma_tinh !~ '^[0-9]{2}$' then {{ reason("ma_tinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when la_kiem_chung_received is null then {{ reason("la_kiem_chung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when la_kiem_chung is null and la_kiem_chung_received is not null then {{ reason("la_kiem_chung", "code", "Mã không có trong danh mục") }} end,
                    case when so_chi_tieu is null then {{ reason("so_chi_tieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_chi_tieu", "integer") }} then {{ reason("so_chi_tieu", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("so_cong_nhan_iso_17025") }} then {{ reason("so_cong_nhan_iso_17025", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ has_lost_letters("lien_ket") }} then {{ reason("lien_ket", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', so_quyet_dinh, ngay_quyet_dinh),
            same_key as (partition by own_reasons = '{}', so_quyet_dinh, ngay_quyet_dinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("so_quyet_dinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("so_quyet_dinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('so_quyet_dinh', refused.so_quyet_dinh, 'ngay_quyet_dinh', refused.ngay_quyet_dinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
