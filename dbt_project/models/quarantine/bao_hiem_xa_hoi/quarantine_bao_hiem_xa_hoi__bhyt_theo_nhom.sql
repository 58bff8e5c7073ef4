-- Generated from catalog/systems/bao_hiem_xa_hoi.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_hiem_xa_hoi", "bhyt_theo_nhom") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("nhom_tham_gia") }} as nhom_tham_gia_received,
            {{ quarter_text("quy") }} as quy,
            {{ translated("nhom_tham_gia", {"N1": "lao_dong_va_chu_su_dung", "N2": "quy_bhxh_dong", "N3": "ngan_sach_dong", "N4": "ngan_sach_ho_tro", "N5": "ho_gia_dinh"}) }} as nhom_tham_gia,
            {{ plain_number("so_nguoi", ".") }} as so_nguoi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when nhom_tham_gia_received is null then {{ reason("nhom_tham_gia", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when nhom_tham_gia is null and nhom_tham_gia_received is not null then {{ reason("nhom_tham_gia", "code", "Mã không có trong danh mục") }} end,
                    case when so_nguoi is null then {{ reason("so_nguoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_nguoi", "integer") }} then {{ reason("so_nguoi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, nhom_tham_gia),
            same_key as (partition by own_reasons = '{}', quy, nhom_tham_gia order by _row_number)
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
    jsonb_build_object('quy', refused.quy, 'nhom_tham_gia', refused.nhom_tham_gia) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
