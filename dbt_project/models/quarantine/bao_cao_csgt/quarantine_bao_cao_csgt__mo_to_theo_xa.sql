-- Generated from catalog/systems/bao_cao_csgt.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("bao_cao_csgt", "mo_to_theo_xa") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ quarter_text("quy") }} as quy,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("so_cap_moi", ".") }} as so_cap_moi,
            {{ plain_number("so_cap_doi_cap_lai", ".") }} as so_cap_doi_cap_lai,
            {{ plain_number("so_thu_hoi", ".") }} as so_thu_hoi
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when quy is null then {{ reason("quy", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (quy = 'unreadable') then {{ reason("quy", "quarter", "Không đọc được quý (ví dụ: quý I/2024)") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when so_cap_moi is null then {{ reason("so_cap_moi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cap_moi", "integer") }} then {{ reason("so_cap_moi", "integer", "Không phải số nguyên") }} end,
                    case when so_cap_doi_cap_lai is null then {{ reason("so_cap_doi_cap_lai", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_cap_doi_cap_lai", "integer") }} then {{ reason("so_cap_doi_cap_lai", "integer", "Không phải số nguyên") }} end,
                    case when so_thu_hoi is null then {{ reason("so_thu_hoi", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("so_thu_hoi", "integer") }} then {{ reason("so_thu_hoi", "integer", "Không phải số nguyên") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', quy, ma_xa),
            same_key as (partition by own_reasons = '{}', quy, ma_xa order by _row_number)
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
    jsonb_build_object('quy', refused.quy, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
