-- Generated from catalog/systems/buu_chinh.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("buu_chinh", "duong_thu") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("cap_duong_thu") }} as cap_duong_thu_received,
            {{ clean_text("phuong_tien") }} as phuong_tien_received,
            {{ clean_text("ma_tuyen") }} as ma_tuyen,
            {{ clean_text("ten_tuyen") }} as ten_tuyen,
            {{ translated("cap_duong_thu", {"1": "cap_1", "2": "cap_2", "3": "cap_3"}) }} as cap_duong_thu,
            {{ clean_text("ma_diem_dau") }} as ma_diem_dau,
            {{ clean_text("ma_diem_cuoi") }} as ma_diem_cuoi,
            {{ plain_number(without_suffix("cu_ly_km", "km"), ",") }} as cu_ly_km,
            {{ plain_number("so_diem_dung", ".") }} as so_diem_dung,
            {{ plain_number("tan_suat_tuan", ".") }} as tan_suat_tuan,
            {{ translated("phuong_tien", {"OTO": "o_to", "XM": "xe_may", "DB": "di_bo"}) }} as phuong_tien,
            {{ iso_date("ngay_cap_nhat", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_cap_nhat
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_tuyen is null then {{ reason("ma_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_tuyen !~ '^DT[1-3]-[0-9]{3}$' then {{ reason("ma_tuyen", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_tuyen is null then {{ reason("ten_tuyen", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_tuyen") }} then {{ reason("ten_tuyen", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when cap_duong_thu_received is null then {{ reason("cap_duong_thu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when cap_duong_thu is null and cap_duong_thu_received is not null then {{ reason("cap_duong_thu", "code", "Mã không có trong danh mục") }} end,
                    case when ma_diem_dau is null then {{ reason("ma_diem_dau", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem_dau !~ '^38[0-9]{4}$' then {{ reason("ma_diem_dau", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_diem_cuoi is null then {{ reason("ma_diem_cuoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_diem_cuoi !~ '^38[0-9]{4}$' then {{ reason("ma_diem_cuoi", "pattern", "Không đúng mẫu quy định") }} end,
                    case when cu_ly_km is null then {{ reason("cu_ly_km", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("cu_ly_km", "decimal") }} then {{ reason("cu_ly_km", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when so_diem_dung is null then {{ reason("so_diem_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_diem_dung", "integer") }} then {{ reason("so_diem_dung", "integer", "Không phải số nguyên") }} end,
                    case when tan_suat_tuan is null then {{ reason("tan_suat_tuan", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("tan_suat_tuan", "integer") }} then {{ reason("tan_suat_tuan", "integer", "Không phải số nguyên") }} end,
                    case when phuong_tien_received is null then {{ reason("phuong_tien", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when phuong_tien is null and phuong_tien_received is not null then {{ reason("phuong_tien", "code", "Mã không có trong danh mục") }} end,
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
            same_key_unordered as (partition by own_reasons = '{}', ma_tuyen),
            same_key as (partition by own_reasons = '{}', ma_tuyen order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_tuyen", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_tuyen", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_tuyen', refused.ma_tuyen) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
