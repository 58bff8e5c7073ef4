-- Generated from catalog/systems/thong_ke_lao_dong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("thong_ke_lao_dong", "that_nghiep") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("dia_phuong") }} as dia_phuong_received,
            {{ clean_text("gioi_tinh") }} as gioi_tinh_received,
            {{ clean_text("khu_vuc") }} as khu_vuc_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("dia_phuong", {"00": "ca_nuoc", "V2": "vung_trung_du_mien_nui", "11": "tinh_dien_bien"}) }} as dia_phuong,
            {{ translated("gioi_tinh", {"0": "chung", "1": "nam", "2": "nu"}) }} as gioi_tinh,
            {{ translated("khu_vuc", {"0": "chung", "TT": "thanh_thi", "NT": "nong_thon"}) }} as khu_vuc,
            {{ plain_number("luc_luong_lao_dong", ",", factor="1000") }} as luc_luong_lao_dong,
            {{ plain_number("so_that_nghiep", ",") }} as so_that_nghiep,
            {{ plain_number(without_suffix("ty_le_that_nghiep", "%"), ",") }} as ty_le_that_nghiep,
            {{ plain_number(without_suffix("ty_le_thieu_viec_lam", "%"), ",") }} as ty_le_thieu_viec_lam,
            {{ clean_text("la_uoc_tinh") }} as la_uoc_tinh,
            {{ clean_text("nguon_so_lieu") }} as nguon_so_lieu,
            {{ iso_date("ngay_cong_bo", ["DD/MM/YYYY"]) }} as ngay_cong_bo
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when dia_phuong_received is null then {{ reason("dia_phuong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when dia_phuong is null and dia_phuong_received is not null then {{ reason("dia_phuong", "code", "Mã không có trong danh mục") }} end,
                    case when gioi_tinh_received is null then {{ reason("gioi_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when gioi_tinh is null and gioi_tinh_received is not null then {{ reason("gioi_tinh", "code", "Mã không có trong danh mục") }} end,
                    case when khu_vuc_received is null then {{ reason("khu_vuc", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when khu_vuc is null and khu_vuc_received is not null then {{ reason("khu_vuc", "code", "Mã không có trong danh mục") }} end,
                    case when luc_luong_lao_dong is null then {{ reason("luc_luong_lao_dong", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("luc_luong_lao_dong", "integer") }} then {{ reason("luc_luong_lao_dong", "integer", "Không phải số nguyên sau khi nhân với 1000") }} end,
                    case when so_that_nghiep is null then {{ reason("so_that_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_that_nghiep", "integer") }} then {{ reason("so_that_nghiep", "integer", "Không phải số nguyên") }} end,
                    case when ty_le_that_nghiep is null then {{ reason("ty_le_that_nghiep", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ty_le_that_nghiep", "decimal") }} then {{ reason("ty_le_that_nghiep", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when {{ is_no("ty_le_thieu_viec_lam", "decimal") }} then {{ reason("ty_le_thieu_viec_lam", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when la_uoc_tinh is null then {{ reason("la_uoc_tinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_uoc_tinh", "boolean") }} then {{ reason("la_uoc_tinh", "boolean", "Không phải giá trị đúng/sai") }} end,
                    case when nguon_so_lieu is null then {{ reason("nguon_so_lieu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("nguon_so_lieu") }} then {{ reason("nguon_so_lieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_cong_bo is null then {{ reason("ngay_cong_bo", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_cong_bo", "date") }} then {{ reason("ngay_cong_bo", "date", "Không đọc được ngày theo định dạng DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, dia_phuong, gioi_tinh, khu_vuc),
            same_key as (partition by own_reasons = '{}', quy, dia_phuong, gioi_tinh, khu_vuc order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("quy", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("quy", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('quy', refused.quy, 'dia_phuong', refused.dia_phuong, 'gioi_tinh', refused.gioi_tinh, 'khu_vuc', refused.khu_vuc) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
