-- Generated from catalog/systems/lam_nghiep.yml by `odw catalog generate`; do not edit.
with
    received as (select * from {{ source("lam_nghiep", "dien_tich_xa") }}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {{ plain_number("nam", ",") }} as nam,
            {{ padded("ma_xa", 5) }} as ma_xa,
            {{ plain_number("dien_tich_tu_nhien_ha", ",") }} as dien_tich_tu_nhien_ha,
            {{ plain_number(without_suffix("ty_le_che_phu", "%"), ",") }} as ty_le_che_phu
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    case when nam is null then {{ reason("nam", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("nam", "integer") }} then {{ reason("nam", "integer", "Không phải số nguyên") }} end,
                    case when ma_xa is null then {{ reason("ma_xa", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when (ma_xa !~ '^[0-9]{5}$') then {{ reason("ma_xa", "pad_to", "Không phải mã gồm 5 chữ số") }} end,
                    case when dien_tich_tu_nhien_ha is null then {{ reason("dien_tich_tu_nhien_ha", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("dien_tich_tu_nhien_ha", "decimal") }} then {{ reason("dien_tich_tu_nhien_ha", "decimal", "Không phải số (dấu thập phân “,”)") }} end,
                    case when ty_le_che_phu is null then {{ reason("ty_le_che_phu", "required", "Thiếu giá trị bắt buộc") }} end,
                    case when {{ is_no("ty_le_che_phu", "decimal") }} then {{ reason("ty_le_che_phu", "decimal", "Không phải số (dấu thập phân “,”)") }} end
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
            same_key_unordered as (partition by own_reasons = '{}', nam, ma_xa),
            same_key as (partition by own_reasons = '{}', nam, ma_xa order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{}' then own_reasons
                when key_conflict then array[{{ reason("nam", "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau") }}]
                when copy_number > 1 then array[{{ reason("nam", "duplicate", "Trùng hoàn toàn với một dòng khác") }}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object('nam', refused.nam, 'ma_xa', refused.ma_xa) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
