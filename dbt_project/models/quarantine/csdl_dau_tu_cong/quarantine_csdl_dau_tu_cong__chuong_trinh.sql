-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "chuong_trinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("loai_chuong_trinh") }} as loai_chuong_trinh_received,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("ten_chuong_trinh") }} as ten_chuong_trinh,
            {{ translated("loai_chuong_trinh", {"MTQG": "muc_tieu_quoc_gia", "PH": "phuc_hoi_phat_trien", "TINH": "chuong_trinh_tinh", "ODA": "chuong_trinh_oda"}) }} as loai_chuong_trinh,
            {{ clean_text("co_quan_chu_tri") }} as co_quan_chu_tri,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ plain_number("tong_von", ".", factor="1000000") }} as tong_von,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_chuong_trinh is null then {{ reason("ma_chuong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ma_chuong_trinh") }} then {{ reason("ma_chuong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ten_chuong_trinh is null then {{ reason("ten_chuong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_chuong_trinh") }} then {{ reason("ten_chuong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when loai_chuong_trinh_received is null then {{ reason("loai_chuong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when loai_chuong_trinh is null and loai_chuong_trinh_received is not null then {{ reason("loai_chuong_trinh", "code", "Mã không có trong danh mục") }} end,
                    case when co_quan_chu_tri is null then {{ reason("co_quan_chu_tri", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_chu_tri") }} then {{ reason("co_quan_chu_tri", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when tu_nam is null then {{ reason("tu_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_nam", "integer") }} then {{ reason("tu_nam", "integer", "Không phải số nguyên") }} end,
                    case when den_nam is null then {{ reason("den_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_nam", "integer") }} then {{ reason("den_nam", "integer", "Không phải số nguyên") }} end,
                    case when tong_von is null then {{ reason("tong_von", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tong_von", "integer") }} then {{ reason("tong_von", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_chuong_trinh),
            same_key as (partition by own_reasons = '{}', ma_chuong_trinh order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_chuong_trinh", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_chuong_trinh", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_chuong_trinh', refused.ma_chuong_trinh) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
