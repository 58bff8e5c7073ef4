-- Generated from catalog/systems/khcn_nhiem_vu.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("khcn_nhiem_vu", "chuong_trinh") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_quan_ly") }} as cap_quan_ly_received,
            {{ clean_text("ma_chuong_trinh") }} as ma_chuong_trinh,
            {{ clean_text("ten_chuong_trinh") }} as ten_chuong_trinh,
            {{ translated("cap_quan_ly", {"QG": "quoc_gia", "BO": "bo", "TI": "tinh", "CS": "co_so"}) }} as cap_quan_ly,
            {{ plain_number("tu_nam", ".") }} as tu_nam,
            {{ plain_number("den_nam", ".") }} as den_nam,
            {{ clean_text("muc_tieu") }} as muc_tieu,
            {{ clean_text("co_quan_ban_hanh") }} as co_quan_ban_hanh,
            {{ clean_text("so_quyet_dinh") }} as so_quyet_dinh,
            {{ iso_date("ngay_quyet_dinh", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_quyet_dinh,
            {{ plain_number("kinh_phi_du_kien", ",", factor="1000000") }} as kinh_phi_du_kien
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_chuong_trinh is null then {{ reason("ma_chuong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_chuong_trinh !~ '^CT[0-9]{2}$' then {{ reason("ma_chuong_trinh", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_chuong_trinh is null then {{ reason("ten_chuong_trinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_chuong_trinh") }} then {{ reason("ten_chuong_trinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_quan_ly_received is null then {{ reason("cap_quan_ly", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_quan_ly is null and cap_quan_ly_received is not null then {{ reason("cap_quan_ly", "code", "Mã không có trong danh mục") }} end,
                    case when tu_nam is null then {{ reason("tu_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tu_nam", "integer") }} then {{ reason("tu_nam", "integer", "Không phải số nguyên") }} end,
                    case when den_nam is null then {{ reason("den_nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("den_nam", "integer") }} then {{ reason("den_nam", "integer", "Không phải số nguyên") }} end,
                    case when {{ has_lost_letters("muc_tieu") }} then {{ reason("muc_tieu", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when co_quan_ban_hanh is null then {{ reason("co_quan_ban_hanh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("co_quan_ban_hanh") }} then {{ reason("co_quan_ban_hanh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when so_quyet_dinh is null then {{ reason("so_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("so_quyet_dinh") }} then {{ reason("so_quyet_dinh", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when ngay_quyet_dinh is null then {{ reason("ngay_quyet_dinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_quyet_dinh", "date") }} then {{ reason("ngay_quyet_dinh", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("kinh_phi_du_kien", "integer") }} then {{ reason("kinh_phi_du_kien", "integer", "Không phải số nguyên sau khi nhân với 1000000") }} end
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
