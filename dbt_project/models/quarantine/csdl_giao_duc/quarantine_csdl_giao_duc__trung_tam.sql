-- Generated from catalog/systems/csdl_giao_duc.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_giao_duc", "trung_tam") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("linh_vuc") }} as linh_vuc_received,
            {{ clean_text("loai_hinh") }} as loai_hinh_received,
            {{ clean_text("trang_thai") }} as trang_thai_received,
            {{ clean_text("ma_trung_tam") }} as ma_trung_tam,
            {{ clean_text("ten_trung_tam") }} as ten_trung_tam,
            {{ translated("linh_vuc", {"NN": "ngoai_ngu", "TH": "tin_hoc", "NNTH": "ngoai_ngu_tin_hoc"}) }} as linh_vuc,
            {{ translated("loai_hinh", {"1": "cong_lap", "2": "ngoai_cong_lap", "3": "ngoai_cong_lap"}) }} as loai_hinh,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("dia_chi") }} as dia_chi,
            {{ plain_number("vi_do", ".") }} as vi_do,
            {{ plain_number("kinh_do", ".") }} as kinh_do,
            {{ clean_text("so_giay_phep") }} as so_giay_phep,
            {{ iso_date("ngay_cap_phep", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_phep,
            {{ iso_date("ngay_het_han", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_het_han,
            {{ plain_number("so_phong_hoc", ".") }} as so_phong_hoc,
            {{ plain_number("so_may_tinh", ".") }} as so_may_tinh,
            {{ plain_number("so_giao_vien", ".") }} as so_giao_vien,
            {{ plain_number("so_giao_vien_nuoc_ngoai", ".") }} as so_giao_vien_nuoc_ngoai,
            {{ plain_number("so_hoc_vien", ".") }} as so_hoc_vien,
            {{ clean_text("ngoai_ngu_giang_day") }} as ngoai_ngu_giang_day,
            {{ clean_text("chuong_trinh_tin_hoc") }} as chuong_trinh_tin_hoc,
            {{ translated("trang_thai", {"1": "dang_hoat_dong", "2": "tam_ngung", "3": "giai_the"}) }} as trang_thai,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_trung_tam is null then {{ reason("ma_trung_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_trung_tam !~ '^TT11[0-9]{4}$' then {{ reason("ma_trung_tam", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_trung_tam is null then {{ reason("ten_trung_tam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_trung_tam") }} then {{ reason("ten_trung_tam", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when linh_vuc_received is null then {{ reason("linh_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when linh_vuc is null and linh_vuc_received is not null then {{ reason("linh_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when loai_hinh_received is null then {{ reason("loai_hinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_hinh is null and loai_hinh_received is not null then {{ reason("loai_hinh", "code", "Mã không có trong danh mục") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when {{ has_lost_letters("dia_chi") }} then {{ reason("dia_chi", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ is_no("vi_do", "decimal") }} then {{ reason("vi_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when {{ is_no("kinh_do", "decimal") }} then {{ reason("kinh_do", "decimal", "Không phải số (dấu thập phân “.”)") }} end,
                    case when so_giay_phep is null then {{ reason("so_giay_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_giay_phep") }} then {{ reason("so_giay_phep", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cap_phep is null then {{ reason("ngay_cap_phep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cap_phep", "date") }} then {{ reason("ngay_cap_phep", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("ngay_het_han", "date") }} then {{ reason("ngay_het_han", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_phong_hoc", "integer") }} then {{ reason("so_phong_hoc", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_may_tinh", "integer") }} then {{ reason("so_may_tinh", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_giao_vien", "integer") }} then {{ reason("so_giao_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_giao_vien_nuoc_ngoai", "integer") }} then {{ reason("so_giao_vien_nuoc_ngoai", "integer", "Không phải số nguyên") }} end,
                    case when {{ is_no("so_hoc_vien", "integer") }} then {{ reason("so_hoc_vien", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("ngoai_ngu_giang_day") }} then {{ reason("ngoai_ngu_giang_day", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when {{ has_lost_letters("chuong_trinh_tin_hoc") }} then {{ reason("chuong_trinh_tin_hoc", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_trung_tam),
            same_key as (partition by own_reasons = '{}', ma_trung_tam order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_trung_tam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_trung_tam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_trung_tam', refused.ma_trung_tam) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
