-- Generated from catalog/systems/gia_dich_vu_y_te.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("gia_dich_vu_y_te", "co_so_ap_dung") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_co_so") }} as nhom_co_so_received,
            {{ clean_text("ma_cskcb") }} as ma_cskcb,
            {{ clean_text("ten_co_so") }} as ten_co_so,
            {{ translated("nhom_co_so", {"BYT": "bo_y_te", "II": "hang_ii", "III": "hang_iii", "TYT": "tram_y_te"}) }} as nhom_co_so,
            {{ iso_date("ngay_ap_dung", ["YYYY-MM-DD", "DD/MM/YYYY"]) }} as ngay_ap_dung,
            {{ plain_number("so_dich_vu_thuc_hien", ".") }} as so_dich_vu_thuc_hien
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_cskcb is null then {{ reason("ma_cskcb", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_cskcb !~ '^11[0-9]{3}$' then {{ reason("ma_cskcb", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ten_co_so is null then {{ reason("ten_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ has_lost_letters("ten_co_so") }} then {{ reason("ten_co_so", "lost_letters", "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được") }} end,
                    case when nhom_co_so_received is null then {{ reason("nhom_co_so", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_co_so is null and nhom_co_so_received is not null then {{ reason("nhom_co_so", "code", "Mã không có trong danh mục") }} end,
                    case when ngay_ap_dung is null then {{ reason("ngay_ap_dung", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ngay_ap_dung", "date") }} then {{ reason("ngay_ap_dung", "date", "Không đọc được ngày theo định dạng YYYY-MM-DD hoặc DD/MM/YYYY") }} end,
                    case when {{ is_no("so_dich_vu_thuc_hien", "integer") }} then {{ reason("so_dich_vu_thuc_hien", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_cskcb),
            same_key as (partition by own_reasons = '{}', ma_cskcb order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_cskcb", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_cskcb", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_cskcb', refused.ma_cskcb) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
