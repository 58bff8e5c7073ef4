-- Generated from catalog/systems/csdl_dau_tu_cong.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("csdl_dau_tu_cong", "du_an_xa") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ clean_text("ma_du_an") }} as ma_du_an,
            {{ clean_text("ma_xa") }} as ma_xa,
            {{ clean_text("la_dia_ban_chinh") }} as la_dia_ban_chinh
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when ma_du_an is null then {{ reason("ma_du_an", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_du_an !~ '^[0-9]{7}$' then {{ reason("ma_du_an", "pattern", "Không đúng mẫu quy định") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when ma_xa !~ '^[0-9]{5}$' then {{ reason("ma_xa", "pattern", "Không đúng mẫu quy định") }} end,
                    case when la_dia_ban_chinh is null then {{ reason("la_dia_ban_chinh", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("la_dia_ban_chinh", "boolean") }} then {{ reason("la_dia_ban_chinh", "boolean", "Không phải giá trị đúng/sai") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', ma_du_an, ma_xa),
            same_key as (partition by own_reasons = '{}', ma_du_an, ma_xa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("ma_du_an", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("ma_du_an", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('ma_du_an', refused.ma_du_an, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
